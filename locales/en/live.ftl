### The live weeks: who came, what was handed in, what is still missing.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = { $count ->
        [one] { $count } more session to attend
       *[other] { $count } more sessions to attend
    }
progress-assignments-missing = { $count ->
        [one] { $count } more assignment to hand in
       *[other] { $count } more assignments to hand in
    }
progress-attestation-missing = Confirmation by a facilitator

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = This sitting has not begun yet.
error-sitting-cancelled = This sitting was cancelled.
error-no-place = This registration has no place in the training.
error-assignment-not-open = Assignments can be handed in once the training has begun.
error-assignment-closed = It is too late to hand in this assignment.
error-already-submitted = This assignment has already been handed in. It can be handed in again after it was returned.
error-not-group-work = Everybody does this assignment alone, so nobody else can be credited with it.
error-not-contact = Only the contact person of the group can hand in for others.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = “{ $value }” in { $argument } is nobody’s code in this group.
error-link-malformed = What { $argument } contains is not an https address.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = The file is not UTF-8: line { $line }, column { $column }. Save it as UTF-8 and send it again.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
error-file-dashboard = The file is not a learning dashboard of BigBlueButton.
error-file-time-zone = The times in the file say no time zone. Give it in { $argument }.
error-file-other-sitting = Nothing in the file happened at the time of this sitting. Does the file belong to another one?
error-cell-other-sitting = “{ $value }” in { $argument } is not at the time of this sitting.
error-cell-time = “{ $value }” in { $argument } is not a date with a time.
error-cell-minutes = “{ $value }” in { $argument } is not a number of minutes.
# How many people sit behind one connection.
error-cell-headcount = “{ $value }” in { $argument } is not a number of people from 1 to { $max }.
error-cell-nobody = { $argument } says neither a name nor an address nor a code.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = Clocks in { $place } are set forward over { $value } that day: it does not exist. Do you mean { $first } or { $second }?
error-wall-time-repeated = Clocks in { $place } are set back that day, and show { $value } twice. Say in utcOffset which one you mean: { $first } or { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = Clocks in { $place } are not at “{ $value }” from UTC at that time.
error-sitting-past = A sitting cannot begin in the past.
error-sitting-begun = This sitting has already begun.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = That is outside the training, which runs from { $start } to { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = Sitting { $label } of this session is held at that time.
error-label-taken = This session already has a sitting { $value }.
error-label-malformed = “{ $value }” in { $argument } is not a label: one to four capital letters or digits, for example “A”.
