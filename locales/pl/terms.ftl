### Names and words that other messages build on.

## Names

-program = Organizing for Power
-program-short = O4P
# Kept in English like the name of the programme; add a Polish noun ("kurs", "szkolenie") where it would need a case ending.
-course = Core Fundamentals

## Field vocabulary

# Both genders, as the movement says it. Not "organiczny", which is heard as biological (or as Gramsci's intellectual).
-organic-leader =
    { $number ->
       *[singular]
            { $case ->
               *[nominative] naturalny lider lub liderka
                [genitive] naturalnego lidera lub liderki
                [dative] naturalnemu liderowi lub liderce
                [accusative] naturalnego lidera lub liderkę
                [instrumental] naturalnym liderem lub liderką
                [locative] naturalnym liderze lub liderce
            }
        [plural]
            { $case ->
               *[nominative] naturalni liderzy i liderki
                [genitive] naturalnych liderów i liderek
                [dative] naturalnym liderom i liderkom
                [accusative] naturalnych liderów i liderki
                [instrumental] naturalnymi liderami i liderkami
                [locative] naturalnych liderach i liderkach
            }
    }
# "Test struktury" would sound like engineering, "sprawdzian" like school, and "próba sił" is a contest with an opponent.
-structure-test =
    { $number ->
       *[singular]
            { $case ->
               *[nominative] test siły
                [genitive] testu siły
                [dative] testowi siły
                [accusative] test siły
                [instrumental] testem siły
                [locative] teście siły
            }
        [plural]
            { $case ->
               *[nominative] testy siły
                [genitive] testów siły
                [dative] testom siły
                [accusative] testy siły
                [instrumental] testami siły
                [locative] testach siły
            }
    }
-charting =
    { $case ->
       *[nominative] mapowanie
        [genitive] mapowania
        [dative] mapowaniu
        [accusative] mapowanie
        [instrumental] mapowaniem
        [locative] mapowaniu
    }
-list-work =
    { $case ->
       *[nominative] praca z listą
        [genitive] pracy z listą
        [dative] pracy z listą
        [accusative] pracę z listą
        [instrumental] pracą z listą
        [locative] pracy z listą
    }
-supermajority =
    { $case ->
       *[nominative] przytłaczająca większość
        [genitive] przytłaczającej większości
        [dative] przytłaczającej większości
        [accusative] przytłaczającą większość
        [instrumental] przytłaczającą większością
        [locative] przytłaczającej większości
    }
# "Organizacyjna" would be a talk about practical arrangements; "ustrukturyzowana" is academic, so the six steps are named.
-structured-conversation =
    { $number ->
       *[singular]
            { $case ->
               *[nominative] rozmowa organizatorska w sześciu krokach
                [genitive] rozmowy organizatorskiej w sześciu krokach
                [dative] rozmowie organizatorskiej w sześciu krokach
                [accusative] rozmowę organizatorską w sześciu krokach
                [instrumental] rozmową organizatorską w sześciu krokach
                [locative] rozmowie organizatorskiej w sześciu krokach
            }
        [plural]
            { $case ->
               *[nominative] rozmowy organizatorskie w sześciu krokach
                [genitive] rozmów organizatorskich w sześciu krokach
                [dative] rozmowom organizatorskim w sześciu krokach
                [accusative] rozmowy organizatorskie w sześciu krokach
                [instrumental] rozmowami organizatorskimi w sześciu krokach
                [locative] rozmowach organizatorskich w sześciu krokach
            }
    }
-plan-to-win =
    { $case ->
       *[nominative] wiarygodny plan zwycięstwa
        [genitive] wiarygodnego planu zwycięstwa
        [dative] wiarygodnemu planowi zwycięstwa
        [accusative] wiarygodny plan zwycięstwa
        [instrumental] wiarygodnym planem zwycięstwa
        [locative] wiarygodnym planie zwycięstwa
    }
# As in "uodpornić kogoś na propagandę"; not "szczepienie".
-inoculation =
    { $case ->
       *[nominative] uodpornienie
        [genitive] uodpornienia
        [dative] uodpornieniu
        [accusative] uodpornienie
        [instrumental] uodpornieniem
        [locative] uodpornieniu
    }
# Not "prośba": nobody is asked for a favour.
-the-big-ask =
    { $case ->
       *[nominative] decydujące pytanie
        [genitive] decydującego pytania
        [dative] decydującemu pytaniu
        [accusative] decydujące pytanie
        [instrumental] decydującym pytaniem
        [locative] decydującym pytaniu
    }
