### Names and words that other messages build on.
###
### The field vocabulary of the movement (organic leader, structure test, …) is translated by meaning,
### never word for word. A translation may give a term parameters of its own, for case, gender or number.

## Names

# Proper name of the programme. Keep it, transliterate it or translate it as the movement in your language does.
-program = Organizing for Power
# Short form of the name, as people say it in chats.
-program-short = O4P
# Name of the six-week course that every training teaches.
-course = Core Fundamentals

## Field vocabulary

# The person whom others at work already trust and follow, whether or not they hold a post
# or agree with the union. "Organic": grown from the group itself; never "biological", never "official".
-organic-leader = organic leader
# A small public action that measures how much of the group acts together, before a bigger one is tried.
# Not an exam, and nothing to do with engineering.
-structure-test = structure test
# Mapping every person of a workplace or community with their ties and where they stand. Not a sales chart.
-charting = charting
# Keeping the list of everybody who is concerned complete and correct, and working from it.
-list-work = list work
# A majority large enough to win and to hold: nearly everyone, not half plus one.
-supermajority = supermajority
# The conversation in six steps that the training teaches. "Structured": it follows an order.
-structured-conversation =
    { $number ->
       *[singular] structured organizing conversation
        [plural] structured organizing conversations
    }
# A plan which the people who must carry it out believe can win.
-plan-to-win = credible plan to win
# Telling people in advance what the employer will say and do, so that it does not work.
# Taken from vaccination, but nothing medical is meant.
-inoculation = inoculation
# The moment of asking somebody, plainly, to do something and commit to it.
-the-big-ask = the big ask
