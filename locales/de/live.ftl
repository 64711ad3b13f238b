### Die Live-Wochen: wer dabei war, was eingereicht wurde und was noch fehlt.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = Noch { $count ->
        [one] { $count } Sitzung
       *[other] { $count } Sitzungen
    } zu besuchen
progress-assignments-missing = Noch { $count ->
        [one] { $count } Aufgabe
       *[other] { $count } Aufgaben
    } einzureichen
# „Die Moderation“ ist, wer eine Gruppe oder Kleingruppe durch die Sitzung führt; so bleibt es neutral.
progress-attestation-missing = Bestätigung durch die Moderation

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = Dieser Termin hat noch nicht begonnen.
error-sitting-cancelled = Dieser Termin wurde abgesagt.
error-no-place = Zu dieser Anmeldung gehört kein Platz im Training.
error-assignment-not-open = Aufgaben lassen sich erst einreichen, wenn das Training begonnen hat.
error-assignment-closed = Diese Aufgabe lässt sich nicht mehr einreichen; dafür ist es zu spät.
error-already-submitted = Diese Aufgabe wurde schon eingereicht. Erst wenn sie zurückgegeben wurde, lässt sie sich noch einmal einreichen.
error-not-group-work = Diese Aufgabe erledigen alle für sich allein; sie kann daher niemand anderem angerechnet werden.
error-not-contact = Nur die Kontaktperson der Gruppe kann für andere einreichen.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = Der Code „{ $value }“ in { $argument } gehört niemandem aus dieser Gruppe.
error-link-malformed = Der Inhalt von { $argument } ist keine https-Adresse.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = Die Datei ist kein UTF-8: Zeile { $line }, Spalte { $column }. Bitte als UTF-8 speichern und noch einmal senden.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# So heißt es in der deutschen Oberfläche von BigBlueButton.
error-file-dashboard = Die Datei ist kein Lernanalyse-Dashboard von BigBlueButton.
error-file-time-zone = Die Zeiten in der Datei sind ohne Zeitzone angegeben. Bitte die Zeitzone in { $argument } angeben.
error-file-other-sitting = Nichts in der Datei fällt in die Zeit dieses Termins. Gehört die Datei zu einem anderen?
error-cell-other-sitting = „{ $value }“ in { $argument } liegt außerhalb der Zeit dieses Termins.
error-cell-time = „{ $value }“ in { $argument } ist kein Datum mit Uhrzeit.
error-cell-minutes = „{ $value }“ in { $argument } ist keine Anzahl von Minuten.
# How many people sit behind one connection.
error-cell-headcount = „{ $value }“ in { $argument } ist keine Personenzahl von 1 bis { $max }.
error-cell-nobody = In { $argument } steht weder ein Name noch eine E-Mail-Adresse noch ein Code.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = In der Zeitzone { $place } werden die Uhren an diesem Tag vorgestellt, sodass es { $value } nicht gibt. Ist { $first } oder { $second } gemeint?
error-wall-time-repeated = In der Zeitzone { $place } werden die Uhren an diesem Tag zurückgestellt, sodass es { $value } zweimal gibt. Bitte in utcOffset angeben, was gemeint ist: { $first } oder { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = „{ $value }“ ist nicht der Abstand zu UTC, der in der Zeitzone { $place } zu diesem Zeitpunkt gilt.
error-sitting-past = Ein Termin kann nicht in der Vergangenheit beginnen.
error-sitting-begun = Dieser Termin hat schon begonnen.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Dieser Zeitpunkt liegt außerhalb des Trainings, das vom { $start } bis zum { $end } läuft.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = Zu dieser Zeit findet schon Termin { $label } dieser Sitzung statt.
error-label-taken = Diese Sitzung hat schon einen Termin { $value }.
error-label-malformed = „{ $value }“ in { $argument } ist kein Kürzel für einen Termin. Ein Kürzel besteht aus ein bis vier Großbuchstaben oder Ziffern, zum Beispiel „A“.

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = Online
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = Den Link zur Teilnahme findest du bei deiner Anmeldung, und zwar ab { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } vor Beginn.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = Du hast für diese Woche noch keinen Termin ausgewählt. Dies ist einer der Termine; es genügt, an einem teilzunehmen.
error-calendar-whose = Bitte angeben, um wessen Kalender es geht: entweder eine Anmeldung oder eine Gruppe, nicht beides.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# „Kleingruppen“ sind die Breakouts, „Raum“ ist der Ort einer Kleingruppe; „Gruppe“ heißt nur, wer sich gemeinsam anmeldet.
breakouts-room = Raum { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = Bei diesem Termin sprechen zu wenige andere eine der Sprachen dieser Person.
breakouts-unplaced-facilitator = Für einen Raum in einer Sprache dieser Person ist keine Moderation mehr frei.
breakouts-unplaced-apart = In jedem Raum, in dem noch Platz ist, befindet sich eine Person, von der diese getrennt bleiben soll.
breakouts-unplaced-group = Zu diesem Termin kommen weniger Personen aus dieser Gruppe, als für einen Raum nötig sind.
breakouts-unplaced-full = Alle Räume in den Sprachen dieser Person sind voll.
error-no-breakouts = In dieser Woche gibt es keine Kleingruppen.
# $min and $max are numbers of people.
error-room-sizes = Mit Räumen für { $min } bis { $max } Personen geht die Aufteilung nicht bei jeder Personenzahl auf. Die Höchstzahl muss mindestens das Doppelte der Mindestzahl betragen, abzüglich eins.
error-together-too-many = Das sind { $count } Personen, die zusammenbleiben sollen; ein Raum fasst höchstens { $max }.
error-together-and-apart = Zwei Personen können nicht gleichzeitig zusammenbleiben und getrennt werden.
error-not-coming = Die Person, zu der diese Anmeldung gehört, kommt nicht zu diesem Termin.
error-everybody-mixed = Die Räume dieses Termins mischen Menschen von überall und werden deshalb für alle auf einmal geplant.
error-nothing-planned = Es gibt keinen Plan, der veröffentlicht werden könnte.
error-sitting-over = Dieser Termin ist schon vorbei.
