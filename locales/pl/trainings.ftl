### Trainings. $weeks, $minutes (length of a sitting), $sittings (times each session is held) are numbers,
### $startsOn and $endsOn dates.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
# A "termin" cannot last, so the length is told of the "sesja".
training-core-fundamentals-summary =
    { -program } to bezpłatne szkolenie na żywo o tym, jak wygrywać. Trwa { $weeks ->
        [one] { $weeks } tydzień
        [few] { $weeks } tygodnie
        [many] { $weeks } tygodni
       *[other] { $weeks } tygodnia
    }, od { DATETIME($startsOn, dateStyle: "long") } do { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [one] Każda sesja odbywa się raz.
        [2] Każda sesja odbywa się w dwóch terminach, aby mogli wziąć w niej udział ludzie z całego świata; przyjdźcie w tym, który wam odpowiada.
        [few] Każda sesja odbywa się w { $sittings } terminach, aby mogli wziąć w niej udział ludzie z całego świata; przyjdźcie w tym, który wam odpowiada.
        [many] Każda sesja odbywa się w { $sittings } terminach, aby mogli wziąć w niej udział ludzie z całego świata; przyjdźcie w tym, który wam odpowiada.
       *[other] Każda sesja odbywa się w { $sittings } terminu, aby mogli wziąć w niej udział ludzie z całego świata; przyjdźcie wtedy, kiedy wam to odpowiada.
    } Sesja trwa { $minutes ->
        [one] { $minutes } minutę
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }. Grupy rejestrują się z wyprzedzeniem, między sesjami ćwiczą razem i pracują nad własnymi kampaniami.

# Not "demonstracja": that would be a march.
training-demo-upcoming-title = { -course }: szkolenie pokazowe, rejestracja jeszcze nieotwarta
training-demo-open-title = { -course }: szkolenie pokazowe, rejestracja otwarta
training-demo-summary =
    Fikcyjne szkolenie, które służy do wypróbowania tego serwisu. Nikt się na nim nie spotka. Trwa { $weeks ->
        [one] { $weeks } tydzień
        [few] { $weeks } tygodnie
        [many] { $weeks } tygodni
       *[other] { $weeks } tygodnia
    }, od { DATETIME($startsOn, dateStyle: "long") } do { DATETIME($endsOn, dateStyle: "long") }, i obejmuje moduły kursu { -course }.

# Worded without "mógł/mogła" and "zapytałem/zapytałam".
consent-2022 =
    Zgadzam się, aby program { -program } przechowywał podane przeze mnie imię i nazwisko, adres e-mail, kraj i język po to, żeby umożliwić mi udział w tym szkoleniu. Moje dane mogą widzieć osoba kontaktowa mojej grupy oraz osoby koordynujące, które odpowiadają za moją grupę lub mój kraj. Nie są one sprzedawane, przekazywane pracodawcom ani wykorzystywane do niczego innego. W każdej chwili mogę poprosić o usunięcie wszystkiego, co mnie dotyczy. Jeśli rejestruję inne osoby, to dopiero po zapytaniu ich o zgodę.
