### Trainings. $weeks, $minutes (length of a sitting), $sittings (times each session is held) are numbers,
### $startsOn and $endsOn dates.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    { -program } is a free, live training in how to win. It runs for { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }, from { DATETIME($startsOn, dateStyle: "long") } to { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [one] Each session is held once.
        [2] Each session is held twice, so that people around the world can take part; come to whichever sitting suits you.
       *[other] Each session is held { $sittings } times, so that people around the world can take part; come to whichever sitting suits you.
    } A sitting lasts { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Groups register in advance, practise together between the sessions and work on their own campaigns.

training-demo-upcoming-title = { -course }: demonstration, registration not yet open
training-demo-open-title = { -course }: demonstration, registration open
training-demo-summary =
    An invented training for trying out this service. Nobody will meet. It runs for { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }, from { DATETIME($startsOn, dateStyle: "long") } to { DATETIME($endsOn, dateStyle: "long") }, with the modules of { -course }.

# What everybody agrees to when they register. Plain words, no legal jargon.
consent-2022 =
    I agree that { -program } keeps the name, e-mail address, country and language that I give, so that I can take part in this training. My group's contact person and the coordinators responsible for my group or country can see them. They are not sold, not given to employers and not used for anything else. I can ask for everything about me to be erased at any time. If I register other people, I have asked them first.
