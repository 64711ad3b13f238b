"""Everything that somebody with participation:read alone can ask for, as attack.py reads it. SERVICE, TOKEN; cuts as arguments,
the oldest first."""

import json
import os
import sys
import urllib.request

FIGURES = ["registered", "confirmed", "attended", "completed", "returning"]
ROW = "country { code } language { tag } training { slug } module { slug } week " + " ".join(FIGURES)
GROUPINGS = [[], ["COUNTRY"], ["LANGUAGE"], ["TRAINING"], ["MODULE"], ["WEEK"], ["COUNTRY", "TRAINING"], ["LANGUAGE", "TRAINING"]]


def ask(document):
    headers = {"content-type": "application/json", "authorization": "Bearer " + os.environ["TOKEN"]}
    body = json.dumps({"query": document}).encode()
    with urllib.request.urlopen(urllib.request.Request(os.environ["SERVICE"] + "/graphql", body, headers)) as answer:
        data = json.load(answer)
    assert "errors" not in data, data
    return data["data"]


def row(told):
    names = {"country": "code", "language": "tag", "training": "slug", "module": "slug"}
    one = {name: told[name][key] for name, key in names.items() if told[name]}
    if told["week"]:
        one["week"] = told["week"]
    return one | {figure: told[figure] for figure in FIGURES}


def report(by, trainings, cut):
    chosen = "" if trainings is None else f", trainings: {json.dumps(trainings)}"
    told = ask(f'{{ participation(by: [{", ".join(by)}]{chosen}, cut: "{cut}") {{ rows {{ {ROW} }} total {{ {" ".join(FIGURES)} }} }} }}')["participation"]
    rows = [row(one) for one in told["rows"]]
    if "LANGUAGE" in by:
        for one in rows:
            one.setdefault("language", "other")
    return {"trainings": trainings, "by": by, "rows": rows, "total": told["total"]}


def main():
    cuts = []
    for cut in sys.argv[1:]:
        answers = [report(by, None, cut) for by in GROUPINGS]
        known = {tuple(answer["by"]): answer["rows"] for answer in answers}
        told = ask("{ trainings(first: 100) { nodes { slug startsOn modules { slug } } } }")["trainings"]["nodes"]
        order = {one["slug"]: (one["startsOn"], one["slug"]) for one in told}
        trainings = sorted((one["training"] for one in known[("TRAINING",)]), key=order.get)
        for slug in trainings:
            answers += [report(by, [slug], cut) for by in ([], ["COUNTRY"], ["LANGUAGE"])]
        modules = {one["slug"]: [module["slug"] for module in one["modules"]] for one in told}
        cuts.append({
            "cut": cut,
            "trainings": [{"slug": slug, "modules": modules[slug]} for slug in trainings],
            "countries": [one["country"] for one in known[("COUNTRY",)]],
            "languages": [one["language"] for one in known[("LANGUAGE",)]],
            "weeks": sorted(one["week"] for one in known[("WEEK",)]),
            "answers": answers,
        })
    json.dump({"threshold": 10, "roundedTo": 5, "cuts": cuts}, sys.stdout)


main()
