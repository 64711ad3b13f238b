### Namen und Wörter, auf denen andere Texte aufbauen.
### Anrede im Deutschen: „ihr“ für Gruppen, „du“ für Einzelne. Neutrale Wörter, sonst der Doppelpunkt (kein Sternchen).

## Names

-program = Organizing for Power
-program-short = O4P
-course = Organizing-Grundlagen

## Field vocabulary

# So sagen es die Gewerkschaften. In Texten zu McAlevey auch: „organische Führungsperson“;
# das klingt im Betrieb aber nach Vorgesetzten. Immer weiblich: „die Schlüsselperson“.
-organic-leader =
    { $number ->
       *[singular] Schlüsselperson
        [plural] Schlüsselpersonen
    }
# Auch: „Stärketest“.
-structure-test =
    { $number ->
       *[singular] Strukturtest
        [plural] Strukturtests
    }
# Die Tätigkeit heißt „das Mapping“, ihr Ergebnis „die Karte“.
-charting = Mapping
-list-work = Listenarbeit
# Weiblich: „die Supermehrheit“.
-supermajority = Supermehrheit
# article: "definite" nach „das“, sonst wie nach „ein“.
-structured-conversation =
    { $number ->
       *[singular]
            { $article ->
               *[indefinite] strukturiertes Organizing-Gespräch
                [definite] strukturierte Organizing-Gespräch
            }
        [plural] strukturierte Organizing-Gespräche
    }
# Nach „ein“. Nach „der“: article: "definite".
-plan-to-win =
    { $article ->
       *[indefinite] glaubwürdiger Plan zum Gewinnen
        [definite] glaubwürdige Plan zum Gewinnen
    }
# Bildlich gemeint und in Sätzen in Anführungszeichen gesetzt. Nicht „Impfung“.
-inoculation = Impfen
# Nicht „Bitte“: Es ist die Frage nach der verbindlichen Zusage.
-the-big-ask =
    { $case ->
       *[nominative] die entscheidende Frage
        [dative] der entscheidenden Frage
    }
