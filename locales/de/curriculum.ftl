### Der Lehrplan: Fähigkeiten und Wochenmodule. Markdown; zwei Zeilenumbrüche machen einen Absatz.

## Skills

skill-organic-leader-identification-name = Schlüsselpersonen erkennen
skill-organic-leader-identification-description =
    Herausfinden, wem die Leute schon vertrauen und folgen: indem wir sie fragen und indem wir beobachten, wer andere bewegt. Diejenigen, die uns am lautesten unterstützen, sind oft nicht die, denen andere folgen. Eine Kampagne, die eine { -organic-leader } gewinnt, gewinnt auch die Menschen in deren Umfeld.
skill-word-choice-name = Wortwahl
skill-word-choice-description =
    Heraushören, was unsere Worte über Macht sagen. „Die Gewerkschaft hilft euch“ macht Menschen zu Kundschaft; „Was seid ihr bereit, gemeinsam zu tun?“ macht sie zur Gewerkschaft. Kleine Änderungen in unserer Sprache ändern, wer handelt.
skill-structured-conversations-name = Strukturierte Organizing-Gespräche
skill-structured-conversations-description =
    Ein Gespräch in sechs Schritten, das mit dem beginnt, was dem Gegenüber wichtig ist, und mit einer klaren Aufforderung endet. Wer das Gespräch führt, hört die meiste Zeit zu, und das Gegenüber entscheidet aus eigener Überzeugung, aktiv zu werden.
skill-charting-and-list-work-name = Mapping und Listenarbeit
skill-charting-and-list-work-description =
    Alle kennen, um die es geht, nicht nur die, die zu den Treffen kommen: mit einer vollständigen Liste, mit den Verbindungen zwischen den Menschen und mit dem Wissen, wer noch angesprochen werden muss. Die Liste zeigt, was wir wirklich wissen und was wir nur hoffen.
skill-structure-tests-name = Strukturtests
skill-structure-tests-description =
    Kleine Aktionen, jede etwas schwieriger als die vorige, die in Zahlen zeigen, wie viele Menschen gemeinsam handeln und wo wir schwach sind. Ein bestandener { -structure-test } baut die Stärke für den nächsten auf; früh zu scheitern, kostet wenig.

## Week 1

module-core-concepts-title = Grundbegriffe und Schlüsselpersonen
module-core-concepts-summary = Was Organizing ist, was es vom Mobilisieren unterscheidet und wie wir die Menschen finden, denen andere folgen.
module-core-concepts-body =
    ## Was ihr lernt

    Die meisten Kampagnen scheitern, weil immer dieselben wenigen Überzeugten alles machen. *Mobilisieren* ruft diese Leute noch einmal zusammen. *Organizing* sorgt dafür, dass es mehr werden: Es geht auf die zu, die unentschieden oder gegen uns sind, und baut auf ihre Fähigkeit, andere zu führen. Diese Woche klären wir diesen Unterschied und den Gedanken, auf dem das ganze Training beruht: In fast jeder Gruppe von Menschen gibt es schon eine { -organic-leader }.

    Solche Menschen sagen selten von sich, dass sie andere führen. Vielleicht haben sie keine Funktion und keine Meinung zur Gewerkschaft. Ihr erkennt sie an ihrer Wirkung: Wenn sie sich bewegen, bewegen sich andere mit.

    ## Was ihr übt

    - fragen: „Zu wem gehst du hier, wenn du Hilfe oder Rat brauchst?“, und die Antwort wirklich hören
    - eine { -organic-leader } von Aktiven unterscheiden, die zwar voller Eifer sind, aber allein dastehen
    - eine Vermutung an dem prüfen, was Menschen tun, nicht an dem, was sie sagen

    ## Was ihr mitnehmt

    Eine kurze Liste von Menschen, nach denen ihr in eurer eigenen Kampagne Ausschau haltet, einen Weg, um zu prüfen, ob ihr richtigliegt, und eine gemeinsame Sprache in eurer Gruppe für die { $weeks ->
        [one] Woche
       *[other] { $weeks } Wochen
    } dieses Trainings.

## Week 2

module-semantics-title = Semantik: die Worte, die wir wählen
module-semantics-summary = Wie wir mit alltäglichen Formulierungen Macht aus der Hand geben und wie wir so sprechen, dass die Menschen heraushören: Die Organisation sind sie selbst.
module-semantics-body =
    ## Was ihr lernt

    Wer Organizing macht, redet den ganzen Tag, und vieles von dem, was wir sagen, arbeitet gegen uns. Wenn in einem Flugblatt steht, dass die Gewerkschaft ihren Mitgliedern etwas *bietet*, etwas für sie *erreicht* oder für sie *kämpft*, dann beschreibt es eine Dienstleistung mit Kundschaft. Die Leute warten dann ab, vergleichen den Preis und überlassen die Sache anderen. Diese Woche schauen wir uns unsere Gewohnheiten an: Wer ist „wir“, und wer sind „die“? Wer handelt in unseren Sätzen? Und wann reden wir so viel, dass sonst niemand zum Denken kommt?

    Es geht nicht darum, klug oder korrekt zu klingen. Es geht um einfache Worte, die die Wahrheit über Macht sagen: Nichts wird sich ändern, wenn nicht die Betroffenen selbst es gemeinsam ändern.

    ## Was ihr übt

    - Formulierungen aufspüren, die Menschen zum Publikum machen
    - offene Fragen stellen und dann so lange schweigen, bis eine Antwort kommt
    - auf „Was tut die Gewerkschaft für mich?“ antworten, ohne ein Verkaufsgespräch zu führen

    ## Was ihr mitnehmt

    Eine Liste mit den Worten, auf die eure Gruppe künftig verzichtet, und mit denen, die sie stattdessen benutzt, laut ausprobiert in Kleingruppen, und die Gewohnheit, euch selbst zuzuhören.

## Week 3

module-structured-conversation-title = Das strukturierte Organizing-Gespräch
module-structured-conversation-summary = Sechs Schritte von dem, was einem Menschen am Herzen liegt, bis zur Entscheidung, aktiv zu werden – geübt, bis sie sich natürlich anfühlen.
module-structured-conversation-body =
    ## Was ihr lernt

    Das { -structured-conversation(article: "definite") } ist das wichtigste Werkzeug dieses Trainings. Es hat sechs Schritte: das Gespräch eröffnen und sagen, warum wir da sind; herausfinden, was der anderen Person wichtig ist; ihr helfen, zu erkennen, was dem im Weg steht und wer es ändern könnte; zeigen, wie Menschen in ihrer Lage gemeinsam gewinnen können; klar und deutlich fragen, ob sie eine ganz bestimmte Sache tun wird; sie schließlich auf das vorbereiten, was die Gegenseite sagen wird, und verabreden, wie es weitergeht.

    Das Herzstück ist { -the-big-ask }. Danach schweigen wir. Die Stille ist unangenehm, und sie gehört der anderen Person. Den letzten Schritt nennen wir „{ -inoculation }“: Wer die Drohungen und Versprechen schon im Voraus gehört hat, lässt sich viel schwerer einschüchtern.

    ## Was ihr übt

    - die sechs Schritte zu dritt, eine Person davon mit dem Beobachtungsbogen
    - etwa zwei Drittel der Zeit zuhören
    - die Frage stellen und dann warten

    ## Was ihr mitnehmt

    Einen Gesprächsleitfaden für eure eigene Kampagne, ehrliche Rückmeldungen von Menschen, die euch zugesehen haben, und die Namen von drei Menschen, mit denen ihr sprechen werdet: auf Papier und nur bei euch.

## Week 4

module-charting-and-plan-to-win-title = Mapping, Listenarbeit und ein glaubwürdiger Plan zum Gewinnen
module-charting-and-plan-to-win-summary = Eine vollständige Liste, eine Karte, die zeigt, wer wen bewegt, und ein Plan, an den die Menschen glauben, weil sie ihn nachrechnen können.
module-charting-and-plan-to-win-body =
    ## Was ihr lernt

    Niemand kann eine { -supermajority } aufbauen, ohne zu wissen, wie viele Menschen es überhaupt sind. Das Ziel der { -list-work } ist eine einzige Liste, auf der lückenlos alle stehen, um die es geht. Das { -charting } ergänzt sie um das, was wir herausgefunden haben: wer mit wem arbeitet oder wohnt, auf wen die anderen hören, mit wem noch niemand gesprochen hat.

    Darauf baut ein { -plan-to-win } auf. Was wollen wir? Wer kann es uns geben? Was würde es die Gegenseite kosten, sich zu weigern? Und wie viele von uns müssten was tun, damit dieser Preis zu hoch wird? Wenn die Rechnung nicht aufgeht, lautet die ehrliche Antwort: weiter organisieren, nicht hoffen.

    ## Was ihr übt

    - die Lücken in einer Liste finden
    - eine Karte lesen: Wo sind wir stark, und wo wissen wir nichts?
    - unsere Macht gegen die der Gegenseite abwägen

    ## Was ihr mitnehmt

    Eine erste Karte eines Betriebs, eines Hauses oder eines Viertels, auf Papier und in den Händen eurer Gruppe, und einen Planentwurf, in dem Zahlen stehen. Solche Karten werden niemals in diesen Dienst hochgeladen.

## Week 5

module-structure-tests-title = Strukturtests
module-structure-tests-summary = Wie wir Stärke Schritt für Schritt an dem messen, was Menschen öffentlich tun, bevor sich diese Stärke in einem Streik oder einer anderen riskanten Aktion bewähren muss.
module-structure-tests-body =
    ## Was ihr lernt

    Was Menschen in einem Organizing-Gespräch sagen und was sie vor den Augen ihrer Vorgesetzten oder ihrer Vermieter:innen tun, sind zwei verschiedene Dinge. Ein { -structure-test } zeigt den Unterschied. Das ist eine Aktion mit einem klaren Ja oder Nein für jede einzelne Person: mit dem eigenen Namen unterschreiben, am selben Tag den gleichen Aufkleber tragen, gemeinsam zur Leitung gehen. Wir zählen Bereich für Bereich, vergleichen mit der Liste und sehen, wo die Schlüsselpersonen, die wir gefunden haben, wirklich andere mitziehen.

    Tests bilden eine Reihe. Jeder verlangt etwas mehr Mut als der vorige und findet offener statt. Mit einer { -supermajority } in einem Test gehen wir zum nächsten über; ohne sie kehren wir zu den Gesprächen zurück. Das früh zu erfahren, ist kein Scheitern. Es erst am ersten Streiktag zu erfahren, ist eine Katastrophe.

    ## Was ihr übt

    - Aktionen von leicht bis schwer ordnen
    - vor dem Start die Zahl festlegen, ab der ein Test als bestanden gilt
    - ein Ergebnis Bereich für Bereich lesen

    ## Was ihr mitnehmt

    Einen Stufenplan aus Tests für eure Kampagne, und für den ersten Test schon Datum, Zielzahl und Verantwortliche.

## Week 6

module-putting-it-together-title = Alles zusammenführen
module-putting-it-together-summary = Das Abschlussplenum: Kampagnen erzählen, was sie ausprobiert haben, und jede Gruppe geht mit ihren nächsten Schritten nach Hause.
module-putting-it-together-body =
    ## Was ihr lernt

    Die Fähigkeiten der vergangenen Wochen sind ein einziges Handwerk. Die Liste sagt euch, mit wem ihr reden müsst. Das Gespräch bringt ans Licht, was die Menschen bewegt. Gute Worte lassen die Macht dort, wo sie liegt: bei den Menschen selbst. Eine { -organic-leader } bringt einen ganzen Kreis mit. Tests zeigen, ob es hält. Lasst ihr eines weg, werden die anderen schwächer. In dieser letzten Sitzung zeigen Gruppen aus mehreren Ländern, wie sie die Teile zusammengesetzt haben, was schiefging und was sie geändert haben.

    Wir schauen auch auf das, was vor uns liegt: Kampagnen dauern länger als ein Training. Stärke, die nicht genutzt und nicht getestet wird, schwindet. Deshalb hat Organizing keine letzte Woche.

    ## Was ihr übt

    - die Geschichte eurer Kampagne in zwei Minuten erzählen, mit Zahlen
    - anderen Gruppen unbequeme Fragen stellen, und zwar freundlich
    - die schwächste Stelle des eigenen Plans benennen

    ## Was ihr mitnehmt

    Einen Plan für die nächsten neunzig Tage, in eurer Gruppe verabredet, mit dem Namen einer Person hinter jedem Schritt, und Menschen überall auf der Welt, die auf demselben Weg sind und die ihr um Rat fragen könnt.
