### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Ce texte ne peut pas être lu : { $detail }
# $count and $max are numbers of bytes.
check-too-large = Le texte est trop long : { $count } octets pour un maximum de { $max }.
check-too-deep = Les éléments entre accolades sont trop imbriqués ; la profondeur maximale est { $max }.
check-too-many = Le texte a plus de { $max } éléments à remplir, variantes ou façons de le remplir.
check-literal-selector = Un sélecteur est une variable ou une fonction, et non une valeur fixe.
# $value is a code point, as U+202E.
check-control-character = { $value } est un caractère de contrôle, invisible.
check-bidi-unpaired = { $value } ouvre ou ferme un sens d’écriture sans son pendant.
check-unknown-variable = Ce message n’a pas de variable { $value }.
check-unknown-function = La fonction { $value } n’existe pas.
check-unknown-reference = { $value } n’existe pas : impossible d’y renvoyer.
check-cyclic-reference = { $value } renvoie de nouveau à ce message.
check-missing-value = Le texte est vide.
check-missing-attribute = Le texte source a un attribut { $value }, celui-ci n’en a pas.
check-unknown-attribute = Le texte source n’a pas d’attribut { $value }.
check-duplicate-variant = La variante { $value } figure deux fois.
check-markup = { $value } ne figure pas dans le texte source.
check-link = Le texte source n’a pas de lien vers { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = Avec { $value }, le texte ne peut pas être affiché : { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } n’est pas utilisé.
# A plural form of the language: few, many, …
check-plural-missing = La forme du pluriel { $value } manque.
check-plural-unknown = { $value } n’est pas une forme du pluriel de cette langue.
check-term-dropped = Le terme { $value } n’est pas utilisé.
check-same-as-source = Ce texte est identique au texte source.
check-too-long = Ce texte est plus de { $max } fois plus long que le texte source.
check-script = La plus grande partie du texte est dans une autre écriture que celle de cette langue.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = Le glossaire donne « { $detail } » pour « { $value } », ce texte ne l’emploie pas.
check-glossary-forbidden = Le glossaire exclut « { $value } » pour « { $detail } ».

## Errors.

error-message-unknown = « { $value } » dans { $argument } n’est pas la clé d’un message.
error-language-not-served = « { $value } » dans { $argument } n’est ni une langue du programme ni la version d’un pays dans l’une d’elles.
error-stale-source = Le texte anglais a changé entre-temps. Relisez-le, puis envoyez la nouvelle empreinte.
error-stale-base = Le texte de la langue elle-même a changé entre-temps. Relisez-le, puis envoyez la nouvelle empreinte.
error-version-conflict = Entre-temps, quelqu’un d’autre a publié un autre texte. Lisez-le avant de continuer.
error-text-refused = Le texte contient des erreurs : les contrôles indiquent lesquelles.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = L’avertissement { $value } n’a pas été confirmé.
error-own-revision = Un texte est publié par une autre personne que celle qui l’a écrit.
error-revision-state = Ce n’est pas possible avec ce texte dans son état actuel : il n’est plus en attente, ou pas encore.
error-translation-twice = La même traduction figure deux fois.
error-nothing-to-confirm = La langue n’a pas ici de texte propre qui puisse être confirmé.
error-change-is-major = Seule une modification majeure peut utiliser d’autres variables ou retirer des traductions.
error-language-is-source = L’anglais est la source de toutes les traductions. On le modifie avec saveSourceMessage.
error-filter-language = Ces conditions portent sur une langue : indiquez laquelle dans { $argument }.
error-file-syntax = Le fichier est illisible à partir de la ligne { $line }, colonne { $column } : { $detail }
error-file-number = Une version est un nombre entier.
error-file-language = Le fichier indique une autre langue.
# $value is the code of what was found, as SYNTAX.
error-row-refused = Le texte contient une erreur : { $value }.
error-import-used = Certains de ces textes ont été remis entre-temps. Ce qui a été remis se renvoie un par un.
