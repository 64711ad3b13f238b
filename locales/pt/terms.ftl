### Names and words that other messages build on.
###
### The field vocabulary of the movement (organic leader, structure test, …) is translated by meaning,
### never word for word. A translation may give a term parameters of its own, for case, gender or number.

## Names

# Unions in Brazil keep the English name, sometimes with an explanation after it.
-program = Organizing for Power
-program-short = O4P
# The name under which Brazilian unions announce the course. Without an article; inside a sentence put it
# in quotation marks after a noun ("do curso “…”").
-course = Fundamentos Básicos

## Field vocabulary

# Feminine. "Liderança" is what the movement in Brazil calls the person, whatever the gender; always with
# "uma" or "a sua" or in the plural, so that nobody reads it as the abstract "leadership".
-organic-leader =
    { $number ->
       *[singular] liderança orgânica
        [plural] lideranças orgânicas
    }
# Masculine.
-structure-test =
    { $number ->
       *[singular] teste de estrutura
        [plural] testes de estrutura
    }
# Masculine. What comes out of it is "o mapa".
-charting = mapeamento
# Masculine. Singular list: the aim is one list, of "a base" (everybody who is concerned, not only members).
-list-work = trabalho com a lista
# Feminine.
-supermajority = supermaioria
# Feminine. "Organizativa" as in "processo organizativo"; without it the conversation could be any interview.
-structured-conversation =
    { $number ->
       *[singular] conversa organizativa estruturada
        [plural] conversas organizativas estruturadas
    }
# Masculine. "Crível", not "viável": the people who carry it out have to believe it.
-plan-to-win = plano crível para vencer
# Feminine. The sentence round it must explain it, so that nobody thinks of medicine.
-inoculation = inoculação
# With its article, masculine. "O grande pedido" would be a calque: what is asked for is a commitment.
-the-big-ask = o pedido de compromisso
