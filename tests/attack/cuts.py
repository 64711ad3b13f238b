"""Cuts of a server of its own: `wait` for the newest, other than one; `back` dates the only one a week earlier, in the
database of a server that is stopped; `register` lets people register, so that the next one differs. SERVICE, TOKEN."""

import json
import os
import sqlite3
import sys
import time
import urllib.request


def ask(document, variables=None):
    headers = {"content-type": "application/json", "authorization": "Bearer " + os.environ["TOKEN"]}
    body = json.dumps({"query": document, "variables": variables or {}}).encode()
    with urllib.request.urlopen(urllib.request.Request(os.environ["SERVICE"] + "/graphql", body, headers)) as answer:
        return json.load(answer)


def monday():
    now = time.gmtime()
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() - now.tm_wday * 86400))


def wait():
    for _ in range(1200):
        if "errors" not in ask(f'{{ participation(by: [], cut: "{monday()}") {{ asOf }} }}'):
            print(monday())
            return
        time.sleep(0.25)
    sys.exit("no cut is made")


def back(file):
    with sqlite3.connect(file) as database:
        database.execute("UPDATE participation_cut SET day = date(day, '-7 days')")
        print(database.execute("SELECT day FROM participation_cut").fetchone()[0])


def register():
    document = "mutation($i: RegisterGroupInput!) { registerGroup(input: $i) { errors { code path } } }"
    for number, (country, size) in enumerate([("BR", 14), ("DE", 10), ("FJ", 11), ("IS", 3), ("KE", 26)]):
        person = lambda place: {"displayName": f"N {place}", "email": f"new{number}x{place}@demo.example", "country": country}
        done = ask(document, {"i": {
            "training": "demo-open", "name": f"new {number}", "country": country, "contact": person(0),
            "members": [person(place) for place in range(1, size)], "consent": {"version": "2022", "language": "en"},
            "idempotencyKey": f"attack-{number:04}"}})
        assert not done["data"]["registerGroup"]["errors"], done


{"wait": wait, "back": lambda: back(sys.argv[2]), "register": register}[sys.argv[1]]()
