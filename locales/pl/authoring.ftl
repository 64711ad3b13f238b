error-training-days = Szkolenie kończy się najwcześniej w dniu rozpoczęcia i najpóźniej w ciągu roku.
error-registration-never-open = Rejestracja zamknęłaby się, zanim by się otworzyła.
error-training-empty = Zanim szkolenie stanie się publiczne, potrzebuje co najmniej jednego modułu.
error-training-is-public = To szkolenie jest już publiczne. Moduły można usuwać tylko z wersji roboczej.
error-training-has-groups = Na to szkolenie zapisały się już grupy, więc nie może ono znów stać się wersją roboczą.
error-assignment-in-use = Zadanie „{ $value }” zostało już przesłane, więc nie można go usunąć.
