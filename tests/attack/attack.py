#!/usr/bin/env python3
"""Attacks published participation figures with linear programs.

Reads the public answers (JSON, from a file or stdin), sets up everything a reader
can know, and bounds every withheld cell. It shares nothing with the engine that
protects the figures.

    attack.py [--without FAMILY]... [--homes] [--families] [FILE]

With --homes it also uses that people keep their country and their language from
seat to seat, which is for data of which that is true.

Exit codes: 0 no withheld cell is bounded to less than 5 wide; 1 some are;
2 the answers contradict each other whatever family is dropped; 3 the same cell has
two answers; 4 the input is not understood.
"""

import argparse
import json
import sys
import time

import highspy
import numpy as np
import scipy.sparse as sp

MEASURES = ["registered", "confirmed", "attended", "completed", "returning"]
NEEDED = 5.0
TOLERANCE = 1e-6
INF = highspy.kHighsInf


class Disagreement(Exception):
    """The same cell was answered twice, differently."""


class Malformed(Exception):
    """The input is not what it should be."""


# A cell is named (cut, measure, table, key). The tables: "all" (), "country" (c,),
# "language" (l,), "week" (w,), "training" (t,), "country_training" (c, t),
# "language_training" (l, t), "module" (t, m).


def key_of(row, by, scope):
    """The table and the key of a row or, without one, of a total."""
    training = row.get("training", scope) if row else scope
    axes = [axis for axis in by if axis != "TRAINING"]
    if not row or not axes:
        if row and "TRAINING" in by:
            return "training", (row["training"],)
        return ("training", (scope,)) if scope else ("all", ())
    if axes == ["MODULE"]:
        return "module", (row["training"], row["module"])
    if len(axes) != 1 or axes[0] not in ("COUNTRY", "LANGUAGE", "WEEK"):
        raise Malformed(f"by {by}")
    name = axes[0].lower()
    if training is None:
        return name, (row[name],)
    if name == "week":
        raise Malformed("weeks of one training")
    return f"{name}_training", (row[name], training)


def read_cells(cuts):
    """Every answered cell and what was answered; None is withheld."""
    cells = {}

    def put(cell, value):
        if cell in cells and cells[cell] != value:
            raise Disagreement(f"{cell}: {cells[cell]} and {value}")
        cells[cell] = value

    for number, cut in enumerate(cuts):
        for answer in cut["answers"]:
            scopes = answer["trainings"]
            if scopes is not None and len(scopes) != 1:
                raise Malformed(f"trainings {scopes}")
            scope = scopes[0] if scopes else None
            by = list(answer["by"])
            parts = [(row, by) for row in answer["rows"]]
            if answer.get("total") is not None:
                parts.append((answer["total"], None))
            for row, axes in parts:
                table, key = key_of(row if axes is not None else None, axes or [], scope)
                for measure in MEASURES:
                    if measure in row and (table != "module" or measure == "attended"):
                        put((number, measure, table, key), row[measure])
    return cells


class Reader:
    """What a reader can set up: variables, their bounds, families of relations."""

    def __init__(self, document, without=(), homes=False):
        self.threshold = document["threshold"]
        self.half = document["roundedTo"] // 2
        self.cuts = document["cuts"]
        self.without = set(without)
        self.answered = read_cells(self.cuts)
        self.index = {}
        self.lower, self.upper = [], []
        self.families = {}
        self.point = {}
        for cell in self.answered:
            self.var(cell)
        for number, cut in enumerate(self.cuts):
            self.within(number, cut)
            if homes:
                self.at_home(number, cut)
        for number in range(1, len(self.cuts)):
            self.between(number - 1, number)

    def var(self, cell):
        if cell not in self.index:
            self.index[cell] = len(self.lower)
            shown = self.answered.get(cell)
            low, high = 0.0, INF
            if shown is not None:
                low, high = max(self.threshold, shown - self.half), shown + self.half
            if self.structural(cell):
                low, high = 0.0, 0.0
            self.lower.append(float(low))
            self.upper.append(float(high))
        return self.index[cell]

    def structural(self, cell):
        """Nobody returns to the first training."""
        number, measure, table, key = cell
        trainings = [t["slug"] for t in self.cuts[number]["trainings"]]
        if measure != "returning" or not trainings:
            return False
        if table in ("training", "country_training", "language_training"):
            return key[-1] == trainings[0]
        return len(trainings) == 1

    def add(self, family, point, terms, equal):
        """A relation: the sum of the terms is 0, or at least 0."""
        if family in self.without:
            return
        self.point[family] = point
        row = [(self.var(cell), sign) for cell, sign in terms]
        self.families.setdefault(family, []).append((row, equal))

    def within(self, n, cut):
        slugs = [t["slug"] for t in cut["trainings"]]
        for m in MEASURES:
            def cell(table, *key):
                return (n, m, table, key)

            def parts(total, cells):
                self.add(f"sums {m}", 1, [(c, 1) for c in cells] + [(total, -1)], True)

            for axis, values in (("country", cut["countries"]), ("language", cut["languages"])):
                parts(cell("all"), [cell(axis, v) for v in values])
                for t in slugs:
                    parts(cell("training", t), [cell(f"{axis}_training", v, t) for v in values])
                if slugs:
                    for v in values:
                        each = [(cell(f"{axis}_training", v, t), 1) for t in slugs]
                        self.add(f"people {m}", 2, each + [(cell(axis, v), -1)], False)
                        last = cell(f"{axis}_training", v, slugs[-1])
                        self.add(f"people {m}", 2, [(cell(axis, v), 1), (last, -1)], False)
            parts(cell("all"), [cell("week", w) for w in cut["weeks"]])
            for t in slugs:
                terms = [(cell("all"), 1), (cell("training", t), -1)]
                self.add(f"people {m}", 2, terms, False)
            each = [(cell("training", t), 1) for t in slugs]
            self.add(f"people {m}", 2, each + [(cell("all"), -1)], False)
        for training in cut["trainings"]:
            total = (n, "attended", "training", (training["slug"],))
            held = [(n, "attended", "module", (training["slug"], x)) for x in training["modules"]]
            for module in held:
                self.add("modules", 3, [(total, 1), (module, -1)], False)
            if held:
                self.add("modules", 3, [(module, 1) for module in held] + [(total, -1)], False)
        tables = [("all", ())]
        tables += [("country", (c,)) for c in cut["countries"]]
        tables += [("language", (x,)) for x in cut["languages"]]
        tables += [("training", (t,)) for t in slugs]
        tables += [("country_training", (c, t)) for c in cut["countries"] for t in slugs]
        tables += [("language_training", (x, t)) for x in cut["languages"] for t in slugs]
        for small, large in (
            ("confirmed", "registered"),
            ("attended", "registered"),
            ("returning", "registered"),
            ("completed", "attended"),
        ):
            for table, key in tables:
                terms = [((n, large, table, key), 1), ((n, small, table, key), -1)]
                self.add(f"{small} <= {large}, {table}", 4, terms, False)
        terms = [((n, "registered", "training", (t,)), 1) for t in slugs]
        terms += [((n, "returning", "training", (t,)), -1) for t in slugs]
        self.add("returns", 5, terms + [((n, "registered", "all", ()), -1)], True)

    def at_home(self, n, cut):
        """Everybody has one country and one language."""
        slugs = [t["slug"] for t in cut["trainings"]]
        for axis, values in (("country", cut["countries"]), ("language", cut["languages"])):
            for v in values:
                for m in MEASURES:
                    for t in slugs:
                        seat = (n, m, f"{axis}_training", (v, t))
                        self.add("homes", 6, [((n, m, axis, (v,)), 1), (seat, -1)], False)
                terms = [((n, "registered", axis, (v,)), -1)]
                for t in slugs:
                    terms.append(((n, "registered", f"{axis}_training", (v, t)), 1))
                    terms.append(((n, "returning", f"{axis}_training", (v, t)), -1))
                self.add("homes", 6, terms, True)

    def between(self, old, new):
        known = list(self.index)
        for cell in known:
            number, measure, table, key = cell
            if number != old:
                continue
            later = (new, measure, table, key)
            if later not in self.index:
                continue
            grows = {
                "registered": ("all", "training", "country_training", "language_training"),
                "attended": ("all", "training", "country_training", "language_training", "module"),
                "completed": ("all", "training", "country_training", "language_training"),
            }
            if table in grows.get(measure, ()):
                self.add(f"monotone {measure} {table}", 6, [(later, 1), (cell, -1)], False)
            if measure == "registered" and table == "week" and self.ended(old, key[0]):
                self.add("weeks stand", 6, [(later, 1), (cell, -1)], True)

    def ended(self, number, week):
        """A week had ended if the next had begun by the cut, or it is 7 days old."""
        monday = np.datetime64(week)
        return monday + np.timedelta64(7, "D") <= np.datetime64(self.cuts[number]["cut"])

    def rows(self, dropped=()):
        rows = []
        for family, members in self.families.items():
            if family not in dropped:
                rows += members
        return rows


def solver(lower, upper, cost, rows):
    """A HiGHS model: minimise the cost."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(lower), len(rows)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = map(np.asarray, (cost, lower, upper))
    lp.row_lower_ = np.zeros(len(rows))
    lp.row_upper_ = np.array([0.0 if equal else INF for _, equal in rows])
    starts = np.concatenate([[0], np.cumsum([len(row) for row, _ in rows])])
    columns = np.fromiter((c for row, _ in rows for c, _ in row), dtype=np.int32)
    signs = np.fromiter((s for row, _ in rows for _, s in row), dtype=float)
    # The constructor sums what is in one row twice.
    matrix = sp.csr_matrix((signs, columns, starts), shape=(len(rows), len(lower)))
    matrix.sum_duplicates()
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = matrix.indptr, matrix.indices
    lp.a_matrix_.value_ = matrix.data
    highs = highspy.Highs()
    highs.silent()
    highs.setOptionValue("threads", 1)
    highs.passModel(lp)
    return highs


def solve(highs):
    """The optimal point, or None."""
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return np.array(highs.getSolution().col_value)


def feasible(reader, dropped):
    count = len(reader.lower)
    return solve(solver(reader.lower, reader.upper, np.zeros(count), reader.rows(dropped)))


def consistent_families(reader):
    """The families to drop for the rest to be consistent, and a point; or None."""
    point = feasible(reader, ())
    if point is not None:
        return [], point
    doubtful = [f for order in (6, 4) for f in reader.families if reader.point[f] == order]
    # What is most often untrue first.
    doubtful.sort(key=lambda family: family != "weeks stand")
    for family in doubtful:
        if reader.point[family] == 6:
            point = feasible(reader, [family])
            if point is not None:
                return [family], point
    dropped = []
    for order in (6, 4):
        for family in [f for f in doubtful if reader.point[f] == order]:
            dropped.append(family)
            point = feasible(reader, dropped)
            if point is not None:
                break
        if point is not None:
            break
    if point is None:
        return None
    for family in list(dropped):
        fewer = [other for other in dropped if other != family]
        again = feasible(reader, fewer)
        if again is not None:
            dropped, point = fewer, again
    return dropped, point


class Bounds:
    """The least and the greatest value of each variable over all points seen."""

    def __init__(self, point):
        self.least, self.greatest = point.copy(), point.copy()

    def see(self, point):
        np.minimum(self.least, point, out=self.least)
        np.maximum(self.greatest, point, out=self.greatest)

    def width(self, which):
        return self.greatest[which] - self.least[which]


def spread_many(reader, rows, bounds, pending, up):
    """One LP that moves as many cells as possible by what they lack."""
    count, many = len(reader.lower), len(pending)
    rows = list(rows)
    shift = []
    for position, variable in enumerate(pending):
        # helper <= x - least, or helper <= greatest - x
        rows.append(([(variable, 1 if up else -1), (count + position, -1)], False))
        shift.append(bounds.least[variable] if up else -bounds.greatest[variable])
    lower = np.concatenate([reader.lower, np.zeros(many)])
    upper = np.concatenate([reader.upper, np.full(many, NEEDED)])
    cost = np.concatenate([np.zeros(count), -np.ones(many)])
    highs = solver(lower, upper, cost, rows)
    first = len(rows) - many
    for position, value in enumerate(shift):
        highs.changeRowBounds(first + position, float(value), INF)
    point = solve(highs)
    if point is not None:
        bounds.see(point[:count])


def attack(reader, dropped, point):
    """The cells bounded to less than the needed width, with their bounds."""
    rows = reader.rows(dropped)
    bounds = Bounds(point)
    withheld = [
        (cell, variable)
        for cell, variable in reader.index.items()
        if cell in reader.answered and reader.answered[cell] is None and not reader.structural(cell)
    ]
    pending = np.array([variable for _, variable in withheld], dtype=int)
    needed = NEEDED - TOLERANCE
    shuffle = np.random.default_rng(1)
    idle, parts = 0, 1
    while idle < 6:
        pending = shuffle.permutation(pending[bounds.width(pending) < needed])
        before = len(pending)
        if before == 0:
            break
        # What cannot all move at once may move in smaller parts.
        for group in np.array_split(pending, min(parts, before)):
            for up in (True, False):
                group = group[bounds.width(group) < needed]
                if len(group):
                    spread_many(reader, rows, bounds, group, up)
        pending = pending[bounds.width(pending) < needed]
        idle = idle + 1 if len(pending) > 0.9 * before else 0
        parts = min(2 * parts, 8)
    found = {}
    narrowest = np.inf
    if len(pending):
        highs = solver(reader.lower, reader.upper, np.zeros(len(reader.lower)), rows)
        for variable in map(int, pending):
            if bounds.width(variable) >= needed:
                continue
            # Farther than this is not of interest, and keeps the LP bounded.
            cap = min(reader.upper[variable], bounds.least[variable] + 1000.0)
            highs.changeColBounds(variable, reader.lower[variable], cap)
            for sign in (-1.0, 1.0):
                if bounds.width(variable) >= needed:
                    break
                highs.changeColCost(variable, sign)
                extreme = solve(highs)
                if extreme is None:
                    raise RuntimeError(f"the solver gave up: {highs.getModelStatus()}")
                bounds.see(extreme)
            highs.changeColCost(variable, 0.0)
            highs.changeColBounds(variable, reader.lower[variable], reader.upper[variable])
            width = bounds.width(variable)
            narrowest = min(narrowest, width)
            if width < needed:
                found[variable] = (bounds.least[variable], bounds.greatest[variable])
    named = [(cell, found[variable]) for cell, variable in withheld if variable in found]
    return withheld, named, narrowest


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", help="the answers; stdin if left out")
    parser.add_argument("--without", action="append", default=[], metavar="FAMILY")
    parser.add_argument("--homes", action="store_true", help="people keep country and language")
    parser.add_argument("--families", action="store_true", help="list the families and stop")
    options = parser.parse_args()
    started = time.monotonic()
    try:
        if options.file:
            with open(options.file, encoding="utf-8") as stream:
                document = json.load(stream)
        else:
            document = json.load(sys.stdin)
        reader = Reader(document, options.without, options.homes)
    except Disagreement as error:
        print(f"two answers for one cell: {error}")
        return 3
    except (Malformed, KeyError, TypeError, ValueError) as error:
        print(f"not understood: {error!r}")
        return 4
    if options.families:
        print("\n".join(reader.families))
        return 0
    consistent = consistent_families(reader)
    if consistent is None:
        print("the answers contradict each other, whatever family is dropped")
        return 2
    dropped, point = consistent
    for family in dropped:
        print(f"untrue, dropped: {family}")
    withheld, named, narrowest = attack(reader, dropped, point)
    for (number, measure, table, key), (low, high) in named:
        cut = reader.cuts[number]["cut"]
        print(f"recovered: {cut} {measure} {table} {' '.join(key)}: [{low:.4g}, {high:.4g}]")
    narrow = f"{narrowest:.4g}" if np.isfinite(narrowest) else f">={NEEDED:.0f}"
    print(
        f"{len(reader.answered)} cells, {len(withheld)} withheld,"
        f" {sum(value is not None for value in reader.answered.values())} shown,"
        f" {len(named)} recovered, narrowest {narrow}, {time.monotonic() - started:.1f} s"
    )
    return 1 if named else 0


if __name__ == "__main__":
    sys.exit(main())
