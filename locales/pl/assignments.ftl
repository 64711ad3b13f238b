### Campaign practice assignments, mostly done as a group between the sessions.
### What people write about co-workers stays on paper: this service stores no lists of other people.

# The reader is addressed as "wy", without past-tense forms (-liście/-łyście), which would show a gender.

## Week 1

assignment-name-your-campaign-title = Opiszcie swoją kampanię
assignment-name-your-campaign-instructions =
    Napiszcie w grupie pięć zdań: kim jesteście, ilu osób dotyczy sprawa, czego chcecie, kto może wam to dać i do kiedy. Jeśli nie możecie dojść do zgody, zapiszcie, co was dzieli. Przynieście tekst na następną sesję.
assignment-whom-do-people-follow-title = Za kim idą ludzie?
assignment-whom-do-people-follow-instructions =
    Wybierzcie jeden zespół, zmianę, budynek lub klasę. Niech każda osoba z waszej grupy zapyta tam co najmniej troje ludzi, do kogo idą, kiedy mają problem. Porównajcie odpowiedzi: które nazwiska wciąż się powtarzają? Zachowajcie je na papierze, tylko między sobą, a prześlijcie wyłącznie to, czego nauczyło was zadawanie pytań.

## Week 2

assignment-change-the-words-title = Zmieńcie słowa
assignment-change-the-words-instructions =
    Weźcie ulotkę, e-mail albo wpis, który wasza organizacja już opublikowała. Zaznaczcie w grupie każde zdanie, w którym ktoś inny działa za osobę czytającą. Napiszcie te zdania od nowa tak, żeby działała właśnie ona. Prześlijcie stary i nowy tekst.
assignment-count-your-talking-title = Policzcie, ile mówicie
assignment-count-your-talking-instructions =
    Niech każda osoba przeprowadzi jedną prawdziwą rozmowę o pracy lub mieszkaniu. Potem oceńcie, jaką część czasu zajęło wam mówienie, jakie pytania padły z waszej strony i w którym momencie wasze słowa wypełniły ciszę. Zapiszcie, co następnym razem zrobicie inaczej, nie wymieniając drugiej osoby z nazwiska.

## Week 3

assignment-write-your-conversation-title = Napiszcie plan rozmowy
assignment-write-your-conversation-instructions =
    Przygotujcie w grupie sześć kroków do własnej kampanii: początek, trzy pytania otwarte, decydujące pytanie w jednym zdaniu i trzy zastrzeżenia, które najpewniej usłyszycie. Ćwiczcie w trójkach z kartą obserwacji i zamieniajcie się rolami, aż każda osoba wystąpi w każdej roli.
assignment-three-conversations-title = Przeprowadźcie trzy rozmowy
assignment-three-conversations-instructions =
    Niech każda osoba z waszej grupy przeprowadzi trzy { -structured-conversation(case: "accusative", number: "plural") } z ludźmi, którzy jeszcze się nie angażują. Nie wybierajcie przyjaciół. Po każdej rozmowie zanotujcie, do którego z sześciu kroków udało się dojść i co postanowiła druga osoba. Prześlijcie swoje wnioski, bez nazwisk.

## Week 4

assignment-complete-the-list-title = Uzupełnijcie listę
assignment-complete-the-list-instructions =
    Wybierzcie w grupie jeden dział, jedną zmianę lub jeden budynek ze swojej kampanii i spiszcie wszystkich, którzy tam są. Porównajcie z drugim źródłem: grafikiem pracy, domofonem, planem miejsc. Ilu osób brakowało? Trzymajcie listę poza internetem. Prześlijcie tylko liczby: ile jest osób, ilu na początku brakowało, z iloma nikt jeszcze nie rozmawiał.
assignment-draft-the-plan-title = Naszkicujcie plan zwycięstwa
assignment-draft-the-plan-instructions =
    Odpowiedzcie na jednej stronie: czego chcemy, kto o tym decyduje, ile będzie go kosztować ustępstwo, a ile odmowa, ile osób musi działać i jak dojdziemy do tej liczby? Poproście kogoś spoza grupy o znalezienie najsłabszego punktu i napiszcie, co w związku z tym zmieniacie w planie.

## Week 5

assignment-ladder-of-tests-title = Zbudujcie drabinę testów
assignment-ladder-of-tests-instructions =
    Ułóżcie w grupie cztery akcje, od łatwej i cichej do trudnej i publicznej. Przy każdej ustalcie, ile osób musi wziąć udział, żeby uznać test za udany, i jak będziecie liczyć. Wyjaśnijcie, dlaczego ta kolejność jest dobra dla waszych ludzi.
assignment-run-the-first-test-title = Przeprowadźcie pierwszy test
assignment-run-the-first-test-instructions =
    Wejdźcie na pierwszy szczebel swojej drabiny. Policzcie osobno każdy dział czy budynek i porównajcie wynik z liczbą ustaloną wcześniej. Prześlijcie cel i wynik, swoje wnioski oraz to, co zrobicie tam, gdzie się nie udało.

## Week 6

assignment-ninety-days-title = Zaplanujcie najbliższe dziewięćdziesiąt dni
assignment-ninety-days-instructions =
    Uzgodnijcie w grupie kolejne kroki: jakie rozmowy, jaka praca z listą, jaki test, do jakiego dnia i kto za to odpowiada. Zanim prześlecie plan, ustalcie datę następnego spotkania.
assignment-pass-it-on-title = Przekażcie to dalej
assignment-pass-it-on-instructions =
    Nauczcie jednej umiejętności z tego szkolenia kogoś, kto w nim nie uczestniczył, w pół godziny i z ćwiczeniem. Zapiszcie, co ta osoba zrozumiała od razu, co trzeba było wyjaśnić dwa razy i co teraz wy rozumiecie lepiej.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Karta pracy: szukamy liderów i liderek
material-week-1-worksheet-body =
    1. Jakiemu działowi, zespołowi lub budynkowi się przyglądamy i ile jest tam osób?
    2. Kogo ludzie wymieniali w odpowiedzi na nasze pytanie i ile razy?
    3. Kiedy ta osoba ostatnio skłoniła innych do działania? Co dokładnie się wydarzyło?
    4. Kto działa tam z zapałem, ale nie potrafi pociągnąć za sobą innych?
    5. Jak sprawdzimy w tym tygodniu nasze przypuszczenie?

    _Trzymajcie tę kartę na papierze. Nie fotografujcie jej i nie wysyłajcie._
material-week-2-worksheet-title = Karta pracy: nasze słowa
material-week-2-worksheet-body =
    1. Trzy zwroty, których często używamy, a w których działa ktoś inny:
    2. Jak powiedzieć to tak, żeby działała osoba, która nas słucha?
    3. Kto w naszej ostatniej ulotce to „my”? A kto „oni”?
    4. Pytanie, na które nie da się odpowiedzieć „tak” lub „nie”:
    5. Zwrot, z którego osobiście chcę zrezygnować:
material-week-3-worksheet-title = Karta pracy: sześć kroków
material-week-3-worksheet-body =
    1. **Początek.** Kim jestem i po co przychodzę?
    2. **Słuchanie.** Co jest tu dla ciebie ważne? Co chcesz tu zmienić?
    3. **Powiązanie.** Co stoi na przeszkodzie? Kto mógłby to zmienić?
    4. **Wskazanie drogi.** Jak ludzie tacy jak my razem wygrywają?
    5. **Pytanie.** Czy zrobisz tę jedną rzecz? Jedno zdanie, a potem cisza.
    6. **Przygotowanie i ustalenia.** Co ci powiedzą? Co robimy dalej i kiedy?
material-week-3-observer-sheet-title = Karta obserwacji: rozmowa w sześciu krokach
material-week-3-observer-sheet-body =
    Patrzcie i milczcie. Po rozmowie podzielcie się spostrzeżeniami z obiema osobami.

    - Jaką część czasu mówiła osoba prowadząca rozmowę? Jedną trzecią? Połowę? Więcej?
    - Które pytania były otwarte? Które zawierały już odpowiedź?
    - Na czym drugiej osobie zależy najbardziej? Czy osoba prowadząca rozmowę to usłyszała?
    - Czy decydujące pytanie było jasne? Czy zapadła po nim cisza?
    - Czy druga osoba jest przygotowana na to, co powie pracodawca lub właściciel mieszkania?
    - Czy obie wiedzą, co dalej?

    Jedna rzecz, która się udała, i jedna, którą warto zrobić inaczej:
material-week-4-worksheet-title = Karta pracy: od listy do planu
material-week-4-worksheet-body =
    1. Ilu osób dotyczy sprawa? Ile jest na naszej liście?
    2. Z iloma ktoś już rozmawiał? Z iloma nikt?
    3. Gdzie stoi po naszej stronie { -organic-leader }? Gdzie nie wiemy, kto przewodzi?
    4. Co straci przeciwnik, jeśli ustąpi? A co, jeśli odmówi?
    5. Ile osób i jakim działaniem sprawi, że odmowa będzie zbyt kosztowna?
    6. Czego brakuje nam dziś, żeby dojść do tej liczby?
material-week-5-worksheet-title = Karta pracy: drabina testów
material-week-5-worksheet-body =
    Dla każdego szczebla, od łatwego do trudnego:

    1. Co robi każda osoba i kto to widzi?
    2. Ile osób musi wziąć udział, żeby test był udany? Zapisujemy, zanim zaczniemy:
    3. Jak i do kiedy liczymy, dział po dziale?
    4. Co robimy tam, gdzie się nie uda?
    5. Który szczebel jest następny i jaki warunek trzeba spełnić, zanim na niego wejdziemy?
material-week-6-worksheet-title = Karta pracy: dziewięćdziesiąt dni
material-week-6-worksheet-body =
    1. Nasz cel w jednym zdaniu:
    2. Trzy najważniejsze kroki, każdy z datą i osobą:
    3. Nasz następny { -structure-test } i liczba, która oznacza, że się udał:
    4. Najsłabszy punkt naszego planu i co z nim zrobimy:
    5. Kiedy znów się spotykamy?
