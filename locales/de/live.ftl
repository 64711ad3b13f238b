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
