### The curriculum: skills and weekly modules. Markdown; two line breaks make a paragraph.

## Skills

skill-organic-leader-identification-name = Identification des leaders organiques
skill-organic-leader-identification-description =
    Découvrir à qui les gens font déjà confiance et qui ils suivent, en leur posant la question et en observant qui entraîne les autres. Les personnes qui nous soutiennent le plus bruyamment ne sont souvent pas les leaders. Une campagne qui gagne à sa cause des { -organic-leader(number: "plural") } gagne aussi les gens qui les entourent.
skill-word-choice-name = Choix des mots
skill-word-choice-description =
    Entendre ce que nos mots disent du pouvoir. « Le syndicat va vous aider » fait des gens une clientèle ; « qu’allez-vous faire ensemble ? » fait d’eux le syndicat. Changer un peu notre façon de parler, c’est changer qui agit.
skill-structured-conversations-name = Conversations structurées
skill-structured-conversations-description =
    Une conversation en six étapes, qui part de ce qui tient à cœur à l’autre personne et aboutit à une demande claire. Celle ou celui qui mène la conversation passe la plus grande partie de l’échange à écouter, et l’autre personne prend elle-même la décision d’agir.
skill-charting-and-list-work-name = Cartographie et travail sur les listes
skill-charting-and-list-work-description =
    Connaître toutes les personnes concernées, et pas seulement celles qui viennent aux réunions : une liste complète, les liens entre les gens, et celles et ceux à qui il faut encore parler. La liste montre ce que nous savons vraiment, et ce que nous ne faisons qu’espérer.
skill-structure-tests-name = Tests de structure
skill-structure-tests-description =
    De petites actions, chacune un peu plus difficile que la précédente, qui montrent, chiffres à l’appui, combien de personnes agissent ensemble et où nous sommes faibles. Réussir un { -structure-test } donne de la force pour le suivant ; y échouer tôt coûte peu.

## Week 1

module-core-concepts-title = Notions de base et leaders organiques
module-core-concepts-summary = Ce que veut dire organiser, en quoi c’est autre chose que mobiliser, et comment trouver les personnes que les autres suivent.
module-core-concepts-body =
    ## Ce que vous apprendrez

    La plupart des campagnes perdent parce que la même poignée de gens convaincus fait tout. *Mobiliser*, c’est faire appel une fois de plus aux mêmes. *Organiser*, c’est faire grandir leur nombre : on va vers celles et ceux qui hésitent ou sont contre nous, et on mise sur leur capacité à mener les autres. Cette semaine, nous posons cette différence et l’idée sur laquelle repose toute la formation : presque tout groupe humain a déjà ses { -organic-leader(number: "plural") }.

    Ces personnes se disent rarement leaders. Elles n’ont parfois ni mandat ni avis sur le syndicat. On les reconnaît à leur effet : quand elles bougent, les autres bougent.

    ## Ce que vous pratiquerez

    - demander « À qui vous adressez-vous ici quand vous avez besoin d’aide ou d’un conseil ? » et entendre la réponse
    - distinguer les { -organic-leader(number: "plural") } des militantes et militants qui débordent d’énergie mais n’entraînent personne
    - vérifier une hypothèse par les actes des gens, et non par leurs paroles

    ## Ce que vous emporterez

    Une courte liste de personnes à chercher dans votre campagne, un moyen de vérifier votre intuition et un langage commun avec votre groupe pour { $weeks ->
        [one] la semaine
        [many] les { $weeks } de semaines
       *[other] les { $weeks } semaines
    } de cette formation.

## Week 2

module-semantics-title = Sémantique : les mots que nous choisissons
module-semantics-summary = Comment les phrases de tous les jours abandonnent le pouvoir à d’autres, et comment parler pour que les gens entendent que l’organisation, c’est eux.
module-semantics-body =
    ## Ce que vous apprendrez

    Organiser, c’est parler toute la journée, et une bonne part de ce que nous disons joue contre nous. Quand un tract dit que le syndicat *propose*, *fournit*, *se bat pour vous*, il décrit un service et sa clientèle. Les gens attendent alors, comparent les prix et laissent faire les autres. Cette semaine, nous examinons nos habitudes : qui est « nous », qui est « eux », qui agit dans nos phrases, et à quels moments nous parlons au point d’empêcher les autres de réfléchir.

    Il ne s’agit pas de briller ni de parler comme il faut, mais d’employer des mots simples qui disent la vérité sur le pouvoir : rien ne changera si les personnes concernées ne s’y mettent pas ensemble.

    ## Ce que vous pratiquerez

    - repérer les formules qui font des gens un simple public
    - poser des questions ouvertes, puis se taire assez longtemps pour qu’une réponse vienne
    - répondre à « Qu’est-ce que le syndicat va faire pour moi ? » sans argumentaire de vente

    ## Ce que vous emporterez

    Une liste des mots que votre groupe abandonne et de ceux qu’il emploiera à la place, essayés à voix haute en petits groupes, et l’habitude de prêter l’oreille à vos propres phrases.

## Week 3

module-structured-conversation-title = La conversation structurée
module-structured-conversation-summary = Six étapes, de ce qui tient à cœur à une personne jusqu’à la décision d’agir, que l’on pratique jusqu’à ce qu’elles deviennent naturelles.
module-structured-conversation-body =
    ## Ce que vous apprendrez

    La { -structured-conversation } est l’outil principal de cette formation. Elle compte six étapes : ouvrir, en disant pourquoi vous êtes là ; découvrir ce qui compte pour l’autre personne ; l’aider à voir ce qui fait obstacle et qui pourrait y changer quelque chose ; montrer comment des gens comme elle peuvent gagner ensemble ; lui demander clairement une seule chose ; enfin, préparer cette personne à ce que dira la partie adverse et convenir de la suite.

    Le cœur de cette conversation, c’est { -the-big-ask }. Ensuite, nous nous taisons. Le silence est inconfortable, et il appartient à l’autre. La dernière étape est l’{ -inoculation } : quand on a entendu d’avance les menaces et les promesses, on se laisse bien plus difficilement intimider.

    ## Ce que vous pratiquerez

    - les six étapes par groupes de trois, dont une personne avec la fiche d’observation
    - écouter pendant environ les deux tiers du temps
    - demander, puis attendre

    ## Ce que vous emporterez

    Un plan de conversation pour votre propre campagne, le retour sincère des personnes qui vous observaient et, sur un papier qui ne quitte pas vos mains, les noms de trois personnes à qui vous parlerez.

## Week 4

module-charting-and-plan-to-win-title = Cartographie, travail sur les listes et plan crédible pour gagner
module-charting-and-plan-to-win-summary = Une liste complète, une cartographie de qui entraîne qui, et un plan auquel les gens croient parce qu’ils peuvent refaire le calcul.
module-charting-and-plan-to-win-body =
    ## Ce que vous apprendrez

    Personne ne peut construire une { -supermajority } sans savoir combien de gens sont concernés. Le but du { -list-work } est d’arriver à une liste unique où figure chaque personne concernée, sans aucun trou. La { -charting } y ajoute ce que nous avons découvert : qui travaille ou habite avec qui, qui entraîne les autres, à qui personne n’a encore parlé.

    De là, nous en venons au { -plan-to-win }. Que voulons-nous, qui peut nous l’accorder, que lui coûterait un refus, et combien d’entre nous, en faisant quoi, rendraient ce coût trop élevé ? Si le compte n’y est pas, la réponse honnête est d’organiser encore, pas d’espérer.

    ## Ce que vous pratiquerez

    - trouver les trous d’une liste
    - lire une cartographie : où avons-nous de la force, et où ne savons-nous rien ?
    - évaluer le rapport de force avec la partie adverse

    ## Ce que vous emporterez

    Une première cartographie d’un lieu de travail, d’un immeuble ou d’un quartier, sur papier et entre les mains de votre groupe, et une ébauche de plan avec des chiffres. Les cartographies ne sont jamais déposées sur ce service.

## Week 5

module-structure-tests-title = Tests de structure
module-structure-tests-summary = Comment mesurer notre force à ce que les gens font au grand jour, pas à pas, avant qu’elle ait à tenir dans une grève ou une autre action à haut risque.
module-structure-tests-body =
    ## Ce que vous apprendrez

    Ce que les gens nous disent et ce qu’ils font devant leur chef ou leur propriétaire sont deux choses différentes. Un { -structure-test } permet de les distinguer. C’est une action où, pour chaque personne, la réponse est clairement oui ou non : signer de son nom, porter le même autocollant le même jour, aller ensemble voir la direction. Nous comptons unité par unité, comparons avec la liste et voyons où les leaders que nous avons trouvés entraînent réellement les autres.

    Les tests se font en série. Chacun demande un peu plus de courage que le précédent et se déroule plus ouvertement. Avec une { -supermajority } à un test, nous passons au suivant ; sans elle, nous revenons aux conversations. L’apprendre tôt n’est pas un échec. L’apprendre le premier jour d’une grève est un désastre.

    ## Ce que vous pratiquerez

    - classer des actions de la plus facile à la plus difficile
    - fixer, avant de commencer, le nombre à partir duquel le test est réussi
    - lire un résultat unité par unité

    ## Ce que vous emporterez

    Une échelle de tests pour votre campagne, le premier étant déjà planifié avec une date, un objectif chiffré et des responsables.

## Week 6

module-putting-it-together-title = Tout relier
module-putting-it-together-summary = La plénière de clôture : des campagnes racontent ce qu’elles ont essayé, et chaque groupe repart avec ses prochaines étapes.
module-putting-it-together-body =
    ## Ce que vous apprendrez

    Les compétences des semaines passées forment un seul métier. La liste vous dit à qui parler. La conversation fait découvrir ce qui met les gens en mouvement. Les mots justes laissent le pouvoir aux personnes concernées, à qui il appartient. Les { -organic-leader(number: "plural") } entraînent tout un cercle. Les tests montrent si cela tient. Retirez un élément, et les autres s’affaiblissent. Dans cette dernière séance, des groupes de plusieurs pays montrent comment ils ont assemblé le tout, ce qui a mal tourné et ce qu’ils ont changé.

    Nous regardons aussi vers la suite : une campagne dure plus longtemps qu’une formation. Une force qu’on n’emploie ni ne met à l’épreuve s’étiole ; le travail d’organisation n’a donc pas de dernière semaine.

    ## Ce que vous pratiquerez

    - raconter votre campagne en deux minutes, chiffres à l’appui
    - poser aux autres groupes des questions difficiles, avec bienveillance
    - nommer le point le plus faible de votre propre plan

    ## Ce que vous emporterez

    Un plan pour les 90 prochains jours, décidé dans votre groupe, avec le nom d’une personne pour chaque étape, ainsi que, partout dans le monde, des gens qui suivent le même chemin et à qui vous pouvez demander conseil.
