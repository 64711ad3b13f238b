### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Das lässt sich nicht lesen: { $detail }
# $count and $max are numbers of bytes.
check-too-large = Der Text ist zu lang: { $count } Bytes, erlaubt sind { $max }.
check-too-deep = Platzhalter sind zu tief verschachtelt; erlaubt ist eine Tiefe von { $max }.
check-too-many = Der Text hat mehr als { $max } Platzhalter, Varianten oder Möglichkeiten, ihn auszufüllen.
check-literal-selector = Ein Selektor ist eine Variable oder eine Funktion, kein fester Wert.
# $value is a code point, as U+202E.
check-control-character = { $value } ist ein Steuerzeichen, das niemand sieht.
check-bidi-unpaired = { $value } öffnet oder schließt eine Schreibrichtung ohne Gegenstück.
check-unknown-variable = Diese Meldung hat keine Variable { $value }.
check-unknown-function = Eine Funktion { $value } gibt es nicht.
check-unknown-reference = { $value } gibt es nicht, also lässt sich nicht darauf verweisen.
check-cyclic-reference = { $value } verweist wieder auf diese Meldung.
check-missing-value = Der Text ist leer.
check-missing-attribute = Der Ausgangstext hat ein Attribut { $value }, dieser Text nicht.
check-unknown-attribute = Der Ausgangstext hat kein Attribut { $value }.
check-duplicate-variant = Die Variante { $value } kommt zweimal vor.
check-markup = Im Ausgangstext steht kein { $value }.
check-link = Der Ausgangstext hat keinen Link auf { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = Mit { $value } lässt sich der Text nicht anzeigen: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } wird nicht verwendet.
# A plural form of the language: few, many, …
check-plural-missing = Die Pluralform { $value } fehlt.
check-plural-unknown = { $value } ist keine Pluralform dieser Sprache.
check-term-dropped = Der Begriff { $value } wird nicht verwendet.
check-same-as-source = Der Text ist derselbe wie der Ausgangstext.
check-too-long = Der Text ist mehr als { $max }-mal so lang wie der Ausgangstext.
check-script = Der größte Teil des Textes steht in einer anderen Schrift, als diese Sprache geschrieben wird.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = Im Glossar steht „{ $detail }“ für „{ $value }“, in diesem Text nicht.
check-glossary-forbidden = Das Glossar schließt „{ $value }“ für „{ $detail }“ aus.

## Errors.

error-message-unknown = „{ $value }“ in { $argument } ist nicht der Schlüssel einer Meldung.
error-language-not-served = „{ $value }“ in { $argument } ist weder eine Sprache des Programms noch die Fassung eines Landes in einer davon.
error-stale-source = Der englische Text hat sich inzwischen geändert. Bitte noch einmal ansehen und dann die neue Prüfsumme senden.
error-stale-base = Der Text der Sprache selbst hat sich inzwischen geändert. Bitte noch einmal ansehen und dann die neue Prüfsumme senden.
error-version-conflict = Inzwischen hat jemand anderes einen anderen Text veröffentlicht. Bitte erst ansehen, dann weitermachen.
error-text-refused = Der Text hat Fehler; welche, steht in den Prüfergebnissen.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = Der Hinweis { $value } wurde nicht bestätigt.
error-own-revision = Ein Text wird von jemand anderem veröffentlicht als von der Person, die ihn geschrieben hat.
error-revision-state = Das geht mit diesem Text in seinem jetzigen Stand nicht: Er wartet nicht mehr oder noch nicht.
error-translation-twice = Dieselbe Übersetzung ist zweimal dabei.
error-nothing-to-confirm = Die Sprache hat hier keinen eigenen Text, der bestätigt werden könnte.
error-change-is-major = Nur eine große Änderung darf andere Variablen verwenden oder Übersetzungen zurückziehen.
error-language-is-source = Englisch ist die Ausgangssprache aller Übersetzungen. Es wird mit saveSourceMessage geändert.
error-filter-language = Diese Bedingungen gelten einer Sprache: Bitte in { $argument } angeben, welcher.
error-file-syntax = Die Datei lässt sich ab Zeile { $line }, Spalte { $column } nicht lesen: { $detail }
error-file-number = Eine Version ist eine ganze Zahl.
error-file-language = Die Datei gibt eine andere Sprache an.
# $value is the code of what was found, as SYNTAX.
error-row-refused = Der Text hat einen Fehler: { $value }.
error-import-used = Einige dieser Texte wurden inzwischen eingereicht. Was eingereicht ist, wird einzeln zurückgegeben.
