### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = This does not parse: { $detail }
# $count and $max are numbers of bytes.
check-too-large = The text has { $count } bytes, and at most { $max } are allowed.
check-too-deep = Placeables are nested more than { $max } deep.
check-too-many = The text has more than { $max } placeables, variants or ways to be filled in.
check-literal-selector = A selector is a variable or a function, and not a value.
# $value is a code point, as U+202E.
check-control-character = { $value } is a control character, which nobody sees.
check-bidi-unpaired = { $value } opens or closes a direction without its partner.
check-unknown-variable = This message has no variable { $value }.
check-unknown-function = There is no function { $value }.
check-unknown-reference = There is no { $value } to refer to.
check-cyclic-reference = { $value } refers to this message again.
check-missing-value = The text is empty.
check-missing-attribute = The source has an attribute { $value }, and this text has not.
check-unknown-attribute = The source has no attribute { $value }.
check-duplicate-variant = The variant { $value } is there twice.
check-markup = The source has no { $value }.
check-link = The source has no link to { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = With { $value } the text cannot be shown: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } is not used.
# A plural form of the language: few, many, …
check-plural-missing = The plural form { $value } is missing.
check-plural-unknown = { $value } is not a plural form of this language.
check-term-dropped = The term { $value } is not used.
check-same-as-source = This is the same as the source.
check-too-long = The text is more than { $max } times as long as the source.
check-script = Most of the text is in another script than the language is written in.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = The glossary has “{ $detail }” for “{ $value }”, and this text has not.
check-glossary-forbidden = The glossary rules out “{ $value }” for “{ $detail }”.

## Errors.

error-message-unknown = “{ $value }” in { $argument } is not the key of a message.
error-language-not-served = “{ $value }” in { $argument } is neither a language of the programme nor the wording of a country in one of them.
error-stale-source = The English text has changed since. Look at it again, then send the new digest.
error-stale-base = What the language itself says has changed since. Look at it again, then send the new digest.
error-version-conflict = Somebody else has published another text meanwhile. Look at it before you go on.
error-text-refused = The text has errors: its checks say which.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = The warning { $value } has not been confirmed.
error-own-revision = A text is published by somebody other than its author.
error-revision-state = This cannot be done with this text as it stands: it is no longer waiting, or not yet.
error-translation-twice = The same translation is there twice.
error-nothing-to-confirm = The language has no text of its own here that could be confirmed.
error-change-is-major = Only a major change can use other variables or withdraw translations.
error-language-is-source = English is the source of all translations. It is changed with saveSourceMessage.
error-filter-language = These conditions are about a language: say which in { $argument }.
error-file-syntax = The file cannot be read from line { $line }, column { $column } on: { $detail }
error-file-number = A version is a whole number.
error-file-language = The file says that it is in another language.
# $value is the code of what was found, as SYNTAX.
error-row-refused = The text has an error: { $value }.
error-import-used = Some of these texts have been handed in since. What was handed in is given back one by one.
