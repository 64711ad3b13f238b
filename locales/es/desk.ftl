### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Este texto no se puede leer: { $detail }
# $count and $max are numbers of bytes.
check-too-large = El texto es demasiado largo: { $count } bytes, y el máximo son { $max }.
check-too-deep = Hay elementos entre llaves anidados en exceso; la profundidad máxima es { $max }.
check-too-many = El texto tiene más de { $max } marcadores, variantes o maneras de rellenarlo.
check-literal-selector = Un selector es una variable o una función, no un valor fijo.
# $value is a code point, as U+202E.
check-control-character = { $value } es un carácter de control, que nadie ve.
check-bidi-unpaired = { $value } abre o cierra una dirección de escritura sin su pareja.
check-unknown-variable = Este mensaje no tiene ninguna variable { $value }.
check-unknown-function = No existe la función { $value }.
check-unknown-reference = { $value } no existe, así que no se puede remitir a ello.
check-cyclic-reference = { $value } remite de nuevo a este mensaje.
check-missing-value = El texto está vacío.
check-missing-attribute = El texto original tiene un atributo { $value } y este no.
check-unknown-attribute = El texto original no tiene ningún atributo { $value }.
check-duplicate-variant = La variante { $value } aparece dos veces.
check-markup = En el texto original no aparece { $value }.
check-link = El texto original no tiene ningún enlace a { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = Con { $value }, el texto no se puede mostrar: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = No se usa { $value }.
# A plural form of the language: few, many, …
check-plural-missing = Falta la forma de plural { $value }.
check-plural-unknown = { $value } no es una forma de plural de este idioma.
check-term-dropped = No se usa el término { $value }.
check-same-as-source = Es igual que el texto original.
check-too-long = El texto es más de { $max } veces más largo que el original.
check-script = La mayor parte del texto está en una escritura distinta de la de este idioma.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = El glosario dice «{ $detail }» para «{ $value }», y este texto no.
check-glossary-forbidden = El glosario descarta «{ $value }» para «{ $detail }».

## Errors.

error-message-unknown = «{ $value }», en { $argument }, no es la clave de ningún mensaje.
error-language-not-served = «{ $value }», en { $argument }, no es un idioma del programa ni la versión de un país en uno de ellos.
error-stale-source = El texto en inglés ha cambiado desde entonces. Vuelve a mirarlo y envía la nueva huella.
error-stale-base = El texto del propio idioma ha cambiado desde entonces. Vuelve a mirarlo y envía la nueva huella.
error-version-conflict = Mientras tanto, otra persona ha publicado otro texto. Míralo antes de seguir.
error-text-refused = El texto tiene errores: las comprobaciones indican cuáles.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = No se ha confirmado la advertencia { $value }.
error-own-revision = Un texto lo publica una persona distinta de quien lo escribió.
error-revision-state = No se puede hacer con este texto tal como está: ya no está en espera, o todavía no.
error-translation-twice = La misma traducción aparece dos veces.
error-nothing-to-confirm = El idioma no tiene aquí un texto propio que se pueda confirmar.
error-change-is-major = Solo un cambio mayor puede usar otras variables o retirar traducciones.
error-language-is-source = El inglés es la fuente de todas las traducciones. Se cambia con saveSourceMessage.
error-filter-language = Estas condiciones se refieren a un idioma: indica cuál en { $argument }.
error-file-syntax = El archivo no se puede leer a partir de la línea { $line }, columna { $column }: { $detail }
error-file-number = Una versión es un número entero.
error-file-language = El archivo dice que está en otro idioma.
# $value is the code of what was found, as SYNTAX.
error-row-refused = El texto tiene un error: { $value }.
error-import-used = Algunos de estos textos ya se han entregado. Lo entregado se devuelve uno por uno.
