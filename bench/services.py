"""What is measured: the service on PostgreSQL and on SQLite, the peer, the static server; their databases and their data."""
import atexit, base64, http.client, json, os, shutil, sqlite3, subprocess, sys, tempfile, time, urllib.error, urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PROGRAM = os.path.abspath(os.environ.get("TEACHIN") or os.path.join(ROOT, "target/release/teachin"))
TARGET = os.environ.get("CARGO_TARGET_DIR") or os.path.join(ROOT, "target", "bench")
SERVER = os.environ.get("TEST_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres").rsplit("/", 1)[0]
PREFIX = "teachin_bench_"
COUNTRIES = ["BR", "DE", "IN", "MX"]
SEED = 5
# Made-up people have done nothing yet: give each of them something, the same on every database.
PROGRESS = ["UPDATE seat SET attended = participant_id % 7, submitted = participant_id % 13",
            "UPDATE registration SET attended = (SELECT attended FROM seat WHERE seat.id = seat_id), "
            "submitted = (SELECT submitted FROM seat WHERE seat.id = seat_id)",
            # The service starts with an issuer only where nobody is marked as made up.
            "UPDATE participant SET is_demo = false WHERE is_demo"]
RUNNING, FOLDERS, DATABASES = [], [], []


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", **more)
    if done.returncode:
        sys.exit(f"{' '.join(command)[:300]}: {done.stdout}{done.stderr}")
    return done.stdout


def folder():
    """One that goes with this program."""
    FOLDERS.append(tempfile.mkdtemp(prefix="teachin-bench-"))
    return FOLDERS[-1]


def url(database):
    return f"{SERVER}/{PREFIX}{database}"


def sql(text, at):
    return run("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", at, "-f", "-", input=text).strip()


def drop(*databases):
    for database in databases:
        sql(f"DROP DATABASE IF EXISTS {PREFIX}{database} WITH (FORCE)", f"{SERVER}/postgres")


def create(database, template=None):
    drop(database)
    DATABASES.append(database)
    sql(f"CREATE DATABASE {PREFIX}{database}" + (f" TEMPLATE {PREFIX}{template}" if template else ""), f"{SERVER}/postgres")


def keep_log(mebibytes=1000):
    """PostgreSQL makes files for its log, and keeps them to be used again, as one that has been at work does."""
    at = f"{SERVER}/postgres"
    sql(f"SELECT count(pg_logical_emit_message(false, 'bench', repeat('x', 1 << 20))) FROM generate_series(1, {mebibytes})", at)
    sql("CHECKPOINT", at)


class Server:
    """A process that answers on a port of this machine."""
    name, is_static, is_other, after, group, beside = "", False, False, "", "", 0.0

    def __init__(self, port):
        self.port, self.address, self.process = port, f"127.0.0.1:{port}", None

    @property
    def known_as(self):
        """Whose answers it gives."""
        return self.name

    def start(self, environment=None):
        self.process = subprocess.Popen(self.command(), env=environment, stdout=subprocess.DEVNULL)
        RUNNING.append(self.process)
        return self.process

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
            RUNNING.remove(self.process)
            self.process = None

    def wait(self, path="/health/live", seconds=60):
        until = time.time() + seconds
        while time.time() < until:
            try:
                return urllib.request.urlopen(f"http://{self.address}{path}").read()
            except urllib.error.HTTPError:
                return b""
            except OSError:
                if self.process.poll() is not None:
                    break
            time.sleep(0.02)
        sys.exit(f"{self.name} does not answer")

    def ask(self, body, headers):
        """The bytes of one answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", "/graphql", body, {"Content-Type": "application/json", **headers})
        answer = connection.getresponse().read()
        connection.close()
        return answer

    def data(self, document, variables=None, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = json.loads(self.ask(json.dumps({"query": document, "variables": variables or {}}).encode(), named))
        if answer.get("errors"):
            sys.exit(f"{self.name}: {answer['errors'][:2]}")
        return answer["data"]

    def send(self, field, kind, selection, value, **headers):
        document = f"mutation($i: {kind}!) {{ {field}(input: $i) {{ errors {{ code path }} {selection} }} }}"
        payload = self.data(document, {"i": value}, **headers)[field]
        if payload["errors"]:
            sys.exit(f"{field}: {payload['errors'][:3]}")
        return payload


class Service(Server):
    """The service: on the PostgreSQL database of that name, else on a SQLite database of its own."""

    def __init__(self, port, database=None):
        super().__init__(port)
        self.database, self.name, self.is_other = database, "teachin" if database else "teachin on SQLite", not database
        self.folder = folder()
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("TEACHIN_") and name != "DATABASE_URL"}
        self.environment.update(TEACHIN_DATA=self.folder, TEACHIN_RATE_LIMIT="off", TEACHIN_LOG="warn", TEACHIN_DEMO_PARTICIPANTS="0")
        self.admin, self.coordinator = self.token("admin", "--everywhere"), self.token("coordinator", "--countries", ",".join(COUNTRIES))
        self.author = self.token("coordinator", "--everywhere")
        if database:
            self.environment.update(DATABASE_URL=url(database), TEACHIN_PII_KEY="load:" + base64.b64encode(bytes(32)).decode())

    def token(self, persona, *reach):
        made = run(PROGRAM, "token", "--as", persona, *reach, "--ttl", "24h", env=self.environment)
        return "Bearer " + made.split()[-1]

    def command(self):
        return [PROGRAM, "serve", "--listen", self.address]

    def make(self, people):
        """A database with so many made-up people."""
        if self.database:
            create(self.database)
            run(PROGRAM, "migrate", env=self.environment)
        run(PROGRAM, "seed", "--demo", "--participants", str(people), "--seed", str(SEED), env=self.environment)
        for statement in PROGRESS:
            self.change(statement)
        run(PROGRAM, "participation", "rebuild", env=self.environment)
        self.change("VACUUM ANALYZE" if self.database else "ANALYZE")

    def change(self, statement):
        if self.database:
            return sql(statement, url(self.database))
        with sqlite3.connect(os.path.join(self.folder, "teachin.db")) as database:
            database.execute(statement)
        database.close()

    def start(self, environment=None):
        environment = dict(environment or self.environment)
        if self.database:
            keys = os.path.join(self.folder, "keys.json")
            with open(os.path.join(self.folder, "development-key.pk8"), "rb") as file:
                public = base64.urlsafe_b64encode(file.read()[-32:]).rstrip(b"=").decode()
            with open(keys, "w") as file:
                json.dump({"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "development", "x": public}]}, file)
            environment.update(TEACHIN_ISSUER="teachin-development", TEACHIN_KEYS=keys)
        return super().start(environment)

    def metric(self, name):
        text = urllib.request.urlopen(f"http://{self.address}/metrics").read().decode()
        return sum(float(line.split()[-1]) for line in text.splitlines() if line.startswith(name + " "))

    def statements(self):
        return self.metric("teachin_database_statements")

    def kept_answers(self):
        """How many answers were found among those that are kept."""
        return self.metric('teachin_answer_cache_total{result="found"}')

    def umbrella(self):
        """A group into which people come one by one."""
        person = lambda name: {"displayName": name, "email": f"{name}@bench.example", "country": "BR"}
        return self.send("registerGroup", "RegisterGroupInput", "group { id }", {
            "training": "demo-open", "name": "Bench", "country": "BR", "isUmbrella": True, "contact": person("contact"),
            "members": [person(f"first{number}") for number in range(9)], "consent": {"version": "2022", "language": "pt"},
            "idempotencyKey": "bench-umbrella"}, Authorization=self.coordinator)["group"]["id"]

    def is_settled(self):
        """Whether all that was done is in the audit's chain, in the outbox's order, and counted."""
        wanted = ("SELECT (SELECT count(*) FROM audit_event WHERE position IS NULL) + (SELECT count(*) FROM outbox WHERE position IS NULL) "
                  "+ (SELECT count(*) FROM participation_mark)")
        if self.database:
            return sql(wanted, url(self.database)) == "0"
        database = sqlite3.connect(f"file:{self.folder}/teachin.db?mode=ro", uri=True)
        left = database.execute(wanted).fetchone()[0]
        database.close()
        return left == 0


class Peer(Server):
    """mercurius with graphql-jit: reads the service's database, and writes a copy of it."""
    name = "mercurius-jit"

    def __init__(self, port, reads, writes, sealed):
        super().__init__(port)
        self.reads, self.writes, self.sealed = reads, writes, sealed

    def command(self):
        return ["node", os.path.join(HERE, "peer", "server.js"), str(self.port), url(self.reads), url(self.writes)]

    def start(self, environment=None):
        return super().start(dict(os.environ, NODE_ENV="production", BENCH_SEALED=str(self.sealed)))

    def statements(self):
        return json.load(urllib.request.urlopen(f"http://{self.address}/statements"))["statements"]

    @staticmethod
    def install():
        folder = os.path.join(HERE, "peer")
        if not os.path.isdir(os.path.join(folder, "node_modules")):
            run("npm", "ci", "--prefix", folder, "--no-audit", "--no-fund", "--silent")


class Static(Server):
    name, known_as, is_static = "axum static", "teachin", True

    def __init__(self, port, folder):
        super().__init__(port)
        self.folder = folder

    def command(self):
        return [os.path.join(TARGET, "release", "static"), self.folder, self.address]

    @staticmethod
    def build():
        run("cargo", "build", "--release", "--locked", "--quiet", "--manifest-path", os.path.join(HERE, "static", "Cargo.toml"),
            "--target-dir", TARGET)


def stop():
    for process in list(RUNNING):
        process.terminate()
    for process in list(RUNNING):
        process.wait()
    for one in FOLDERS:
        shutil.rmtree(one, True)
    drop(*DATABASES)


atexit.register(stop)
