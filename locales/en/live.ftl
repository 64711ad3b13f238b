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

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = Online
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = { $minutes ->
        [one] The link to join is shown with your registration, from { $minutes } minute before it begins.
       *[other] The link to join is shown with your registration, from { $minutes } minutes before it begins.
    }
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = You have not chosen a sitting for this week yet. This is one of them; attending one is enough.
error-calendar-whose = Say whose calendar it is: give a registration or a group, and not both.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
breakouts-room = Room { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = Too few others in this sitting share a language with this person.
breakouts-unplaced-facilitator = No facilitator is free for a room in a language of this person.
breakouts-unplaced-apart = In every room with space there is somebody whom this person is to be kept apart from.
breakouts-unplaced-group = Fewer people of this group come to this sitting than a room needs.
breakouts-unplaced-full = Every room in a language of this person is full.
error-no-breakouts = This week has no breakouts.
# $min and $max are numbers of people.
error-room-sizes = Rooms of { $min } to { $max } people cannot take every number of people. Make the largest at least twice the smallest, less one.
error-together-too-many = These are { $count } people to keep together, and a room takes at most { $max }.
error-together-and-apart = Two people cannot be kept together and apart at once.
error-not-coming = This registration does not come to this sitting.
error-everybody-mixed = The rooms of this sitting mix people from everywhere, so they are planned for everybody at once.
error-nothing-planned = There is no plan to publish.
error-sitting-over = This sitting is over.
