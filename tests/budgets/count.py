"""Starts the service under callgrind, asks each of its hot paths some times, and compares the instructions of a request."""
import atexit, csv, glob, http.client, json, os, pathlib, re, subprocess, sys, time

ADDRESS = "127.0.0.1:18099"
REQUESTS, WARMING, TRIES, STRETCHES = 20, 3, 8, 3
# Of a request of so few instructions, what goes on by itself is a large part: so many times as many stretches.
SMALL, MORE_OFTEN = 2_000_000, 2
MORE, LESS = 1.20, 0.75
HERE = pathlib.Path(__file__).parent
DOCUMENTS = HERE.parents[1] / "bench" / "documents"
PROGRAM, DATA = os.environ["TEACHIN"], pathlib.Path(os.environ["TEACHIN_DATA"])
BUDGETS = HERE / "instructions.csv"


def document(name):
    return " ".join((DOCUMENTS / f"{name}.graphql").read_text().split())


def token(*grant):
    return subprocess.run([PROGRAM, "token", "--as", *grant], capture_output=True, text=True, check=True).stdout.split()[-1]


class Unavailable(Exception):
    """So slow under callgrind that the service takes its database for gone, for a second."""


class Service:
    def __init__(self, *before):
        self.process = subprocess.Popen([*before, PROGRAM, "serve", "--listen", ADDRESS], stdout=subprocess.DEVNULL)
        atexit.register(self.process.kill)
        until = time.time() + 300
        while True:
            try:
                self.connection = http.client.HTTPConnection(ADDRESS, timeout=120)
                self.connection.request("GET", "/health/live")
                self.connection.getresponse().read()
                return
            except OSError:
                if time.time() > until or self.process.poll() is not None:
                    sys.exit("the service does not start")
                time.sleep(0.2)

    def ask(self, body, who=None):
        headers = {"Content-Type": "application/json", "Accept-Language": "ar", **({"Authorization": f"Bearer {who}"} if who else {})}
        self.connection.request("POST", "/graphql", json.dumps(body).encode(), headers)
        answer = json.load(self.connection.getresponse())
        if any(error["extensions"]["code"] == "UNAVAILABLE" for error in answer.get("errors", [])):
            raise Unavailable
        if "errors" in answer or any((part or {}).get("errors") for part in answer["data"].values() if isinstance(part, dict)):
            sys.exit(f"{body} is answered {answer}")
        return answer["data"]

    def stop(self):
        self.process.terminate()
        self.process.wait()


def paths(coordinator, admin, group):
    curriculum, page = document("curriculum"), {"training": "core-fundamentals-2023", "countries": ["BR", "MX"]}
    person = lambda n: {"displayName": f"Person {n}", "email": f"person{n}@demo.example", "country": "BR"}
    registering = lambda n: {"training": "demo-open", "group": group, "person": person(n), "idempotencyKey": f"budget-{n:06}",
                             "consent": {"version": "2022", "language": "pt"}}
    asked = lambda text, variables=None: {"query": text, "variables": variables or {}}
    return {
        "curriculum, repeat": (lambda n: asked(curriculum), None),
        "curriculum, parsed but not cached": (lambda n: asked(curriculum, {"n": n}), None),
        "curriculum, never-seen document": (lambda n: asked(curriculum.replace(" modules {", f" m{n}: modules {{")), None),
        "page of 50 registrations": (lambda n: asked(document("page50"), page), coordinator),
        "participation by country": (lambda n: asked(document("participation")), admin),
        "register": (lambda n: asked(document("register"), {"input": registering(n)}), coordinator),
    }


def control(pid, *what):
    subprocess.run(["callgrind_control", *what, str(pid)], check=True, capture_output=True)


def counted(service, make, who):
    """Instructions of a request, the parts of many made one number."""
    pid = service.process.pid
    for _ in range(TRIES):
        counted.number += 1000
        numbers = range(counted.number, counted.number + WARMING + REQUESTS)
        try:
            for number in numbers[:WARMING]:
                service.ask(make(number), who)
            control(pid, "-z")
            control(pid, "-i", "on")
            for number in numbers[WARMING:]:
                service.ask(make(number), who)
            break
        except Unavailable:
            time.sleep(3)
        finally:
            control(pid, "-i", "off")
    else:
        sys.exit("the service stays unavailable")
    before = set(glob.glob(str(DATA / "callgrind.out*")))
    control(pid, "-d")
    total = 0
    for path in set(glob.glob(str(DATA / "callgrind.out*"))) - before:
        found = re.search(r"^totals: (\d+)", pathlib.Path(path).read_text(), re.MULTILINE)
        total += int(found.group(1)) if found else 0
    return total // REQUESTS


counted.number = 0


def least(service, make, who):
    """What goes on by itself comes on top, in bursts: the least of some stretches is the request's own."""
    found = [counted(service, make, who)]
    stretches = STRETCHES * (MORE_OFTEN if found[0] < SMALL else 1)
    return min(found + [counted(service, make, who) for _ in range(stretches - 1)])


def main():
    coordinator, admin = token("coordinator", "--countries", "BR,MX"), token("admin", "--everywhere")
    seeded = Service()
    group = seeded.ask({"query": "mutation($i: RegisterGroupInput!) { registerGroup(input: $i) { errors { code path } group { id } } }", "variables": {"i": {
        "training": "demo-open", "name": "Budget", "country": "BR", "isUmbrella": True, "members": [], "idempotencyKey": "budget-group",
        "contact": {"displayName": "Contact", "email": "contact@demo.example", "country": "BR"}, "consent": {"version": "2022", "language": "pt"}}}}, admin)
    # The figures of the week are made, and everybody is counted: what is left is a request.
    time.sleep(8)
    seeded.stop()
    service = Service("valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={DATA}/callgrind.out")
    asked = paths(coordinator, admin, group["registerGroup"]["group"]["id"])
    found = {name: least(service, *path) for name, path in asked.items()}
    service.stop()
    if os.environ.get("UPDATE"):
        with open(BUDGETS, "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([("path", "instructions"), *found.items()])
    with open(BUDGETS, newline="") as file:
        budgets = {row["path"]: int(row["instructions"]) for row in csv.DictReader(file)}
    wrong = found.keys() ^ budgets.keys()
    for name, instructions in found.items():
        ratio = instructions / budgets.get(name, instructions)
        print(f"{name}: {instructions / 1e6:.2f} million instructions a request, {ratio:.2f} of the budget")
        if not LESS <= ratio <= MORE:
            wrong.add(name)
    if wrong:
        sys.exit(f"not as instructions.csv has it: {', '.join(sorted(wrong))}")


main()
