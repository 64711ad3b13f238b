### Trainings. $weeks, $minutes (length of a sitting), $sittings (times each session is held) are numbers,
### $startsOn and $endsOn dates.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    { -program } est une formation gratuite et en direct pour apprendre à gagner. Elle dure { $weeks ->
        [one] { $weeks } semaine
        [many] { $weeks } de semaines
       *[other] { $weeks } semaines
    }, du { DATETIME($startsOn, dateStyle: "long") } au { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [one] Chaque séance a lieu une seule fois.
        [2] Chaque séance a lieu deux fois, pour que des gens du monde entier puissent participer ; venez au créneau qui vous convient.
        [many] Chaque séance a lieu { $sittings } de fois, pour que des gens du monde entier puissent participer ; venez au créneau qui vous convient.
       *[other] Chaque séance a lieu { $sittings } fois, pour que des gens du monde entier puissent participer ; venez au créneau qui vous convient.
    } Un créneau dure { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    }. Les groupes s’inscrivent à l’avance, s’exercent ensemble entre les séances et travaillent sur leurs propres campagnes.

training-demo-upcoming-title = { -course } : démonstration, inscriptions pas encore ouvertes
training-demo-open-title = { -course } : démonstration, inscriptions ouvertes
training-demo-summary =
    Une formation fictive, pour essayer ce service. Personne ne se réunira. Elle dure { $weeks ->
        [one] { $weeks } semaine
        [many] { $weeks } de semaines
       *[other] { $weeks } semaines
    }, du { DATETIME($startsOn, dateStyle: "long") } au { DATETIME($endsOn, dateStyle: "long") }, et reprend les modules du cours « { -course } ».

consent-2022 =
    J’accepte que le programme { -program } conserve le nom, l’adresse électronique, le pays et la langue que j’indique, pour que je puisse participer à cette formation. La personne de contact de mon groupe et les personnes chargées de la coordination pour mon groupe ou mon pays ont accès à ces données. Celles-ci ne sont ni vendues, ni transmises à des employeurs, ni utilisées à d’autres fins. Je peux demander à tout moment que tout ce qui me concerne soit effacé. Si j’inscris d’autres personnes, je leur ai d’abord demandé leur accord.
