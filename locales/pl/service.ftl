### What the service itself says: labels, sentences about time and registration, errors.

## Labels

language-native-name = polski
country-unknown = Nieznany lub niepodany
# "Termin" is a sitting, "sesja" the week's session; do not use "termin" for a deadline.
sitting-name = Termin { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# Dates and city come in the nominative, hence the colons.
registration-upcoming = Początek rejestracji: { $opens } (czas lokalny: { $place }).
registration-open = Rejestracja trwa. Koniec rejestracji: { $closes } (czas lokalny: { $place }).
registration-waitlist = Wszystkie miejsca są zajęte. Można jeszcze zapisać się na listę rezerwową. Koniec zapisów: { $closes } (czas lokalny: { $place }).
registration-full = Wszystkie miejsca są zajęte, a lista rezerwowa jest zamknięta.
registration-closed = Rejestracja zakończona: { $closes } (czas lokalny: { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = Po naszej stronie wystąpił błąd, który został odnotowany. W wiadomości do nas prosimy podać numer { $id }.
error-unavailable = Serwis nie może teraz tego wykonać. Prosimy spróbować ponownie za chwilę.
error-deadline = Obsługa żądania trwała zbyt długo i została przerwana. Prosimy pobierać mniej danych naraz.
error-request-timeout = Żądanie docierało zbyt wolno i przestaliśmy na nie czekać. Prosimy wysłać je ponownie.
error-language-malformed = „{ $value }” w argumencie { $argument } nie jest znacznikiem języka. Należy użyć zapisu BCP 47, na przykład „es” lub „es-MX”.
error-language-unknown = „{ $value }” w argumencie { $argument } nie jest znanym nam językiem.
error-time-zone-unknown = „{ $value }” w argumencie { $argument } nie jest strefą czasową. Należy użyć nazwy IANA, na przykład „America/New_York”.
error-time-zone-abbreviation = „{ $value }” w argumencie { $argument } to skrót, który może oznaczać kilka stref czasowych. Należy użyć nazwy IANA, na przykład „America/New_York”.
error-country-unknown = „{ $value }” w argumencie { $argument } nie jest kodem kraju. Należy użyć kodu ISO 3166-1 alpha-2, na przykład „BR”.
error-date-malformed = „{ $value }” w argumencie { $argument } nie jest datą. Należy użyć zapisu 2022-05-10.
error-datetime-malformed = „{ $value }” w argumencie { $argument } nie jest datą z godziną. Należy użyć zapisu 2022-05-10T16:00:00Z.
error-slug-malformed = „{ $value }” w argumencie { $argument } nie jest slugiem. Slug to słowa zapisane małymi literami i połączone łącznikami, na przykład „core-fundamentals-2022”.
error-id-malformed = „{ $value }” w argumencie { $argument } nie jest identyfikatorem z tego serwisu.
error-page-size = Argument { $argument } musi być liczbą całkowitą od { $min } do { $max }, a ma wartość { $value }.
error-page-both-ends = Należy podać first albo last, nie oba naraz.
error-cursor-malformed = Kursor w argumencie { $argument } nie pasuje do tej listy i jej kolejności.
error-too-many =
    Argument { $argument } może mieć najwyżej { $max ->
        [one] { $max } element
        [few] { $max } elementy
        [many] { $max } elementów
       *[other] { $max } elementu
    }, a ma ich { $count }.
error-range-empty = Wartość argumentu { $argument } musi być późniejsza niż wartość argumentu { $partner }.
error-document-malformed = Zapytanie jest niezgodne ze składnią GraphQL: { $detail }
error-document-invalid = Zapytanie jest niezgodne ze schematem: { $detail }
error-request-malformed = Żądanie nie jest żądaniem GraphQL: { $detail }
error-unauthenticated = Token dostępu jest nieprawidłowy lub wygasł. Prosimy zalogować się ponownie.
error-method = Ten adres nie obsługuje metody { $method }.
error-mutation-by-get = Mutację należy wysłać metodą POST.
error-media-type = Żądanie należy wysłać jako application/json.
error-not-acceptable = Możemy odpowiedzieć w formacie application/graphql-response+json lub application/json; nagłówek Accept nie dopuszcza żadnego z nich.
error-body-too-large =
    Treść żądania jest większa niż { $max ->
        [one] { $max } bajt
        [few] { $max } bajty
        [many] { $max } bajtów
       *[other] { $max } bajta
    }.
error-header-too-long =
    Nagłówek { $header } jest dłuższy niż { $max ->
        [one] { $max } bajt
        [few] { $max } bajty
        [many] { $max } bajtów
       *[other] { $max } bajta
    }.
error-no-such-page = Pod tym adresem nic nie ma.
error-document-limit = Zapytanie jest zbyt rozbudowane: { $limit } może wynosić najwyżej { $max }, a wynosi { $count }.
error-rate-limit = Zbyt wiele żądań. Prosimy spróbować ponownie za { $seconds ->
        [one] { $seconds } sekundę
        [few] { $seconds } sekundy
        [many] { $seconds } sekund
       *[other] { $seconds } sekundy
    }.
error-persisted-only = Ten serwis wykonuje tylko dokumenty, które w nim zarejestrowano.
error-introspection = Introspekcja schematu jest tu wyłączona.
error-sign-in = Te dane nie są publiczne. Prosimy się zalogować.
error-forbidden = Posiadane uprawnienia na to nie pozwalają.
error-not-found = To, na co wskazuje argument { $argument }, nie istnieje.
error-idempotency-key = Argument { $argument } musi składać się z 8–128 liter, cyfr lub znaków . _ : -
error-idempotency-conflict = Ten klucz idempotencji został już użyty w innym żądaniu. Nowe żądanie wymaga nowego klucza.
error-text-empty = Argument { $argument } nie może być pusty.
error-text-too-long = Długość argumentu { $argument } przekracza limit; dozwolone znaki: { $max }, przesłane: { $count }.
error-text-characters = Argument { $argument } zawiera niedozwolone tu znaki sterujące, podziały wierszy lub znaki niewidoczne.
error-email-malformed = Wartość argumentu { $argument } nie jest adresem e-mail.
error-slug-taken = Slug „{ $value }” jest już zajęty.
error-nothing-to-change = Prosimy podać co najmniej jedną zmianę.
error-unchangeable = Argumentu { $argument } nie można zmienić.
error-missing = Brakuje argumentu { $argument }.
error-either = Prosimy podać argument { $argument } albo { $partner }, nie oba naraz.
# $value is the label or id that was sent.
error-sitting-unknown = „{ $value }” w argumencie { $argument } nie jest terminem tego szkolenia.
error-registration-not-open = Rejestracja na to szkolenie jeszcze się nie rozpoczęła.
error-registration-closed = Rejestracja na to szkolenie jest zamknięta.
error-training-full = Na tym szkoleniu nie ma już wystarczającej liczby miejsc.
error-group-locked = Ta grupa jest zablokowana: jej składu nie można już zmieniać.
error-group-cancelled = Ta grupa została odwołana.
error-registration-cancelled = Ta rejestracja została anulowana.
error-already-in-group = Ta osoba już należy do grupy.
# $partner is where in the input the address stands first.
error-twice-in-list = Adres podany w { $argument } występuje już w { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = Treść zgody się zmieniła. Prosimy wyświetlić wersję „{ $value }” i ponownie poprosić o zgodę.
error-groups-only = W tym szkoleniu mogą uczestniczyć tylko grupy.
error-not-umbrella = Pojedynczo można się zapisać tylko przez grupę parasolową.
error-contact-stays = Nie można usunąć osoby kontaktowej. Najpierw prosimy wskazać inną.
error-not-in-group = { $argument } nie wskazuje nikogo z tej grupy.
error-file-encoding = Pliku nie można odczytać jako tekstu. Prosimy zapisać go w UTF-8 i wysłać ponownie.
error-file-empty = Plik nie zawiera wierszy.
# $value is the name of a column.
error-file-column = W pliku brakuje kolumny „{ $value }”.
error-yes-no = „{ $value }” w argumencie { $argument } nie oznacza ani „tak”, ani „nie”.
error-uploads-many = Zbyt wiele przesłanych plików czeka na użycie. Prosimy ich użyć albo odczekać godzinę.
error-changes-gone = Zmiany następujące po tym kursorze nie są już przechowywane. Prosimy odczytać listę ponownie i kontynuować bez kursora.
