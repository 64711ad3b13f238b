"""What is asked of the servers, and what they have to answer."""
import base64, copy, json, os, sys

from services import COUNTRIES, HERE

TRAINING = "core-fundamentals-2023"
# How the ids of registrations begin.
REGISTRATION = base64.urlsafe_b64encode(b"Registration:").decode()[:16]
# As long as the numbers that wrk fills in, and before all of them.
NUMBER = 10_000_000_000
# Which are answered from what is kept.
KEPT = {"repeat", "participation"}
# How many statements a request may take, where that is a goal.
STATEMENTS = {"repeat": 0, "parsed": 0, "unseen": 0, "page50": 6, "page200": 6}
TEXTS = """{ training(slug: "core-fundamentals-2022") { id title { ...Text } summary { ...Text } modules { title { ...Text } summary { ...Text }
  assignments { title { ...Text } } skills { name { ...Text } } materials { title { ...Text } } } } }
  fragment Text on LocalizedText { key text language requested direction isFallback }"""
PEOPLE = """query($training: Slug!, $countries: [CountryCode!]!, $after: String) {
  registrations(training: $training, first: 100, after: $after, filter: {countries: $countries}) {
    pageInfo { hasNextPage endCursor } nodes { participant { id displayName } } } }"""


def document(name):
    with open(os.path.join(HERE, "documents", f"{name}.graphql")) as file:
        return " ".join(file.read().split())


class Load:
    """One workload: a request, possibly with a number in it that is never the same, and each server's expected answer.

    Where it says @AFTER@ and @GROUP@, the server's own page and group are meant.
    """

    def __init__(self, name, title, text, folder, variables=None, who=None, language="ar", is_write=False):
        self.name, self.title, self.text, self.variables = name, title, text, variables
        self.folder, self.who, self.language, self.is_write, self.writes = folder, who, language, is_write, "whole"

    def body(self, server, number="@N@"):
        asked = {"query": self.text, **({"variables": self.variables} if self.variables else {})}
        text = json.dumps(asked, ensure_ascii=False).replace('"@N@"', "@N@")
        return text.replace("@AFTER@", server.after).replace("@GROUP@", server.group).replace("@N@", str(number))

    def pairs(self, server):
        token = getattr(server, self.who or "", None)
        pairs = {"Accept-Language": self.language, **({"Authorization": token} if token else {})}
        return {**pairs, "X-Bench-Write": self.writes} if self.is_write else pairs

    def headers(self, server):
        return [part for pair in self.pairs(server).items() for part in pair]

    def path(self, server):
        return f"/graphql/{self.name}" if server.is_static else "/graphql"

    def request(self, server):
        return self.write("request", server, self.body(server))

    def expected(self, server):
        return self.file("expected", server)

    def file(self, kind, server):
        return os.path.join(self.folder, f"{self.name}.{server.known_as.replace(' ', '-')}.{kind}")

    def write(self, kind, server, text):
        path = self.file(kind, server)
        with open(path, "w") as file:
            file.write(text)
        return path

    def settled(self, server):
        return server.is_settled if self.is_write and hasattr(server, "is_settled") else lambda: True

    def answer(self, server, number=NUMBER):
        """The bytes of an answer, what is in it, and by what others are known to be right."""
        answer = server.ask(self.body(server, number).encode(), self.pairs(server))
        found = json.loads(answer)
        if found.get("errors"):
            sys.exit(f"{self.title}: {server.name} answers {answer[:1000].decode()}")
        text = answer.decode().replace(str(number), "@N@")
        if self.is_write:
            registration = found["data"]["registerParticipant"]["registration"]
            text = text.split(registration["id"])[0] + "@?@" + text.split(registration["code"])[1]
        self.write("expected", server, text)
        return answer, found["data"]

    def is_right(self, server, answer, number):
        """Whether this is the expected answer to the request with that number."""
        with open(self.expected(server)) as file:
            first, *last = file.read().replace("@N@", str(number)).split("@?@")
        text = answer.decode()
        return text.startswith(first) and text.endswith(last[0]) if last else text == first

    def check(self, server, wanted, number=NUMBER):
        """Keeps what a server answers as what it has to answer, if it says what is wanted."""
        _, found = self.answer(server, number)
        alike = [self.comparable(one, server) for one in (found, wanted)]
        if alike[0] != alike[1]:
            sys.exit(f"{self.title}: {server.name} answers otherwise {difference(*alike)}")

    def comparable(self, value, server, key=""):
        """All of it; without what is of chance where registering is, and of another database."""
        is_other = self.is_write or server.is_other
        if isinstance(value, dict):
            return {key: self.comparable(one, server, key) for key, one in value.items()}
        if isinstance(value, list):
            return [self.comparable(one, server) for one in value]
        is_of_chance = key in ("code", "registeredAt", "endCursor") or (key == "id" and value.startswith(REGISTRATION))
        return "" if is_other and is_of_chance else value


def difference(found, wanted, path="data"):
    """Where two answers differ first."""
    if isinstance(found, dict) and isinstance(wanted, dict) and found.keys() == wanted.keys():
        return next((at for key in wanted if (at := difference(found[key], wanted[key], f"{path}.{key}"))), "")
    if isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        return next((at for number, pair in enumerate(zip(found, wanted)) if (at := difference(*pair, f"{path}.{number}"))), "")
    return "" if found == wanted else f"at {path}: {json.dumps(found)[:200]} and not {json.dumps(wanted)[:200]}"


def first_page(service):
    """Where the second hundred of the page of 200 begins."""
    variables = {"training": TRAINING, "countries": COUNTRIES}
    return service.data(PEOPLE, variables, Authorization=service.coordinator)["registrations"]["pageInfo"]["endCursor"]


def reading(folder):
    curriculum, page = document("curriculum"), {"training": TRAINING, "countries": COUNTRIES}
    return [
        Load("repeat", "curriculum, repeat", curriculum, folder),
        # A variable that the document does not have: to the cache of answers another question, in the same parsed document.
        Load("parsed", "curriculum, parsed but not cached", curriculum, folder, {"n": "@N@"}),
        # Another alias: another text, to be parsed and checked anew.
        Load("unseen", "curriculum, never-seen document", curriculum.replace(" modules {", " m@N@: modules {"), folder),
        Load("sessions", "sessions with local times, not cached", document("sessions"), folder, {"n": "@N@"}),
        Load("page50", "page of 50 registrations", document("page50"), folder, page, "coordinator"),
        Load("page200", "page of 200 registrations", document("page200"), folder, {**page, "after": "@AFTER@"}, "coordinator"),
        Load("participation", "participation by country", document("participation"), folder, None, "admin"),
    ]


def registering(folder):
    """As the service does it, and the two rows alone, which only the peer writes."""
    person = {"displayName": "Bench @N@", "email": "bench-@N@@bench.example", "country": "BR"}
    variables = {"input": {"training": "demo-open", "group": "@GROUP@", "person": person,
                           "consent": {"version": "2022", "language": "pt"}, "idempotencyKey": "bench-@N@"}}
    whole = Load("register", "register", document("register"), folder, variables, "coordinator", "pt", is_write=True)
    bare = copy.copy(whole)
    bare.name, bare.title, bare.writes = "bare", "register, two bare rows", "bare"
    return whole, bare


def fill(service):
    """Tables for the peer: texts and names as the service answers them."""
    texts = []
    for language in ("ar",):
        training = service.data(TEXTS, Accept_Language=language)["training"]
        row = int(base64.urlsafe_b64decode(training["id"] + "==").decode().split(":")[1])
        shared = [part for module in training["modules"] for kind in ("skills", "materials") for part in module[kind]]
        own = [training, *training["modules"], *(part for module in training["modules"] for part in module["assignments"])]
        for whose, parts in ((row, own), (0, shared)):
            texts += [{**part[name], "training": whose} for part in parts for name in ("title", "summary", "name") if name in part]
    people, after = {}, None
    while after is not False:
        page = service.data(PEOPLE, {"training": TRAINING, "countries": COUNTRIES, "after": after}, Authorization=service.coordinator)
        page = page["registrations"]
        people.update((node["participant"]["id"], node["participant"]["displayName"]) for node in page["nodes"])
        after = page["pageInfo"]["hasNextPage"] and page["pageInfo"]["endCursor"]
    quoted = lambda value: "'" + json.dumps(value, ensure_ascii=False).replace("'", "''") + "'"
    return f"""
    CREATE TABLE bench_text (requested text, training_id bigint, key text, text text, language text, direction text, is_fallback boolean);
    INSERT INTO bench_text SELECT DISTINCT requested, training, key, text, language, direction, "isFallback" FROM jsonb_to_recordset({quoted(texts)})
      AS one (requested text, training bigint, key text, text text, language text, direction text, "isFallback" boolean);
    CREATE TABLE bench_person (participant_id bigint PRIMARY KEY, display_name text);
    INSERT INTO bench_person SELECT split_part(convert_from(decode(rpad(translate(key, '-_', '+/'), (length(key) + 3) / 4 * 4, '='), 'base64'),
      'UTF8'), ':', 2)::bigint, value FROM jsonb_each_text({quoted(people)});
    ANALYZE bench_text, bench_person;"""
