### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Tego tekstu nie da się odczytać: { $detail }
# $count and $max are numbers of bytes.
check-too-large = Tekst jest za długi. Bajty: { $count }, dozwolone: { $max }.
check-too-deep = Nawiasy klamrowe są zagnieżdżone za głęboko. Dozwolona głębokość: { $max }.
check-too-many = Tekst ma ponad { $max } wstawek, wariantów lub sposobów wypełnienia.
check-literal-selector = Selektor to zmienna lub funkcja, a nie stała wartość.
# $value is a code point, as U+202E.
check-control-character = { $value } to znak sterujący, którego nikt nie widzi.
check-bidi-unpaired = { $value } otwiera lub zamyka kierunek pisma bez swojej pary.
check-unknown-variable = Ten komunikat nie ma zmiennej { $value }.
check-unknown-function = Funkcja { $value } nie istnieje.
check-unknown-reference = { $value } nie istnieje, więc nie można się do tego odwołać.
check-cyclic-reference = { $value } odwołuje się znowu do tego komunikatu.
check-missing-value = Tekst jest pusty.
check-missing-attribute = Tekst źródłowy ma atrybut { $value }, a ten tekst go nie ma.
check-unknown-attribute = Tekst źródłowy nie ma atrybutu { $value }.
check-duplicate-variant = Wariant { $value } występuje dwa razy.
check-markup = W tekście źródłowym nie ma { $value }.
check-link = W tekście źródłowym nie ma odnośnika do { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = Przy { $value } tekstu nie da się wyświetlić: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } nie jest używane.
# A plural form of the language: few, many, …
check-plural-missing = Brakuje formy liczby mnogiej { $value }.
check-plural-unknown = { $value } nie jest formą liczby mnogiej w tym języku.
check-term-dropped = Termin { $value } nie jest używany.
check-same-as-source = Tekst jest taki sam jak źródłowy.
check-too-long = Tekst jest ponad { $max } razy dłuższy niż źródłowy.
check-script = Większość tekstu jest zapisana innym pismem niż to, którym zapisuje się ten język.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = W glosariuszu dla „{ $value }” jest „{ $detail }”, a w tym tekście go nie ma.
check-glossary-forbidden = Glosariusz wyklucza „{ $value }” dla „{ $detail }”.

## Errors.

error-message-unknown = „{ $value }” w argumencie { $argument } nie jest kluczem żadnego komunikatu.
error-language-not-served = „{ $value }” w argumencie { $argument } nie jest ani językiem programu, ani wersją jednego z nich dla danego kraju.
error-stale-source = Tekst angielski zmienił się od tego czasu. Prosimy przeczytać go jeszcze raz i wysłać nową sumę kontrolną.
error-stale-base = Tekst samego języka zmienił się od tego czasu. Prosimy przeczytać go jeszcze raz i wysłać nową sumę kontrolną.
error-version-conflict = W międzyczasie ktoś inny opublikował inny tekst. Prosimy najpierw go przeczytać.
error-text-refused = Tekst zawiera błędy: wyniki sprawdzania mówią jakie.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = Ostrzeżenie { $value } nie zostało potwierdzone.
error-own-revision = Tekst publikuje inna osoba niż ta, która go napisała.
error-revision-state = Z tym tekstem nie można teraz tego zrobić: już nie czeka na sprawdzenie albo jeszcze nie czeka.
error-translation-twice = To samo tłumaczenie występuje dwa razy.
error-nothing-to-confirm = Język nie ma tu własnego tekstu, który można by potwierdzić.
error-change-is-major = Tylko przy dużej zmianie można użyć innych zmiennych albo wycofać tłumaczenia.
error-language-is-source = Angielski jest źródłem wszystkich tłumaczeń. Zmienia się go przez saveSourceMessage.
error-filter-language = Te warunki dotyczą języka: prosimy wskazać go w argumencie { $argument }.
error-file-syntax = Pliku nie da się odczytać od wiersza { $line }, kolumny { $column }: { $detail }
error-file-number = Wersja jest liczbą całkowitą.
error-file-language = Plik podaje inny język.
# $value is the code of what was found, as SYNTAX.
error-row-refused = Tekst zawiera błąd: { $value }.
error-import-used = Część tych tekstów oddano już do sprawdzenia. To, co oddano, zwraca się pojedynczo.
