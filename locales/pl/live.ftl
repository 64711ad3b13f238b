### The live weeks: who came, what was handed in, what is still missing.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing =
    Trzeba jeszcze wziąć udział w { $count ->
        [one] { $count } sesji
        [few] { $count } sesjach
        [many] { $count } sesjach
       *[other] { $count } sesji
    }
progress-assignments-missing =
    Trzeba jeszcze przesłać { $count ->
        [one] { $count } zadanie
        [few] { $count } zadania
        [many] { $count } zadań
       *[other] { $count } zadania
    }
# Like "osoby koordynujące". Not "osoba prowadząca": that may be whoever teaches the session.
progress-attestation-missing = Trzeba jeszcze uzyskać potwierdzenie od osoby facylitującej

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

# A "termin" cannot begin, so it is the "sesja" that does.
error-sitting-not-begun = Sesja w tym terminie jeszcze się nie rozpoczęła.
error-sitting-cancelled = Ten termin został odwołany.
error-no-place = Ta rejestracja nie ma przydzielonego miejsca na szkoleniu.
error-assignment-not-open = Zadania można przesyłać dopiero po rozpoczęciu szkolenia.
error-assignment-closed = Na przesłanie tego zadania jest już za późno.
error-already-submitted = To zadanie zostało już przesłane. Można je przesłać ponownie dopiero po zwróceniu do poprawy.
error-not-group-work = To zadanie jest indywidualne, więc nie można go zaliczyć nikomu innemu.
error-not-contact = Przesyłać zadania za innych może tylko osoba kontaktowa grupy.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = „{ $value }” w argumencie { $argument } nie jest kodem żadnej osoby z tej grupy.
error-link-malformed = Wartość argumentu { $argument } nie jest adresem https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = Plik nie jest zapisany w UTF-8: wiersz { $line }, kolumna { $column }. Prosimy zapisać go w UTF-8 i wysłać ponownie.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# BigBlueButton leaves the name in English in its Polish interface.
error-file-dashboard = Plik nie zawiera danych panelu „Learning Dashboard” z BigBlueButton.
error-file-time-zone = Godziny w pliku podano bez strefy czasowej. Prosimy wskazać ją w argumencie { $argument }.
error-file-other-sitting = Żaden wpis w pliku nie przypada na ten termin. Czy plik nie dotyczy innego terminu?
# "Pole", not "argument": it is a cell of the file.
error-cell-other-sitting = „{ $value }” w polu { $argument } nie przypada na ten termin.
error-cell-time = „{ $value }” w polu { $argument } nie jest datą z godziną.
error-cell-minutes = „{ $value }” w polu { $argument } nie jest liczbą minut.
# How many people sit behind one connection.
error-cell-headcount = „{ $value }” w polu { $argument } nie jest liczbą osób z przedziału od 1 do { $max }.
error-cell-nobody = W { $argument } nie podano ani imienia i nazwiska, ani adresu e-mail, ani kodu.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = Tego dnia w strefie czasowej { $place } przestawia się zegary do przodu, więc { $value } nie istnieje. Czy chodzi o { $first }, czy o { $second }?
error-wall-time-repeated = Tego dnia w strefie czasowej { $place } cofa się zegary, więc { $value } występuje dwukrotnie. Prosimy wskazać w argumencie utcOffset, o który moment chodzi: { $first } czy { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = „{ $value }” nie jest przesunięciem względem UTC obowiązującym w tym czasie w strefie czasowej { $place }.
error-sitting-past = Termin nie może przypadać w przeszłości.
error-sitting-begun = Sesja w tym terminie już się rozpoczęła.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Podany czas nie mieści się w okresie szkolenia, które trwa od { $start } do { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = Na ten sam czas przypada już termin { $label } tej sesji.
error-label-taken = Ta sesja ma już termin { $value }.
error-label-malformed = „{ $value }” w argumencie { $argument } nie jest oznaczeniem terminu. Oznaczenie to od jednej do czterech wielkich liter lub cyfr, na przykład „A”.

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = Online
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = Link do sesji pojawi się w szczegółach rejestracji na { $minutes ->
        [one] { $minutes } minutę
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    } przed rozpoczęciem.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
# Worded without "wybrałeś/wybrałaś".
calendar-undecided = Nie wybrano jeszcze terminu na ten tydzień. To jeden z możliwych terminów; wystarczy wziąć udział w jednym.
error-calendar-whose = Prosimy wskazać, czyj to kalendarz: podać rejestrację albo grupę, nie obie naraz.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# Breakouts are "podgrupy", and each of them is in a "pokój"; "grupa" is who registers together.
breakouts-room = Pokój { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = Zbyt mało innych osób w tym terminie mówi w którymś z języków tej osoby.
breakouts-unplaced-facilitator = Nie ma wolnej osoby facylitującej do pokoju w którymś z języków tej osoby.
breakouts-unplaced-apart = W każdym pokoju, w którym jest jeszcze miejsce, jest ktoś, z kim ta osoba ma być rozdzielona.
breakouts-unplaced-group = W tym terminie bierze udział mniej osób z tej grupy, niż potrzeba na jeden pokój.
breakouts-unplaced-full = Wszystkie pokoje w językach tej osoby są pełne.
error-no-breakouts = W tym tygodniu nie ma pracy w podgrupach.
# $min and $max are numbers of people.
error-room-sizes = Nie każdą liczbę osób da się podzielić na pokoje mieszczące od { $min } do { $max } osób. Największa liczba musi wynosić co najmniej dwukrotność najmniejszej, pomniejszoną o jeden.
error-together-too-many = Liczba osób, które mają być razem, wynosi { $count }, a pokój mieści najwyżej { $max }.
error-together-and-apart = Dwie osoby nie mogą być jednocześnie razem i osobno.
error-not-coming = Osoba, której dotyczy ta rejestracja, nie przychodzi w tym terminie.
error-everybody-mixed = Pokoje w tym terminie łączą ludzi zewsząd, więc planuje się je dla wszystkich naraz.
error-nothing-planned = Nie ma planu, który można by opublikować.
error-sitting-over = Sesja w tym terminie już się zakończyła.
