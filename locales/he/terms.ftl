### Names and words that other messages build on.
###
### The field vocabulary of the movement (organic leader, structure test, …) is translated by meaning,
### never word for word. A translation may give a term parameters of its own, for case, gender or number.

# Parameters of the Hebrew terms: number ("singular" unless told, "plural") and definite ("no" unless told, "yes").
# The definite form has the article where Hebrew puts it. Never write ה in front of a term.

## Names

# We found no established Hebrew name of the programme; the meaning is: organizing in order to build power.
-program = התארגנות לבניית כוח
-program-short = O4P
-course = יסודות ההתארגנות

## Field vocabulary

# As in "the natural leader of the group", in contrast to the appointed one; not a "born leader".
# אורגני would be heard as food or biology.
-organic-leader =
    { $number ->
       *[singular] מנהיגה טבעית או מנהיג טבעי
        [plural] מנהיגות ומנהיגים טבעיים
    }
# "Test of our cohesion". Not מבחן כוח, which is heard as the showdown with the employer itself,
# and not מבחן מבנה or מבחן מבני, which are heard as engineering.
-structure-test =
    { $definite ->
       *[no] מבחן לכידות
        [yes] מבחן הלכידות
    }
-charting =
    { $definite ->
       *[no] מיפוי
        [yes] המיפוי
    }
-list-work =
    { $definite ->
       *[no] עבודת רשימות
        [yes] עבודת הרשימות
    }
-supermajority = רוב מוחץ
-structured-conversation =
    { $number ->
       *[singular]
            { $definite ->
               *[no] שיחת התארגנות מובנית
                [yes] שיחת ההתארגנות המובנית
            }
        [plural] שיחות התארגנות מובנות
    }
-plan-to-win =
    { $definite ->
       *[no] תוכנית אמינה לניצחון
        [yes] התוכנית האמינה לניצחון
    }
# With "against pressure", so that nobody thinks of a vaccine.
-inoculation = חיסון מפני לחצים
-the-big-ask = הבקשה הגדולה
