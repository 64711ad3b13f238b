### Praxisaufgaben für die Kampagne, meist als Gruppe zwischen den Sitzungen zu erledigen.
### Was Menschen über ihre Kolleg:innen aufschreiben, bleibt auf Papier: Dieser Dienst speichert keine Listen anderer Leute.

## Week 1

assignment-name-your-campaign-title = Eure Kampagne in fünf Sätzen
assignment-name-your-campaign-instructions =
    Schreibt als Gruppe fünf Sätze: wer ihr seid, um wie viele Menschen es geht, was ihr wollt, wer es euch geben kann und bis wann. Wenn ihr euch nicht einigen könnt, schreibt auf, worüber ihr uneins seid. Bringt den Text zur nächsten Sitzung mit.
assignment-whom-do-people-follow-title = Wem folgen die Leute?
assignment-whom-do-people-follow-instructions =
    Wählt ein Team, eine Schicht, ein Haus oder eine Schulklasse. Alle aus eurer Gruppe fragen dort mindestens drei Menschen, zu wem sie gehen, wenn sie ein Problem haben. Vergleicht die Antworten: Welche Namen kommen immer wieder? Die Namen bleiben auf Papier und unter euch. Reicht nur ein, was ihr über das Fragen gelernt habt.

## Week 2

assignment-change-the-words-title = Ändert die Worte
assignment-change-the-words-instructions =
    Nehmt einen Text, den eure Organisation verwendet hat: ein Flugblatt, eine E-Mail oder einen Post. Markiert als Gruppe jeden Satz, in dem jemand anderes für die Lesenden handelt. Schreibt diese Sätze so um, dass die Lesenden selbst handeln. Reicht den alten und den neuen Text ein.
assignment-count-your-talking-title = Miss deine Redezeit
assignment-count-your-talking-instructions =
    Führe ein echtes Gespräch über die Arbeit oder das Wohnen. Schätze danach, welchen Teil der Zeit du selbst geredet hast, und überlege, welche Fragen du gestellt und in welchem Moment du eine Stille gefüllt hast. Schreib auf, was du anders machen würdest, ohne die andere Person zu nennen.

## Week 3

assignment-write-your-conversation-title = Schreibt euren Gesprächsleitfaden
assignment-write-your-conversation-instructions =
    Bereitet als Gruppe die sechs Schritte für eure eigene Kampagne vor: den Einstieg, drei offene Fragen, die Aufforderung in einem Satz und die drei Einwände, die ihr am ehesten hören werdet. Übt das Gespräch zu dritt mit dem Beobachtungsbogen und tauscht die Rollen, bis alle jede Rolle einmal hatten.
assignment-three-conversations-title = Führt drei Gespräche
assignment-three-conversations-instructions =
    Alle aus eurer Gruppe führen je drei { -structured-conversation(number: "plural") } mit Menschen, die noch nicht aktiv sind. Wählt niemanden aus eurem Freundeskreis. Notiert zu jedem Gespräch, wie weit ihr in den sechs Schritten gekommen seid und wie sich die Person entschieden hat. Reicht ein, was ihr gelernt habt, ohne Namen.

## Week 4

assignment-complete-the-list-title = Vervollständigt die Liste
assignment-complete-the-list-instructions =
    Wählt als Gruppe einen Bereich eurer Kampagne und schreibt alle auf, die dazugehören. Vergleicht mit einer zweiten Quelle: Dienstplan, Klingelschilder, Sitzplan. Wie viele haben gefehlt? Die Liste bleibt offline. Reicht nur die Zahlen ein: wie viele Menschen es sind, wie viele zuerst gefehlt haben und mit wie vielen noch niemand gesprochen hat.
assignment-draft-the-plan-title = Entwerft einen Plan zum Gewinnen
assignment-draft-the-plan-instructions =
    Beantwortet auf einer Seite: Was wollen wir? Wer entscheidet? Was würde es die Gegenseite kosten, nachzugeben, und was, sich zu weigern? Wie viele von uns müssen handeln, und wie kommen wir auf diese Zahl? Lasst jemanden von außerhalb eurer Gruppe die schwächste Stelle suchen, und schreibt, was ihr daraufhin geändert habt.

## Week 5

# „Stufenplan“ statt „Leiter“: „Testleiter“ wäre eine Person.
assignment-ladder-of-tests-title = Baut einen Stufenplan aus Tests
assignment-ladder-of-tests-instructions =
    Ordnet als Gruppe vier Aktionen von leicht und leise bis schwer und öffentlich. Legt für jede fest, wie viele Menschen mitmachen müssen, damit sie als bestanden gilt, und wie ihr zählen werdet. Erklärt, warum die Reihenfolge für eure Leute die richtige ist.
assignment-run-the-first-test-title = Führt den ersten Test durch
assignment-run-the-first-test-instructions =
    Setzt die erste Stufe eures Stufenplans um. Zählt nach Bereichen und vergleicht das Ergebnis mit der Zahl, die ihr vorher festgelegt habt. Reicht Zielzahl und Ergebnis ein, dazu, was ihr daraus schließt und was ihr in den Bereichen tun werdet, in denen es nicht geklappt hat.

## Week 6

assignment-ninety-days-title = Plant die nächsten neunzig Tage
assignment-ninety-days-instructions =
    Verabredet als Gruppe eure nächsten Schritte: welche Gespräche, welche Listenarbeit und welcher Test anstehen, bis wann, und wer die Verantwortung übernimmt. Legt das Datum eures nächsten Treffens fest, bevor ihr den Plan einreicht.
assignment-pass-it-on-title = Gib es weiter
assignment-pass-it-on-instructions =
    Bring einer Person, die nicht dabei war, eine Fähigkeit aus diesem Training bei, in einer halben Stunde und mit einer Übung. Schreib auf, was sie sofort verstanden hat, was du zweimal erklären musstest und was du jetzt selbst besser verstehst.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Arbeitsblatt: Schlüsselpersonen suchen
material-week-1-worksheet-body =
    1. Welchen Bereich schauen wir uns an, und wie viele Menschen gehören dazu?
    2. Wen haben die Leute genannt, als wir gefragt haben, und wie oft?
    3. Wann hat diese Person zuletzt andere dazu gebracht, etwas zu tun? Was genau ist passiert?
    4. Wer im Bereich ist voller Eifer, kann aber andere nicht mitziehen?
    5. Wie prüfen wir unsere Vermutung diese Woche?

    _Dieses Blatt bleibt auf Papier. Fotografiert es nicht und verschickt es nicht._
material-week-2-worksheet-title = Arbeitsblatt: unsere Worte
material-week-2-worksheet-body =
    1. Drei Formulierungen, die wir oft benutzen und in denen jemand anderes handelt:
    2. Wie würden wir sie sagen, damit die Zuhörenden selbst handeln?
    3. Wer ist „wir“ in unserem letzten Flugblatt? Wer sind „die“?
    4. Eine Frage, die sich nicht mit Ja oder Nein beantworten lässt:
    5. Die Formulierung, die ich mir selbst abgewöhnen will:
material-week-3-worksheet-title = Arbeitsblatt: die sechs Schritte
material-week-3-worksheet-body =
    1. **Eröffnen.** Wer bin ich, und warum bin ich hier?
    2. **Zuhören.** Was ist dir hier wichtig? Was würdest du ändern?
    3. **Verbinden.** Was steht dem im Weg? Wer könnte es ändern?
    4. **Den Weg zeigen.** Wie gewinnen Menschen wie wir gemeinsam?
    5. **Die Frage stellen.** Eine Aufforderung, ein Satz, dann Stille.
    6. **Vorbereiten und verabreden.** Was wird die Gegenseite dir sagen? Was tun wir als Nächstes, und wann?
material-week-3-observer-sheet-title = Beobachtungsbogen: ein Gespräch in sechs Schritten
material-week-3-observer-sheet-body =
    Du schaust zu und schweigst. Sag danach beiden, was du gesehen hast.

    - Welchen Teil der Zeit hat die Person geredet, die das Gespräch geführt hat? Ein Drittel? Die Hälfte? Mehr?
    - Welche Fragen waren offen? In welchen steckte die Antwort schon?
    - Was liegt dem Gegenüber am meisten am Herzen? Wurde das gehört?
    - War die Aufforderung klar? War danach Stille?
    - War das Gegenüber auf das vorbereitet, was die Arbeitgeber- oder Vermieterseite sagen wird?
    - Wissen beide, wie es weitergeht?

    Eine Sache, die gut gelungen ist, und eine, die ihr nächstes Mal anders versuchen könnt:
material-week-4-worksheet-title = Arbeitsblatt: von der Liste zum Plan
material-week-4-worksheet-body =
    1. Um wie viele Menschen geht es? Wie viele stehen auf unserer Liste?
    2. Mit wie vielen hat schon jemand gesprochen? Mit wie vielen noch niemand?
    3. Wo haben wir eine { -organic-leader } auf unserer Seite? Wo wissen wir nicht, auf wen die anderen hören?
    4. Was verliert die Gegenseite, wenn sie nachgibt? Was, wenn sie sich weigert?
    5. Wie viele Menschen müssen was tun, damit die Weigerung zu teuer wird?
    6. Was fehlt uns heute noch bis zu dieser Zahl?
material-week-5-worksheet-title = Arbeitsblatt: ein Stufenplan aus Tests
material-week-5-worksheet-body =
    Für jede Stufe, von leicht bis schwer:

    1. Was tun alle, und wer sieht es?
    2. Wie viele machen mit, wenn wir bestehen? Aufgeschrieben, bevor wir anfangen:
    3. Wie und bis wann zählen wir, Bereich für Bereich?
    4. Was tun wir dort, wo es nicht klappt?
    5. Welche Stufe kommt danach, und was muss vorher erreicht sein?
material-week-6-worksheet-title = Arbeitsblatt: neunzig Tage
material-week-6-worksheet-body =
    1. Unser Ziel in einem Satz:
    2. Die drei wichtigsten Schritte, jeder mit Datum und Person:
    3. Unser nächster { -structure-test } und die Zahl, ab der er als bestanden gilt:
    4. Die schwächste Stelle unseres Plans und was wir dagegen tun:
    5. Wann treffen wir uns das nächste Mal?
