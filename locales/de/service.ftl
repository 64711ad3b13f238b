### Was der Dienst selbst sagt: Beschriftungen, Sätze über Zeiten und Anmeldung, Fehler.

## Labels

language-native-name = Deutsch
country-unknown = Unbekannt oder nicht angegeben
# „Termin“ ist eine der Zeiten, zu denen die „Sitzung“ einer Woche stattfindet.
sitting-name = Termin { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

# Ohne „Uhr“: So ist local-time nach außen festgelegt, und die anderen local-Texte halten es ebenso.
local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# „Uhr“ steht in den Sätzen, weil die Zeiten ohne „Uhr“ ankommen („Dienstag, 3. Mai 2022 um 12:00“).
registration-upcoming = Die Anmeldung beginnt am { $opens } Uhr (Ortszeit in { $place }).
registration-open = Die Anmeldung läuft und endet am { $closes } Uhr (Ortszeit in { $place }).
registration-waitlist = Alle Plätze sind belegt. Die Warteliste ist noch bis { $closes } Uhr (Ortszeit in { $place }) offen.
registration-full = Alle Plätze sind belegt, und die Warteliste ist geschlossen.
registration-closed = Die Anmeldung wurde am { $closes } Uhr (Ortszeit in { $place }) geschlossen.

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = Bei uns ist etwas schiefgegangen; der Fehler wurde aufgezeichnet. Wenn du uns schreibst, gib bitte die Nummer { $id } an.
error-unavailable = Der Dienst kann das gerade nicht ausführen. Bitte versuche es in Kürze noch einmal.
error-deadline = Die Anfrage hat zu lange gedauert und wurde abgebrochen. Bitte frage weniger auf einmal ab.
error-request-timeout = Die Anfrage kam zu langsam an; wir haben nicht länger gewartet. Bitte noch einmal senden.
error-language-malformed = „{ $value }“ in { $argument } ist kein Sprachkürzel. Bitte verwende BCP 47, zum Beispiel „es“ oder „es-MX“.
error-language-unknown = „{ $value }“ in { $argument } ist keine Sprache, die wir kennen.
error-time-zone-unknown = „{ $value }“ in { $argument } ist keine Zeitzone. Bitte verwende einen IANA-Namen, zum Beispiel „America/New_York“.
error-time-zone-abbreviation = „{ $value }“ in { $argument } ist eine Abkürzung, die für mehrere Zeitzonen stehen kann. Bitte verwende einen IANA-Namen, zum Beispiel „America/New_York“.
error-country-unknown = „{ $value }“ in { $argument } ist kein Ländercode. Bitte verwende ISO 3166-1 alpha-2, zum Beispiel „BR“.
error-date-malformed = „{ $value }“ in { $argument } ist kein Datum. Bitte schreibe es in der Form 2022-05-10.
error-datetime-malformed = „{ $value }“ in { $argument } ist kein Zeitpunkt. Bitte schreibe ihn in der Form 2022-05-10T16:00:00Z.
error-slug-malformed = „{ $value }“ in { $argument } ist kein Slug. Ein Slug besteht aus kleingeschriebenen Wörtern mit Bindestrichen, zum Beispiel „core-fundamentals-2022“.
error-id-malformed = „{ $value }“ in { $argument } ist keine ID dieses Dienstes.
error-page-size = { $argument } muss eine ganze Zahl von { $min } bis { $max } sein; angegeben ist { $value }.
error-page-both-ends = Bitte gib entweder first oder last an, nicht beides.
error-cursor-malformed = Der Cursor in { $argument } gehört nicht zu dieser Liste und Sortierung.
error-too-many =
    { $argument } darf höchstens { $max ->
        [one] { $max } Eintrag
       *[other] { $max } Einträge
    } haben, hat aber { $count }.
error-range-empty = { $argument } muss nach { $partner } liegen.
error-document-malformed = Die Abfrage ist kein gültiges GraphQL: { $detail }
error-document-invalid = Die Abfrage passt nicht zum Schema: { $detail }
error-request-malformed = Die Anfrage ist keine GraphQL-Anfrage: { $detail }
error-unauthenticated = Das Zugangstoken ist nicht gültig oder abgelaufen. Bitte neu anmelden.
error-method = Diese Adresse nimmt { $method } nicht an.
error-mutation-by-get = Eine Mutation muss per POST gesendet werden.
error-media-type = Bitte sende die Anfrage als application/json.
error-not-acceptable = Wir können als application/graphql-response+json oder application/json antworten; der Header Accept lässt keines von beiden zu.
error-body-too-large = Der Inhalt der Anfrage ist größer als { $max } Byte.
error-header-too-long = Der Header { $header } ist länger als { $max } Byte.
error-no-such-page = Unter dieser Adresse gibt es nichts.
error-document-limit = Die Abfrage verlangt zu viel: { $limit } darf höchstens { $max } sein und ist { $count }.
error-rate-limit = Zu viele Anfragen. Bitte versuche es in { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    } wieder.
error-persisted-only = Dieser Dienst führt nur Dokumente aus, die bei ihm registriert sind.
error-introspection = Die Introspektion des Schemas ist hier abgeschaltet.
error-sign-in = Das ist nicht öffentlich. Bitte anmelden.
error-forbidden = Dieser Zugang erlaubt das nicht.
error-not-found = Was { $argument } bezeichnet, gibt es nicht.
error-idempotency-key = { $argument } muss aus 8 bis 128 Buchstaben, Ziffern oder den Zeichen . _ : - bestehen.
error-idempotency-conflict = Dieser Idempotenzschlüssel wurde schon für eine andere Anfrage verwendet. Eine neue Anfrage braucht einen neuen Schlüssel.
error-text-empty = { $argument } darf nicht leer sein.
error-text-too-long = { $argument } darf höchstens { $max } Zeichen lang sein; angegeben sind { $count }.
error-text-characters = { $argument } enthält Steuerzeichen, Zeilenumbrüche oder unsichtbare Zeichen, die hier nicht erlaubt sind.
error-email-malformed = Der Inhalt von { $argument } ist keine E-Mail-Adresse.
error-slug-taken = Der Slug „{ $value }“ ist schon vergeben.
error-nothing-to-change = Bitte mindestens eine Änderung angeben.
error-unchangeable = { $argument } lässt sich nicht ändern.
error-missing = { $argument } fehlt.
error-either = Bitte entweder { $argument } oder { $partner } angeben, nicht beides.
# $value is the label or id that was sent.
error-sitting-unknown = „{ $value }“ in { $argument } ist kein Termin dieses Trainings.
error-registration-not-open = Die Anmeldung zu diesem Training hat noch nicht begonnen.
error-registration-closed = Die Anmeldung zu diesem Training ist geschlossen.
error-training-full = In diesem Training sind nicht mehr genug Plätze frei.
error-group-locked = Diese Gruppe ist gesperrt: Ihre Mitglieder lassen sich nicht mehr ändern.
error-group-cancelled = Diese Gruppe wurde abgemeldet.
error-registration-cancelled = Diese Anmeldung wurde storniert.
error-already-in-group = Diese Person ist schon in der Gruppe.
# $partner is where in the input the address stands first.
error-twice-in-list = Die Adresse in { $argument } steht schon in { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = Der Einwilligungstext hat sich geändert. Bitte die Fassung „{ $value }“ zeigen und erneut um Einwilligung bitten.
error-groups-only = An diesem Training können nur Gruppen teilnehmen.
error-not-umbrella = Einzeln anmelden kann man sich nur über eine Dachgruppe.
error-contact-stays = Die Kontaktperson lässt sich nicht entfernen. Bitte zuerst eine andere Kontaktperson benennen.
error-not-in-group = { $argument } bezeichnet niemanden aus dieser Gruppe.
error-file-encoding = Die Datei lässt sich nicht als Text lesen. Bitte als UTF-8 speichern und noch einmal senden.
error-file-empty = Die Datei hat keine Zeilen.
# $value is the name of a column.
error-file-column = Der Datei fehlt die Spalte „{ $value }“.
error-yes-no = „{ $value }“ in { $argument } ist weder Ja noch Nein.
error-uploads-many = Zu viele hochgeladene Dateien warten auf ihre Verwendung. Bitte diese zuerst verwenden oder eine Stunde warten.
error-changes-gone = Die Änderungen nach diesem Cursor werden nicht mehr aufbewahrt. Bitte die Liste neu lesen und ohne Cursor fortfahren.
