### Names and words that other messages build on.
###
### The field vocabulary of the movement (organic leader, structure test, …) is translated by meaning,
### never word for word. A translation may give a term parameters of its own, for case, gender or number.

## Names

-program = Organizing for Power
-program-short = O4P
# With its article, as a title: "Les fondamentaux 2022". Inside a sentence put it in quotation marks
# after a noun ("du cours « … »"), so that no "de + les" arises.
-course = Les fondamentaux

## Field vocabulary

# Prefer the plural in sentences: "les leaders organiques" says nothing about gender.
-organic-leader =
    { $number ->
       *[singular] leader organique
        [plural] leaders organiques
    }
-structure-test =
    { $number ->
       *[singular] test de structure
        [plural] tests de structure
    }
# Feminine. Also what comes out of it: not "carte", which in a union is the membership card.
-charting = cartographie
-list-work = travail sur les listes
-supermajority = supermajorité
-structured-conversation =
    { $number ->
       *[singular] conversation structurée
        [plural] conversations structurées
    }
-plan-to-win = plan crédible pour gagner
# Feminine, begins with a vowel: "l’inoculation". The movement's word; the sentence round it must explain it.
-inoculation = inoculation
# With its article. "La grande demande" would be a calque: what is asked for is a commitment.
-the-big-ask = la demande d’engagement
