"""Reads the service's calendars with python-icalendar, zoneinfo and libical, and compares them with its answers."""
import ctypes, ctypes.util, datetime, json, os, subprocess, sys, urllib.error, urllib.request
from zoneinfo import ZoneInfo

from icalendar import Calendar

SERVICE = sys.argv[1]
ZONES = ["Europe/Berlin", "Asia/Kolkata", "Australia/Sydney", "America/Sao_Paulo", "America/Los_Angeles"]
TRAININGS = ["core-fundamentals-2022", "core-fundamentals-2023", "core-fundamentals-2025"]

libical = ctypes.CDLL(ctypes.util.find_library("ical") or "libical.so.3")
libical.icalparser_parse_string.restype = ctypes.c_void_p
for name in ["icalcomponent_count_errors", "icalcomponent_count_components", "icalcomponent_free"]:
    getattr(libical, name).argtypes = [ctypes.c_void_p] + [ctypes.c_int] * (name == "icalcomponent_count_components")
VEVENT, VTIMEZONE = (libical.icalcomponent_string_to_kind(name) for name in [b"VEVENT", b"VTIMEZONE"])


def token(*arguments):
    made = subprocess.run([os.environ["TEACHIN"], "token", *arguments], capture_output=True, text=True, check=True)
    return made.stdout.split()[-1]


ADMIN = token("--as", "admin", "--everywhere")


def ask(document, variables=None, as_who=ADMIN):
    body = json.dumps({"query": document, "variables": variables}).encode()
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + as_who}
    answer = json.load(urllib.request.urlopen(urllib.request.Request(SERVICE + "/graphql", body, headers)))
    assert "errors" not in answer, answer
    return answer["data"]


def change(field, value, selection="sitting { id startsAt }", as_who=ADMIN):
    kind = field[0].upper() + field[1:] + "Input"
    document = f"mutation($i: {kind}!) {{ {field}(input: $i) {{ errors {{ code path }} {selection} }} }}"
    payload = ask(document, {"i": value}, as_who)[field]
    assert payload["errors"] == [], (value, payload)
    return payload


def read(address):
    """A calendar, once every reader has found nothing wrong with it."""
    with urllib.request.urlopen(address) as answer:
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        text = answer.read()
    lines = text.split(b"\r\n")
    assert lines.pop() == b"" and b"\n" not in b"".join(lines), "lines end with CR LF"
    for line in lines:
        assert len(line) <= 75, line
        line.decode()
    calendar = Calendar.from_ical(text)
    for part in calendar.walk():
        assert not part.errors, part.errors
    parsed = libical.icalparser_parse_string(text)
    assert parsed and libical.icalcomponent_count_errors(parsed) == 0
    assert libical.icalcomponent_count_components(parsed, VEVENT) == len(calendar.walk("VEVENT"))
    assert libical.icalcomponent_count_components(parsed, VTIMEZONE) == len(calendar.walk("VTIMEZONE"))
    libical.icalcomponent_free(parsed)
    return calendar


def instants(calendar):
    """When each entry begins and ends, by the calendar's own time zones alone and by zoneinfo's; they have to agree."""
    own = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    found = {}
    for event in calendar.walk("VEVENT"):
        both = []
        for name in ["DTSTART", "DTEND"]:
            when, zone = event[name].dt, event[name].params.get("TZID")
            if zone is None:
                assert when.utcoffset() == datetime.timedelta(0)
                by_calendar = by_zoneinfo = when.astimezone(datetime.UTC)
            else:
                wall = when.replace(tzinfo=None)
                by_calendar = wall.replace(tzinfo=own[zone]).astimezone(datetime.UTC)
                by_zoneinfo = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(datetime.UTC)
            assert by_calendar == by_zoneinfo, (event["UID"], by_calendar, by_zoneinfo)
            both.append(by_zoneinfo)
        found[str(event["UID"])] = both
    return found


def sittings(training, zones=()):
    local = " ".join(f'z{i}: local(timeZone: "{zone}", language: "de") {{ date start end utcOffset }}'
                     for i, zone in enumerate(zones))
    data = ask(f'{{ training(slug: "{training}") {{ sessions {{ id sittings {{ id label status startsAt endsAt {local} }} }} }} }}')
    return [sitting for session in data["training"]["sessions"] for sitting in session["sittings"]]


def moment(text):
    return datetime.datetime.fromisoformat(text)


def offset(when):
    minutes = int(when.utcoffset().total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def editions():
    tags = [one["tag"] for one in ask("{ languages { tag } }")["languages"]]
    assert len(tags) >= 12
    compared = 0
    for training in TRAININGS:
        expected = sittings(training, ZONES)
        for tag in tags:
            found = instants(read(f"{SERVICE}/calendars/trainings/{training}.ics?language={tag}"))
            assert len(found) == len(expected)
        for sitting in expected:
            starts, ends = found[sitting["id"] + "@teach-in"]
            assert (starts, ends) == (moment(sitting["startsAt"]), moment(sitting["endsAt"]))
            for index, zone in enumerate(ZONES):
                here, till = starts.astimezone(ZoneInfo(zone)), ends.astimezone(ZoneInfo(zone))
                local = sitting[f"z{index}"]
                known = (local["date"], local["start"], local["end"], local["utcOffset"])
                assert known == (f"{here:%Y-%m-%d}", f"{here:%H:%M}", f"{till:%H:%M}", offset(here)), (zone, known, here)
                compared += 1
    print(f"{len(TRAININGS)} trainings in {len(tags)} languages, {compared} local times: as zoneinfo has them")


def odd_zones():
    """Sittings in zones whose clocks do unusual things."""
    training = "demo-open"
    session = ask(f'{{ training(slug: "{training}") {{ endsOn sessions {{ id }} }} }}')["training"]
    noon = datetime.datetime.fromisoformat(session["endsOn"] + "T12:00Z") - datetime.timedelta(days=1)
    zones = ["Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Monrovia", "Etc/UTC", "Asia/Gaza"]
    for number, zone in enumerate(zones):
        starts = (noon + datetime.timedelta(minutes=10 * number)).astimezone(ZoneInfo(zone))
        value = {"session": session["sessions"][-1]["id"], "label": f"X{number}", "minutes": 5, "timeZone": zone,
                 "startsLocal": f"{starts:%Y-%m-%dT%H:%M:%S}", "idempotencyKey": f"odd-zone-{number}"}
        change("scheduleSitting", value)
    found = instants(read(f"{SERVICE}/calendars/trainings/{training}.ics"))
    for sitting in sittings(training):
        assert found[sitting["id"] + "@teach-in"][0] == moment(sitting["startsAt"]), sitting
    print(f"{len(zones)} unusual time zones: as zoneinfo has them")


def life():
    """Schedule, move, cancel, restore: one entry throughout, each time newer."""
    page = ask('{ registrations(training: "demo-open", first: 100, filter: { statuses: [CONFIRMED] }) { nodes { id preferredSitting participant { id } } } }')
    one = next(node for node in page["registrations"]["nodes"] if node["preferredSitting"])
    own = token("--as", "participant", "--participant", one["participant"]["id"])
    link = 'registration { calendarUrl sittings { isChosen sitting { id } } }'
    mine = ask('{ viewer { registration(training: "demo-open") { id calendarUrl sittings { isChosen sitting { id startsAt } } } } }', as_who=own)
    mine = mine["viewer"]["registration"]
    chosen = [each["sitting"] for each in mine["sittings"] if each["isChosen"]]
    third = chosen[2]["id"]
    address = mine["calendarUrl"]
    others = None
    sequence = -1

    def entry(status, starts=None):
        nonlocal sequence, others
        events = read(address).walk("VEVENT")
        found = [event for event in events if event["UID"] == third + "@teach-in"]
        assert len(found) == 1, "one entry throughout"
        assert found[0]["STATUS"] == status and int(found[0]["SEQUENCE"]) > sequence, found
        sequence = int(found[0]["SEQUENCE"])
        rest = {str(event["UID"]): event.to_ical() for event in events if event["STATUS"] == "CONFIRMED" and event not in found}
        assert others in (None, rest), "the other weeks stay as they are"
        others = rest
        return found[0]["DTSTART"].dt

    first = entry("CONFIRMED")
    moved = first + datetime.timedelta(days=1)
    change("moveSitting", {"sitting": third, "startsLocal": f"{moved:%Y-%m-%dT%H:%M:%S}"})
    assert entry("CONFIRMED") == moved
    change("cancelSitting", {"sitting": third})
    assert entry("CANCELLED") == moved
    change("restoreSitting", {"sitting": third})
    assert entry("CONFIRMED") == moved
    reset = change("resetCalendarUrl", {"registration": mine["id"]}, link, own)["registration"]["calendarUrl"]
    try:
        read(address)
        raise AssertionError("the old link still holds")
    except urllib.error.HTTPError as error:
        assert error.code == 404
    assert [str(event["UID"]) for event in read(reset).walk("VEVENT")] == [each["id"] + "@teach-in" for each in chosen]
    print("scheduled, moved, called off, taken up again: one entry throughout")


editions()
odd_zones()
life()
