"""CPU time from the operating system, load by wrk, statements, memory, starts, and how often the disk can be flushed."""
import os, re, statistics, subprocess, sys, tempfile, time
from dataclasses import dataclass

import services

TICK = os.sysconf("SC_CLK_TCK")
THREADS, PATIENCE, TRIES = 2, 30, 4


def fields(pid):
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rsplit(") ", 1)[1].split()


def processes():
    """Of each process its parent, and its CPU seconds without and with those of its children that have ended."""
    found = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            one = fields(name)
        except (OSError, IndexError):
            continue
        times = [int(field) / TICK for field in one[11:15]]
        found[int(name)] = (int(one[1]), sum(times))
    return found


def cpu(root):
    """CPU seconds of a process with all below it, those that have ended among them."""
    found = processes()
    below, known = [root], {root}
    for pid in below:
        more = [child for child, (parent, _) in found.items() if parent == pid and child not in known]
        below += more
        known.update(more)
    return sum(found[pid][1] for pid in below if pid in found)


def postmaster():
    """The process above the one that answers us."""
    client = subprocess.Popen(["psql", "-XAtq", f"{services.SERVER}/postgres"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    client.stdin.write("SELECT pg_backend_pid();\n")
    client.stdin.flush()
    parent = int(fields(int(client.stdout.readline()))[1])
    client.stdin.close()
    client.wait()
    return parent


def resident(pid):
    with open(f"/proc/{pid}/status") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024


class Clock:
    """CPU seconds of one server and of PostgreSQL, and whether they rest."""
    postgres = None

    def __init__(self, server):
        Clock.postgres = Clock.postgres or postmaster()
        self.server, self.has_database = server, not server.is_static and "SQLite" not in server.name

    def read(self):
        return cpu(self.server.process.pid), cpu(Clock.postgres) if self.has_database else 0.0

    def rest(self, looks, settled=lambda: True):
        """Waits until nothing moves: less than a twentieth of a processor, so many looks running. Whether that came."""
        until, still, before = time.time() + PATIENCE, 0, self.read()
        while time.time() < until:
            time.sleep(0.25)
            now = self.read()
            still = still + 1 if sum(now) - sum(before) <= 0.0125 else 0
            if still >= looks and settled():
                return True
            before = now
        return False


@dataclass
class Window:
    """What one stretch of load cost."""
    answered: int
    seconds: float
    p50: float
    p99: float
    server: float
    database: float
    statements: float
    rested: bool

    @property
    def cpu(self):
        return self.server + self.database


def wrk(server, load, prefix, connections, seconds):
    threads = min(THREADS, connections)
    said = services.run("wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s",
                        os.path.join(services.HERE, "load", "answers.lua"), f"http://{server.address}{load.path(server)}", "--",
                        load.request(server), load.expected(server), str(prefix), *load.headers(server))
    found = re.search(r"answered (\d+) in ([\d.]+) wrong (\d+) lost (\d+) p50 ([\d.]+) p99 ([\d.]+) max ([\d.]+)\n(.*)", said)
    answered, took, wrong, lost, p50, p99, _, sample = found.groups()
    if wrong != "0" or lost != "0" or answered == "0":
        sys.exit(f"{load.name}, {server.name}: {wrong} of {answered} answers are wrong, {lost} were lost: {sample}")
    return int(answered), float(took), float(p50), float(p99)


def strangers():
    """By database that is not ours, how many transactions there were."""
    text = services.sql("SELECT datname, xact_commit + xact_rollback FROM pg_stat_database WHERE datname <> 'postgres' "
                        f"AND NOT starts_with(datname, '{services.PREFIX}')", f"{services.SERVER}/postgres")
    return {name: int(count) for name, count in (line.split("|") for line in text.splitlines())}


def is_undisturbed(before):
    """Whether nobody else has worked with PostgreSQL meanwhile; now and then it looks after a database by itself."""
    after = strangers()
    return after.keys() == before.keys() and sum(after.values()) - sum(before.values()) < 20


def measure(server, load, numbers, connections, seconds, unrested=False):
    """Load from rest to rest, alone: again, a few times, if somebody else came between. `unrested` where something is done to the
    server at the same time, or where nothing is judged."""
    for _ in range(1 if unrested else TRIES):
        before = strangers()
        window = stretch(server, load, next(numbers), connections, seconds, unrested)
        window.rested = window.rested and (unrested or is_undisturbed(before))
        if window.rested:
            break
    return window


def stretch(server, load, prefix, connections, seconds, unrested):
    clock = Clock(server)
    settled = load.settled(server)
    rested = unrested or clock.rest(1)
    statements = 0.0 if server.is_static else server.statements()
    before = clock.read()
    answered, took, p50, p99 = wrk(server, load, prefix, connections, seconds)
    after = 0.0 if server.is_static else server.statements()
    rested = (unrested or clock.rest(3, settled)) and rested
    now = clock.read()
    spent = [(last - first) * 1000 / answered for first, last in zip(before, now)]
    return Window(answered, took, p50, p99, *spent, statements=(after - statements - server.beside * took) / answered, rested=rested)


def beside(servers, seconds=3):
    """Notes for each how many statements a second it sends that nobody asked for: the service looks after its database."""
    before = [server.statements() for server in servers]
    time.sleep(seconds)
    for server, count in zip(servers, before):
        server.beside = (server.statements() - count) / seconds


def one_by_one(server, load, prefix, count):
    """Statements a request, when there is one at a time."""
    begun, before = time.time(), server.statements()
    for number in range(prefix * 10**8, prefix * 10**8 + count):
        answer = server.ask(load.body(server, number).encode(), load.pairs(server))
        if not load.is_right(server, answer, number):
            sys.exit(f"{load.title}, {server.name}: {answer[:400]}")
    return (server.statements() - before - server.beside * (time.time() - begun)) / count


def flushes(folder, seconds=2.0):
    """How often a second this file system can be made to keep 4 KiB."""
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(bytes(4096 * 256))
        file.flush()
        os.fsync(file.fileno())
        begun, count = time.perf_counter(), 0
        while time.perf_counter() - begun < seconds:
            os.pwrite(file.fileno(), bytes(4096), 4096 * (count % 256))
            os.fdatasync(file.fileno())
            count += 1
        return count / (time.perf_counter() - begun)


def first_answer(server, body, headers, expected):
    """Seconds from the start of the process to an answer that is right."""
    server.stop()
    begun = time.perf_counter()
    server.start()
    while time.perf_counter() - begun < 30:
        try:
            if server.ask(body, headers) == expected:
                return time.perf_counter() - begun
        except OSError:
            pass
        time.sleep(0.001)
    sys.exit(f"{server.name} does not start")


def median(windows, of):
    return statistics.median(of(window) for window in windows)


def beside_each(windows, others, of):
    """How many times as much as the others, round by round: a machine is quicker in one minute than in the next."""
    return statistics.median(of(window) / of(other) for window, other in zip(windows, others))
