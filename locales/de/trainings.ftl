### Trainings. $weeks, $minutes (Länge eines Termins) und $sittings (wie oft jede Sitzung stattfindet) sind Zahlen,
### $startsOn und $endsOn Daten.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    { -program } ist ein kostenloses Live-Training, in dem wir lernen, Kämpfe zu gewinnen. Es dauert { $weeks ->
        [one] { $weeks } Woche
       *[other] { $weeks } Wochen
    }, vom { DATETIME($startsOn, dateStyle: "long") } bis zum { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [one] Jede Sitzung findet einmal statt.
        [2] Jede Sitzung findet zweimal statt, damit Menschen rund um die Welt teilnehmen können; kommt zu dem Termin, der euch besser passt.
       *[other] Jede Sitzung findet { $sittings }-mal statt, damit Menschen rund um die Welt teilnehmen können; kommt zu dem Termin, der euch am besten passt.
    } Ein Termin dauert { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }. Gruppen melden sich im Voraus an, üben zwischen den Sitzungen gemeinsam und arbeiten an ihren eigenen Kampagnen.

training-demo-upcoming-title = { -course }: Demo, Anmeldung noch nicht geöffnet
training-demo-open-title = { -course }: Demo, Anmeldung geöffnet
training-demo-summary =
    Ein erfundenes Training, um diesen Dienst auszuprobieren. In Wirklichkeit trifft sich niemand. Das Training dauert { $weeks ->
        [one] { $weeks } Woche
       *[other] { $weeks } Wochen
    }, vom { DATETIME($startsOn, dateStyle: "long") } bis zum { DATETIME($endsOn, dateStyle: "long") }, und enthält die Module des Kurses „{ -course }“.

consent-2022 =
    Ich bin einverstanden, dass { -program } den Namen, die E-Mail-Adresse, das Land und die Sprache speichert, die ich angebe, damit ich an diesem Training teilnehmen kann. Die Kontaktperson meiner Gruppe und die Koordination, die für meine Gruppe oder mein Land zuständig ist, können diese Angaben sehen. Sie werden nicht verkauft, nicht an Arbeitgeber weitergegeben und für nichts anderes verwendet. Ich kann jederzeit verlangen, dass alles über mich gelöscht wird. Wenn ich andere anmelde, habe ich sie vorher gefragt.
