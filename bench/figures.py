"""Participation by country with thousands of people and with millions: made-up seats in databases of their own."""
import sys

from measuring import measure
from services import PROGRAM, Service, create, run, sql, url
from workloads import Load, document

# One person in four comes again; 110 countries, a few of them large.
PEOPLE = """
INSERT INTO participant (id, country, language, time_zone, is_own_word, created_at, is_demo)
SELECT n, c.code, 'en', 'UTC', false, '2022-01-01', false FROM generate_series(1, {people}) n
JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place FROM country WHERE code <> 'ZZ' LIMIT 110) c
ON c.place = (power(n % 1000 / 1000.0, 3) * 110)::int % 110;
INSERT INTO seat (id, training_id, participant_id, status, places, country, language, created_at, confirmed_at, attended, submitted)
SELECT p.id * 4 + k, t.id, p.id, CASE WHEN p.id % 5 = 0 THEN 'CANCELLED' ELSE 'CONFIRMED' END, 1, p.country, 'en',
       timestamptz '2022-04-01' + (p.id % 30) * interval '1 day', timestamptz '2022-04-01', 0, 0
FROM participant p
CROSS JOIN generate_series(0, 1) k
JOIN (SELECT id, row_number() OVER (ORDER BY starts_on) - 1 AS place FROM training) t ON t.place = (p.id + k) % (SELECT count(*) FROM training)
WHERE k = 0 OR p.id % 4 = 0;
ANALYZE;
"""


def made(seats, port):
    """A service over so many seats."""
    service = Service(port, f"figures_{seats}")
    create(service.database)
    run(PROGRAM, "migrate", env=service.environment)
    run(PROGRAM, "seed", "--demo", env=service.environment)
    sql(PEOPLE.format(people=seats * 4 // 5), url(service.database))
    run(PROGRAM, "participation", "rebuild", env=service.environment)
    sql("VACUUM ANALYZE", url(service.database))
    return service


def compared(sizes, folder, port, numbers, rounds, load):
    """By size the windows, measured in turns."""
    services = {size: made(size, port + place) for place, size in enumerate(sizes)}
    loads = {size: Load(f"figures{size}", f"participation by country, {size:,} seats", document("participation"), folder, None, "admin")
             for size in sizes}
    for size, service in services.items():
        service.start()
        service.wait()
        _, data = loads[size].answer(service)
        people = int(sql("SELECT count(DISTINCT participant_id) FROM seat", url(service.database)))
        counted = sum(row["registered"] for row in data["participation"]["rows"])
        if counted != people:
            sys.exit(f"{counted} people are counted and {people} are there")
    windows = {size: [] for size in sizes}
    for _ in range(rounds):
        for size, service in services.items():
            windows[size].append(measure(service, loads[size], numbers, **load))
    for service in services.values():
        service.stop()
    return windows
