#!/usr/bin/env python3
"""The desk with many messages: starts a server of its own with 5,000 messages in twelve languages, and measures lists, a
publication and memory. Loopback only; a few hundred requests, one after the other.

    tests/desk/large.py target/release/teachin [messages]
"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
MESSAGES = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
ROOT = pathlib.Path(__file__).resolve().parents[2]
PORT = 18093
SERVICE = f"http://127.0.0.1:{PORT}/graphql"


def locales(folder):
    """As many more messages as are missing, in every language; a third with a plural."""
    languages = sorted(path.name for path in (ROOT / "locales").iterdir() if path.is_dir())
    shipped = sum(line[:1].isalpha() and " =" in line for path in (ROOT / "locales/en").glob("*.ftl") for line in path.read_text().splitlines())
    for language in languages:
        lines = []
        for number in range(MESSAGES - shipped):
            text = f"Message {number} of {language}, as long as a sentence of a lesson is, so that it takes its memory"
            if number % 3 == 0:
                text = f"{{ $count ->\n    [one] One time: {text}\n   *[other] {{ $count }} times: {text}\n}}"
            lines.append(f"large-{number:05} = {text}\n")
        (folder / language).mkdir(parents=True)
        (folder / language / "large.ftl").write_text("".join(lines))
    return languages


def token(persona, *grant):
    done = subprocess.run([PROGRAM, "token", "--as", persona, *grant], env=os.environ, capture_output=True, text=True, check=True)
    return done.stdout.strip().splitlines()[-1]


def ask(document, who=None, variables=None):
    body = json.dumps({"query": document, "variables": variables or {}}).encode()
    headers = {"content-type": "application/json"}
    if who:
        headers["authorization"] = f"Bearer {who}"
    started = time.perf_counter()
    with urllib.request.urlopen(urllib.request.Request(SERVICE, body, headers)) as answer:
        data = json.load(answer)
    took = (time.perf_counter() - started) * 1000
    assert "errors" not in data, data
    return data["data"], took


def resident(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024


def median(document, who, times=20):
    return statistics.median(ask(document, who)[1] for _ in range(times))


def main():
    work = pathlib.Path(tempfile.mkdtemp())
    languages = locales(work / "locales")
    os.environ.update(TEACHIN_DATA=str(work / "data"), TEACHIN_RATE_LIMIT="off", TEACHIN_LOCALES=str(work / "locales"))
    started = time.perf_counter()
    server = subprocess.Popen([PROGRAM, "serve", "--listen", f"127.0.0.1:{PORT}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                ask("{ __typename }")
                break
            except OSError:
                time.sleep(0.05)
        print(f"{MESSAGES} messages in {len(languages)} languages: started in {time.perf_counter() - started:.2f} s, {resident(server.pid):.0f} MiB resident")
        author, admin = token("coordinator", "--everywhere"), token("admin", "--everywhere")
        page = "{ totalCount nodes { key translation(language: \"ar\") { state outdated version } } }"
        total = ask(f"{{ messages(first: 50) {page} }}", author)[0]["messages"]["totalCount"]
        assert abs(total - MESSAGES) < 60, total
        for name, arguments in {
            "by key": "first: 50",
            "missing, by reach": "first: 50, filter: { language: \"ar\", states: [MISSING, PUBLISHED] }, orderBy: { field: REACH, direction: DESC }",
            "outdated": "first: 50, filter: { language: \"ar\", outdated: false }",
            "with warnings": "first: 50, filter: { language: \"ar\", warnings: true }",
            "a search": "first: 50, filter: { language: \"ar\", search: \"message 49\" }",
        }.items():
            print(f"  a page of 50 {name}: {median(f'{{ messages({arguments}) {page} }}', author):.1f} ms")
        print(f"  progress of all languages: {median('{ translationProgress { progress { total percent } } }', author):.1f} ms")
        save = "mutation($input: SaveTranslationInput!) { saveTranslation(input: $input) { errors { code } translation { draft { id } } } }"
        took = []
        for number in range(20):
            key = f"large-{number * 7 + 1:05}"
            message = ask(f'{{ message(key: "{key}") {{ sourceDigest variables translation(language: "ar") {{ version }} }} }}', author)[0]["message"]
            text = "نص جديد لهذه الرسالة { $count }" if message["variables"] else "نص جديد لهذه الرسالة"
            draft = ask(save, author, {"input": {"key": key, "language": "ar", "text": text, "sourceDigest": message["sourceDigest"],
                        "expectedVersion": message["translation"]["version"], "acknowledge": ["PLURAL_MISSING"]}})[0]["saveTranslation"]
            assert not draft["errors"], draft
            ids = {"input": {"revisions": [draft["translation"]["draft"]["id"]]}}
            submitted = ask("mutation($input: SubmitTranslationsInput!) { submitTranslations(input: $input) { errors { code message } } }", author, ids)[0]
            assert not submitted["submitTranslations"]["errors"], submitted
            done, one = ask("mutation($input: PublishTranslationsInput!) { publishTranslations(input: $input) { errors { code } revision } }", admin, ids)
            assert not done["publishTranslations"]["errors"], done
            took.append(one)
        print(f"  a publication, served when it is answered: median {statistics.median(took):.0f} ms, at most {max(took):.0f} ms")
        print(f"  afterwards {resident(server.pid):.0f} MiB resident")
    finally:
        server.kill()
        shutil.rmtree(work)


main()
