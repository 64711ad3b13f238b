"""One table: what was measured, beside what the goals are."""
from dataclasses import dataclass

COLUMNS = ["", "axum static", "teachin", "teachin on SQLite", "mercurius-jit", "judged", "must", "stretch", ""]


def number(value):
    if value is None or isinstance(value, str):
        return value or ""
    digits = 3 if abs(value) < 1 else 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:,.{digits}f}"


@dataclass
class Row:
    """A figure, for whichever servers it was measured; where there is a goal, what it is held against."""
    title: str
    static: float | str | None = None
    service: float | str | None = None
    sqlite: float | str | None = None
    peer: float | str | None = None
    judged: float | None = None
    unit: str = ""
    must: float | None = None
    stretch: float | None = None
    is_least: bool = False

    def holds(self, goal):
        return self.judged >= goal if self.is_least else self.judged <= goal

    def verdict(self):
        if self.judged is None or self.must is None:
            return ""
        if not self.holds(self.must):
            return "not met"
        return "met, stretch too" if self.stretch is not None and self.holds(self.stretch) else "met"

    def cells(self, judging):
        sign = "≥" if self.is_least else "≤"
        goals = ["" if goal is None or not judging else f"{sign} {goal:,g}" for goal in (self.must, self.stretch)]
        figures = [number(value) for value in (self.static, self.service, self.sqlite, self.peer)]
        judged = "" if self.judged is None else number(self.judged) + self.unit
        return [self.title, *figures, judged, *goals, self.verdict() if judging else ""]


def table(rows, judging):
    lines = [COLUMNS, ["---"] * len(COLUMNS), *(row.cells(judging) for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
