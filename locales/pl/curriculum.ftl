### The curriculum: skills and weekly modules. Markdown; two line breaks make a paragraph.

## Skills

skill-organic-leader-identification-name = Rozpoznawanie naturalnych liderów i liderek
skill-organic-leader-identification-description =
    Ustalanie, komu ludzie już ufają i za kim idą: pytamy ich o to i patrzymy, kto potrafi pociągnąć za sobą innych. Osoby, które popierają nas najgłośniej, często nikomu nie przewodzą. Kampania, która przekona do siebie { -organic-leader(case: "accusative") }, przekona też ludzi wokół tej osoby.
skill-word-choice-name = Dobór słów
skill-word-choice-description =
    Wsłuchiwanie się w to, co nasze słowa mówią o sile i o tym, kto ją ma. „Związek wam pomoże” robi z ludzi klientelę; „co zrobicie wspólnie?” sprawia, że to oni są związkiem. Drobne zmiany w tym, jak mówimy, zmieniają to, kto działa.
skill-structured-conversations-name = Rozmowy organizatorskie w sześciu krokach
skill-structured-conversations-description =
    Rozmowa, której sześć kroków prowadzi od tego, na czym drugiej osobie zależy, do zadanego wprost pytania, czy zrobi ona konkretną rzecz. Kto organizuje, ten przez większość rozmowy słucha, a decyzję o działaniu druga osoba podejmuje sama.
skill-charting-and-list-work-name = Mapowanie i praca z listą
skill-charting-and-list-work-description =
    Wiedza o wszystkich, których sprawa dotyczy, a nie tylko o tych, którzy przychodzą na spotkania: pełna lista, więzi między ludźmi oraz to, z kim trzeba jeszcze porozmawiać. Lista pokazuje, co naprawdę wiemy, a na co tylko liczymy.
skill-structure-tests-name = Testy siły
skill-structure-tests-description =
    Małe akcje, każda nieco trudniejsza od poprzedniej, które w liczbach pokazują, ile osób działa razem i gdzie brakuje nam siły. Udany { -structure-test } wzmacnia nas przed następnym; niepowodzenie na wczesnym etapie niewiele kosztuje.

## Week 1

module-core-concepts-title = Podstawowe pojęcia oraz naturalni liderzy i liderki
module-core-concepts-summary = Czym jest organizowanie, czym różni się od mobilizowania i jak znaleźć osoby, za którymi idą inni.
module-core-concepts-body =
    ## Czego się nauczycie

    Większość kampanii przegrywa, bo wszystko robi ta sama garstka przekonanych. *Mobilizowanie* jeszcze raz wzywa do działania właśnie te osoby. *Organizowanie* sprawia, że jest ich coraz więcej: wychodzi do ludzi niezdecydowanych albo nam przeciwnych i liczy na to, że potrafią przewodzić. W tym tygodniu wyjaśniamy tę różnicę oraz myśl, na której opiera się całe szkolenie: niemal w każdej grupie jest już { -organic-leader }.

    Tacy ludzie rzadko sami tak o sobie mówią. Mogą nie pełnić żadnej funkcji i nie mieć zdania o związku. Poznacie ich po skutkach: kiedy oni ruszają, ruszają też inni.

    ## Co przećwiczycie

    - zadawanie pytania „Do kogo tu idziesz, kiedy potrzebujesz pomocy albo rady?” i wsłuchiwanie się w odpowiedź
    - odróżnianie { -organic-leader(case: "genitive") } od osoby, która działa z zapałem, ale w pojedynkę
    - sprawdzanie przypuszczeń na podstawie tego, co ludzie robią, a nie tego, co mówią

    ## Co wam zostanie

    Krótka lista osób, których warto poszukać we własnej kampanii, sposób na sprawdzenie, czy to na pewno one, oraz wspólny język w grupie na { $weeks ->
        [one] tydzień
        [few] { $weeks } tygodnie
        [many] { $weeks } tygodni
       *[other] { $weeks } tygodnia
    } tego szkolenia.

## Week 2

module-semantics-title = Semantyka: słowa, które wybieramy
module-semantics-summary = Jak codzienne zwroty oddają siłę w cudze ręce i jak mówić, żeby ludzie usłyszeli, że to oni są organizacją.
module-semantics-body =
    ## Czego się nauczycie

    Kto organizuje, ten mówi przez cały dzień, a wiele z tego, co mówimy, działa przeciwko nam. Kiedy w ulotce stoi, że związek *oferuje* pomoc, *zapewnia* ochronę albo *walczy za* swoich członków i członkinie, opisujemy usługę i jej klientelę. Ludzie wtedy czekają, porównują ceny i zostawiają sprawę komuś innemu. W tym tygodniu przyglądamy się naszym nawykom: kto to jest „my”, a kto „oni”, kto w naszych zdaniach działa i kiedy mówimy tak dużo, że nikt inny nie ma jak pomyśleć.

    Nie chodzi o to, by brzmieć mądrze czy poprawnie. Chodzi o proste słowa, które mówią prawdę o sile: nic się nie zmieni, jeśli nie zmienią tego razem ci, których to dotyczy.

    ## Co przećwiczycie

    - wyłapywanie zwrotów, które robią z ludzi widownię
    - zadawanie pytań otwartych, a potem milczenie tak długo, aż padnie odpowiedź
    - odpowiadanie na pytanie „Co związek dla mnie zrobi?” bez zachwalania towaru

    ## Co wam zostanie

    Lista słów, z których wasza grupa rezygnuje, i tych, które je zastąpią, wypróbowana na głos w podgrupach, a do tego nawyk słuchania samych siebie.

## Week 3

module-structured-conversation-title = Rozmowa organizatorska w sześciu krokach
module-structured-conversation-summary = Sześć kroków od tego, na czym komuś zależy, do decyzji o działaniu, ćwiczonych tak długo, aż staną się naturalne.
module-structured-conversation-body =
    ## Czego się nauczycie

    Głównym narzędziem tego szkolenia jest { -structured-conversation }. Oto one: zacząć i powiedzieć, po co się przychodzi; dowiedzieć się, co jest ważne dla drugiej osoby; pomóc jej zobaczyć, co stoi na przeszkodzie i kto mógłby to zmienić; pokazać, jak ludzie tacy jak ona mogą razem wygrać; zapytać wprost, czy zrobi jedną konkretną rzecz; wreszcie przygotować ją na to, co powie przeciwnik, i ustalić, co dalej.

    Sercem rozmowy jest { -the-big-ask }. Po nim milkniemy. Ta cisza jest niewygodna i należy do drugiej osoby. Ostatni krok to { -inoculation }: kto z wyprzedzeniem usłyszał groźby i obietnice, tego znacznie trudniej zastraszyć.

    ## Co przećwiczycie

    - sześć kroków w trójkach, w których jedna osoba ma kartę obserwacji
    - słuchanie przez mniej więcej dwie trzecie czasu
    - zadanie pytania, a potem czekanie

    ## Co wam zostanie

    Plan rozmowy do waszej własnej kampanii, szczere uwagi od osób, które was obserwowały, oraz nazwiska trzech osób, z którymi porozmawiacie, zapisane na papierze i tylko do waszej wiadomości.

## Week 4

module-charting-and-plan-to-win-title = Mapowanie, praca z listą i wiarygodny plan zwycięstwa
module-charting-and-plan-to-win-summary = Pełna lista, mapa pokazująca, kto kogo potrafi pociągnąć za sobą, i plan, w który ludzie wierzą, bo mogą sami sprawdzić rachunek.
module-charting-and-plan-to-win-body =
    ## Czego się nauczycie

    Nikt nie zbuduje { -supermajority(case: "genitive") }, jeśli nie wie, ilu jest ludzi. Celem { -list-work(case: "genitive") } jest jedna lista, na której bez żadnych luk są wszyscy, których sprawa dotyczy. Potem { -charting } uzupełnia ją o to, co już wiemy: kto z kim pracuje lub mieszka, kto przewodzi, z kim nikt jeszcze nie rozmawiał.

    Stąd dochodzimy do { -plan-to-win(case: "genitive") }. Czego chcemy, kto może nam to dać, ile kosztowałaby go odmowa, ile nas potrzeba i co musimy zrobić, żeby ten koszt był za wysoki? Jeśli rachunek się nie zgadza, uczciwa odpowiedź brzmi: organizować dalej, a nie liczyć na szczęście.

    ## Co przećwiczycie

    - znajdowanie luk na liście
    - czytanie mapy: gdzie mamy siłę, a gdzie nic nie wiemy?
    - porównywanie naszej siły z siłą przeciwnika

    ## Co wam zostanie

    Pierwsza mapa jednego zakładu pracy, budynku lub osiedla, na papierze i w rękach waszej grupy, oraz szkic planu, w którym są liczby. Map nigdy nie przesyła się do tego serwisu.

## Week 5

module-structure-tests-title = Testy siły
module-structure-tests-summary = Jak krok po kroku mierzyć siłę po tym, co ludzie robią publicznie, zanim przyjdzie jej wytrzymać próbę strajku albo innej ryzykownej akcji.
module-structure-tests-body =
    ## Czego się nauczycie

    Co innego ludzie mówią osobie, która ich organizuje, a co innego robią na oczach szefa albo właściciela mieszkania. Jedno od drugiego pozwala odróżnić { -structure-test }. To akcja, w której każda osoba jasno mówi „tak” albo „nie”: podpisuje się imieniem i nazwiskiem, nosi tego samego dnia tę samą naklejkę, idzie z innymi do kierownictwa. Liczymy osobno każdy dział czy budynek, porównujemy wynik z listą i widzimy, gdzie znalezieni przez nas liderzy i liderki przewodzą naprawdę.

    Testy układają się w serię. Każdy wymaga trochę więcej odwagi niż poprzedni i jest bardziej jawny. Jeśli w teście bierze udział { -supermajority }, przechodzimy do następnego; jeśli nie, wracamy do rozmów. Dowiedzieć się tego wcześnie to żadna porażka. Dowiedzieć się tego pierwszego dnia strajku to katastrofa.

    ## Co przećwiczycie

    - układanie akcji od łatwych do trudnych
    - ustalanie przed akcją, jaka liczba oznacza, że test się udał
    - odczytywanie wyniku dział po dziale

    ## Co wam zostanie

    Drabina testów dla waszej kampanii, a na niej pierwszy zaplanowany test: z datą, docelową liczbą i osobami odpowiedzialnymi.

## Week 6

module-putting-it-together-title = Składamy wszystko w całość
module-putting-it-together-summary = Końcowa sesja plenarna: kampanie opowiadają, czego spróbowały, a każda grupa wychodzi z planem kolejnych kroków.
module-putting-it-together-body =
    ## Czego się nauczycie

    Umiejętności z minionych tygodni to jedno rzemiosło. Lista mówi, z kim rozmawiać. Rozmowa pozwala odkryć, co kogo porusza. Dobre słowa zostawiają siłę w rękach tych, którzy ją mają. Za { -organic-leader(case: "instrumental") } idzie cały krąg ludzi. Testy pokazują, czy to wytrzyma. Wystarczy pominąć jedno, a reszta słabnie. Na tej ostatniej sesji grupy z kilku krajów pokazują, jak złożyły to wszystko w całość, co poszło źle i co zmieniły.

    Patrzymy też przed siebie: kampanie trwają dłużej niż szkolenie. Siła, której się nie używa i nie sprawdza, zanika, dlatego organizowanie nie ma ostatniego tygodnia.

    ## Co przećwiczycie

    - opowiadanie o swojej kampanii w dwie minuty i z liczbami
    - życzliwe zadawanie innym grupom trudnych pytań
    - wskazywanie najsłabszego punktu własnego planu

    ## Co wam zostanie

    Uzgodniony w grupie plan na najbliższe dziewięćdziesiąt dni, w którym przy każdym kroku stoi czyjeś nazwisko, oraz ludzie z całego świata, którzy idą tą samą drogą i których można poprosić o radę.
