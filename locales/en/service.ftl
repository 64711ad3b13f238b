### What the service itself says: labels, sentences about time and registration, errors.

## Labels

# The name of this language in this language, as a language menu shows it.
language-native-name = English
# Country of people who did not say where they organize.
country-unknown = Unknown or not said
# One of the times at which a session is held. $label is "A", "B", …
sitting-name = Sitting { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

# $date a full date, $start and $end times of that day.
local-time = { $date }, { $start }–{ $end }
# The sitting ends after midnight: $endDate is the next day.
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
# A single moment, for instance when an assignment is due.
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

registration-upcoming = Registration opens on { $opens } (time in { $place }).
registration-open = Registration is open and closes on { $closes } (time in { $place }).
registration-waitlist = All places are taken. You can still join the waitlist until { $closes } (time in { $place }).
registration-full = All places are taken and the waitlist is closed.
registration-closed = Registration closed on { $closes } (time in { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

# $id is a number that finds the failure in our logs.
error-internal = Something failed on our side and has been recorded. If you write to us, give the number { $id }.
error-unavailable = The service cannot do this right now. Please try again shortly.
error-deadline = The request took too long and was stopped. Ask for less at once.
error-request-timeout = The request arrived too slowly, and we stopped waiting. Please send it again.
error-language-malformed = “{ $value }” in { $argument } is not a language tag. Use BCP 47, for example “es” or “es-MX”.
error-language-unknown = “{ $value }” in { $argument } is not a language that we know of.
error-time-zone-unknown = “{ $value }” in { $argument } is not a time zone. Use an IANA name, for example “America/New_York”.
error-time-zone-abbreviation = “{ $value }” in { $argument } is an abbreviation, which can mean several time zones. Use an IANA name, for example “America/New_York”.
error-country-unknown = “{ $value }” in { $argument } is not a country code. Use ISO 3166-1 alpha-2, for example “BR”.
error-date-malformed = “{ $value }” in { $argument } is not a date. Write it as 2022-05-10.
error-datetime-malformed = “{ $value }” in { $argument } is not a moment in time. Write it as 2022-05-10T16:00:00Z.
error-slug-malformed = “{ $value }” in { $argument } is not a slug. A slug is lower-case words with hyphens, for example “core-fundamentals-2022”.
error-id-malformed = “{ $value }” in { $argument } is not an id of this service.
error-page-size = { $argument } must be a whole number from { $min } to { $max }, and is { $value }.
error-page-both-ends = Give either first or last, not both.
error-cursor-malformed = The cursor in { $argument } does not belong to this list and order.
error-too-many = { $argument } may have at most { $max } entries, and has { $count }.
error-range-empty = { $argument } must be later than { $partner }.
error-document-malformed = The query is not valid GraphQL: { $detail }
error-document-invalid = The query does not fit the schema: { $detail }
error-request-malformed = The request is not a GraphQL request: { $detail }
error-unauthenticated = The access token is not valid or has expired. Please sign in again.
error-method = This address does not take { $method }.
error-mutation-by-get = A mutation has to be sent by POST.
error-media-type = Send the request as application/json.
error-not-acceptable = We can answer as application/graphql-response+json or application/json; the Accept header allows neither.
error-body-too-large = The request body is larger than { $max } bytes.
error-header-too-long = The header { $header } is longer than { $max } bytes.
error-no-such-page = There is nothing at this address.
# $limit is the limit's name in the API, $count what the query has.
error-document-limit = The query asks for too much: { $limit } may be at most { $max }, and is { $count }.
# $seconds until the next request may be answered.
error-rate-limit = Too many requests. Please try again in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
error-persisted-only = This service runs only documents that have been registered with it.
error-introspection = Introspection of the schema is switched off here.
error-sign-in = This is not public. Please sign in.
error-forbidden = Your access does not allow this.
error-not-found = There is nothing that { $argument } names.
error-idempotency-key = { $argument } must have 8 to 128 letters, digits or the characters . _ : -
error-idempotency-conflict = This idempotency key was already used for a different request. Use a new key for a new request.
error-text-empty = { $argument } must not be empty.
error-text-too-long = { $argument } may be at most { $max } characters long, and has { $count }.
error-text-characters = { $argument } contains control characters, line breaks or invisible marks that are not allowed here.
error-email-malformed = What { $argument } contains is not an email address.
error-slug-taken = The slug “{ $value }” is already in use.
error-nothing-to-change = Say at least one thing that is to change.
error-unchangeable = { $argument } cannot be changed.
error-missing = { $argument } is missing.
error-either = Give either { $argument } or { $partner }, not both.
# $value is the label or id that was sent.
error-sitting-unknown = “{ $value }” in { $argument } is not a sitting of this training.
error-registration-not-open = Registration for this training has not opened yet.
error-registration-closed = Registration for this training has closed.
error-training-full = There are not enough places left in this training.
error-group-locked = This group is locked: its members can no longer change.
error-group-cancelled = This group was cancelled.
error-registration-cancelled = This registration was cancelled.
error-already-in-group = This person is already in the group.
# $partner is where in the input the address stands first.
error-twice-in-list = The address in { $argument } is already in { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = The consent text has changed. Show version “{ $value }” and ask for consent again.
error-groups-only = This training takes groups only.
error-not-umbrella = People can register one by one only through an umbrella group.
error-contact-stays = The contact person cannot be removed. Name another contact first.
error-not-in-group = { $argument } names nobody who is in this group.
error-file-encoding = The file cannot be read as text. Save it as UTF-8 and send it again.
error-file-empty = The file has no rows.
# $value is the name of a column.
error-file-column = The file has no column “{ $value }”.
error-yes-no = “{ $value }” in { $argument } is neither yes nor no.
error-uploads-many = Too many uploads are waiting to be used. Use them, or wait an hour.
error-changes-gone = The changes after this cursor are no longer kept. Read the list again, then continue without a cursor.
