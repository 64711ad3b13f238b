"""A running service to measure: on SQLite, or on a PostgreSQL database of its own."""
import atexit, base64, json, os, subprocess, sys, tempfile, time, urllib.request

PROGRAM = "target/release/teachin"
SERVICES = []


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{command}: {done.stdout}{done.stderr}")
    return done.stdout


class Service:
    def __init__(self, port, url=None, people=0):
        self.folder = tempfile.mkdtemp()
        self.environment = dict(os.environ, TEACHIN_DATA=self.folder, TEACHIN_RATE_LIMIT="off", TEACHIN_LOG="warn",
                                TEACHIN_DEMO_PARTICIPANTS=str(people), TEACHIN_DEADLINE="60")
        self.token = run(PROGRAM, "token", "--as", "admin", "--everywhere", env=self.environment).split()[-1]
        if url:
            with open(os.path.join(self.folder, "development-key.pk8"), "rb") as file:
                public = base64.urlsafe_b64encode(file.read()[-32:]).rstrip(b"=").decode()
            keys = os.path.join(self.folder, "keys.json")
            with open(keys, "w") as file:
                json.dump({"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "development", "x": public}]}, file)
            self.environment.update(DATABASE_URL=url, TEACHIN_ISSUER="teachin-development", TEACHIN_KEYS=keys,
                                    TEACHIN_PII_KEY="load:" + base64.b64encode(bytes(32)).decode())
            run(PROGRAM, "migrate", env=self.environment)
            run(PROGRAM, "seed", "--demo", env=self.environment)
        self.address = f"127.0.0.1:{port}"
        self.process = subprocess.Popen([PROGRAM, "serve", "--listen", self.address], env=self.environment,
                                        stdout=subprocess.DEVNULL)
        SERVICES.append(self.process)
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://{self.address}/health/live").read()
                break
            except OSError:
                time.sleep(0.05)

    def post(self, path, body):
        headers = {"Content-Type": "application/json", "Authorization": "Bearer " + self.token}
        return json.load(urllib.request.urlopen(urllib.request.Request(f"http://{self.address}{path}", body, headers)))

    def query(self, document):
        answer = self.post("/graphql", json.dumps({"query": document}).encode())
        if "errors" in answer:
            sys.exit(str(answer["errors"][:3]))
        return answer["data"]

    def send(self, field, kind, selection, value):
        document = f"mutation($i: {kind}!) {{ {field}(input: $i) {{ errors {{ code path }} {selection} }} }}"
        answer = self.post("/graphql", json.dumps({"query": document, "variables": {"i": value}}).encode())
        payload = answer["data"][field]
        if payload["errors"]:
            sys.exit(str(payload["errors"][:3]))
        return payload


def stop():
    for process in SERVICES:
        process.terminate()
        process.wait()


atexit.register(stop)
