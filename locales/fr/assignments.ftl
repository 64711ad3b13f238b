### Campaign practice assignments, mostly done as a group between the sessions.
### What people write about co-workers stays on paper: this service stores no lists of other people.

# An assignment is a "travail pratique", to submit is "remettre", a worksheet is a "fiche de travail".

## Week 1

assignment-name-your-campaign-title = Définissez votre campagne
assignment-name-your-campaign-instructions =
    En groupe, écrivez cinq phrases : qui vous êtes, combien de personnes sont concernées, ce que vous voulez, qui peut vous l’accorder, et d’ici quand. Si vous n’arrivez pas à vous mettre d’accord, notez sur quoi porte le désaccord. Apportez le texte à la prochaine séance.
assignment-whom-do-people-follow-title = Qui les gens suivent-ils ?
assignment-whom-do-people-follow-instructions =
    Choisissez un service, une équipe de jour ou de nuit, un immeuble ou une classe. Chaque membre du groupe y demande à trois personnes au moins vers qui elles se tournent quand elles ont un problème. Comparez les réponses : quels noms reviennent sans cesse ? Gardez les noms sur papier, entre vous, et ne remettez que ce que vous avez appris sur la façon de poser la question.

## Week 2

assignment-change-the-words-title = Changez les mots
assignment-change-the-words-instructions =
    Prenez un tract, un courriel ou une publication dont votre organisation s’est servie. En groupe, marquez chaque phrase où quelqu’un d’autre agit à la place de la personne qui lit. Réécrivez ces phrases pour que ce soit elle qui agisse. Remettez l’ancien texte et le nouveau.
assignment-count-your-talking-title = Mesurez votre temps de parole
assignment-count-your-talking-instructions =
    Menez une vraie conversation sur le travail ou le logement. Ensuite, estimez votre part du temps de parole et rappelez-vous quelles questions vous avez posées et à quel moment vous avez comblé un silence. Écrivez ce que vous feriez autrement, sans nommer l’autre personne.

## Week 3

assignment-write-your-conversation-title = Écrivez votre plan de conversation
assignment-write-your-conversation-instructions =
    En groupe, préparez les six étapes pour votre propre campagne : l’ouverture, trois questions ouvertes, la demande en une phrase, et les trois objections que vous risquez le plus d’entendre. Exercez-vous à trois avec la fiche d’observation, en changeant de rôle jusqu’à ce que chaque personne ait tenu tous les rôles.
assignment-three-conversations-title = Menez trois conversations
assignment-three-conversations-instructions =
    Chaque membre du groupe mène trois { -structured-conversation(number: "plural") } avec des personnes qui ne sont pas encore actives. Ne choisissez pas vos amies et amis. Pour chaque conversation, notez jusqu’à quelle étape vous avez pu aller et ce que la personne a décidé. Remettez ce que vous avez appris, sans aucun nom.

## Week 4

assignment-complete-the-list-title = Complétez la liste
assignment-complete-the-list-instructions =
    En groupe, choisissez une unité de votre campagne et dressez la liste de toutes les personnes qui en font partie. Comparez avec une deuxième source : un planning de travail, les noms sur les sonnettes, un plan de salle. Combien de personnes manquaient ? Gardez la liste hors ligne. Ne remettez que les chiffres : combien de personnes en tout, combien manquaient au départ, à combien personne n’a encore parlé.
assignment-draft-the-plan-title = Ébauchez un plan pour gagner
assignment-draft-the-plan-instructions =
    Répondez sur une page : que voulons-nous, qui décide, que lui coûterait-il de céder et que lui coûterait-il de refuser, combien d’entre nous doivent agir, et comment arriver à ce nombre ? Faites chercher le point le plus faible par quelqu’un d’extérieur à votre groupe, et dites ce que vous avez changé.

## Week 5

assignment-ladder-of-tests-title = Construisez une échelle de tests
assignment-ladder-of-tests-instructions =
    En groupe, classez quatre actions, de la plus facile et la plus discrète à la plus difficile et la plus publique. Pour chacune, déterminez combien de personnes doivent participer pour que le test soit réussi, et comment vous compterez. Expliquez pourquoi cet ordre est le bon pour les gens de votre campagne.
assignment-run-the-first-test-title = Menez le premier test
assignment-run-the-first-test-instructions =
    Réalisez la première action de votre échelle. Comptez unité par unité et comparez le résultat au nombre que vous aviez fixé. Remettez l’objectif et le résultat, ce que vous en concluez, et ce que vous ferez dans les unités où cela n’a pas marché.

## Week 6

assignment-ninety-days-title = Planifiez les 90 prochains jours
assignment-ninety-days-instructions =
    En groupe, mettez-vous d’accord sur vos prochaines étapes : quelles conversations, quel travail sur les listes, quel test, pour quelle date et sous la responsabilité de qui. Fixez la date de votre prochaine réunion avant de remettre le plan.
assignment-pass-it-on-title = Transmettez
assignment-pass-it-on-instructions =
    Enseignez une compétence de cette formation à quelqu’un qui n’y était pas, en une demi-heure et avec un exercice. Écrivez ce que cette personne a compris tout de suite, ce qu’il a fallu expliquer deux fois, et ce qui est devenu plus clair pour vous aussi.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Fiche de travail : à la recherche des leaders
material-week-1-worksheet-body =
    1. Quelle unité examinons-nous, et combien de personnes compte-t-elle ?
    2. Qui les gens ont-ils nommé quand nous leur avons posé la question, et combien de fois ?
    3. Quand cette personne a-t-elle entraîné les autres à faire quelque chose pour la dernière fois ? Que s’est-il passé exactement ?
    4. Qui, dans l’unité, déborde d’énergie mais n’arrive pas à entraîner les autres ?
    5. Comment allons-nous vérifier notre hypothèse cette semaine ?

    _Gardez cette fiche sur papier. Ne la photographiez pas et ne l’envoyez pas._
material-week-2-worksheet-title = Fiche de travail : nos mots
material-week-2-worksheet-body =
    1. Trois formules que nous employons souvent et où quelqu’un d’autre agit :
    2. Comment les dire pour que la personne qui écoute agisse elle-même ?
    3. Qui est « nous » dans notre dernier tract ? Qui est « eux » ?
    4. Une question à laquelle on ne peut pas répondre par oui ou par non :
    5. La formule que je veux, pour ma part, abandonner :
material-week-3-worksheet-title = Fiche de travail : les six étapes
material-week-3-worksheet-body =
    1. **Ouvrir.** Qui suis-je, et pourquoi suis-je là ?
    2. **Écouter.** Qu’est-ce qui compte pour vous ici ? Que changeriez-vous ?
    3. **Relier.** Qu’est-ce qui fait obstacle ? Qui pourrait y changer quelque chose ?
    4. **Montrer le chemin.** Comment des gens comme nous gagnent-ils ensemble ?
    5. **Demander.** Une demande, une phrase, puis le silence.
    6. **Préparer et convenir de la suite.** Que va-t-on vous dire ? Que faisons-nous ensuite, et quand ?
material-week-3-observer-sheet-title = Fiche d’observation : une conversation en six étapes
material-week-3-observer-sheet-body =
    Vous observez en silence. Dites ensuite aux deux personnes ce que vous avez vu.

    - Pendant quelle part du temps la personne qui menait la conversation a-t-elle parlé ? Un tiers ? La moitié ? Davantage ?
    - Quelles questions étaient ouvertes ? Lesquelles contenaient déjà la réponse ?
    - Qu’est-ce qui tient le plus à cœur à l’autre personne ? Cela a-t-il été entendu ?
    - La demande était-elle claire ? A-t-elle été suivie d’un silence ?
    - L’autre personne a-t-elle été préparée à ce que dira l’employeur ou le propriétaire ?
    - Les deux personnes savent-elles ce qui se passe ensuite ?

    Une chose réussie, et une chose à essayer autrement :
material-week-4-worksheet-title = Fiche de travail : de la liste au plan
material-week-4-worksheet-body =
    1. Combien de personnes sont concernées ? Combien figurent sur notre liste ?
    2. À combien d’entre elles avons-nous déjà parlé ? À combien pas encore ?
    3. Où avons-nous des { -organic-leader(number: "plural") } avec nous ? Où ne savons-nous pas qui entraîne les autres ?
    4. Que perd la partie adverse si elle cède ? Et si elle refuse ?
    5. Combien de personnes, en faisant quoi, rendent un refus trop coûteux ?
    6. Que nous manque-t-il aujourd’hui pour atteindre ce nombre ?
material-week-5-worksheet-title = Fiche de travail : une échelle de tests
material-week-5-worksheet-body =
    Pour chaque échelon, du plus facile au plus difficile :

    1. Que fait chaque personne, et qui le voit ?
    2. Combien de personnes participent si nous réussissons ? À écrire avant de commencer :
    3. Comment et d’ici quand comptons-nous, unité par unité ?
    4. Que faisons-nous là où le test échoue ?
    5. Quel échelon vient ensuite, et que faut-il pour pouvoir y monter ?
material-week-6-worksheet-title = Fiche de travail : 90 jours
material-week-6-worksheet-body =
    1. Notre objectif en une phrase :
    2. Les trois étapes les plus importantes, chacune avec une date et une personne :
    3. Notre prochain { -structure-test }, et le nombre à partir duquel il est réussi :
    4. Le point le plus faible de notre plan, et ce que nous allons y faire :
    5. À quand notre prochaine réunion ?
