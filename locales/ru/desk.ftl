### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Этот текст не удаётся прочитать: { $detail }
# $count and $max are numbers of bytes.
check-too-large = Текст слишком длинный. Байтов: { $count }, допустимо: { $max }.
check-too-deep = Слишком глубокая вложенность фигурных скобок. Допустимая глубина: { $max }.
check-too-many = Подстановок, вариантов или способов заполнения в тексте больше { $max }.
check-literal-selector = Селектор — это переменная или функция, а не постоянное значение.
# $value is a code point, as U+202E.
check-control-character = { $value } — управляющий символ, которого никто не видит.
check-bidi-unpaired = { $value } открывает или закрывает направление письма без парного знака.
check-unknown-variable = В этом сообщении нет переменной { $value }.
check-unknown-function = Функции { $value } не существует.
check-unknown-reference = { $value } не существует, сослаться не на что.
check-cyclic-reference = { $value } снова ссылается на это сообщение.
check-missing-value = Текст пуст.
check-missing-attribute = В исходном тексте есть атрибут { $value }, а в этом нет.
check-unknown-attribute = В исходном тексте нет атрибута { $value }.
check-duplicate-variant = Вариант { $value } указан дважды.
check-markup = В исходном тексте нет { $value }.
check-link = В исходном тексте нет ссылки на { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = При { $value } текст показать нельзя: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } не используется.
# A plural form of the language: few, many, …
check-plural-missing = Не хватает формы множественного числа { $value }.
check-plural-unknown = { $value } — не форма множественного числа в этом языке.
check-term-dropped = Термин { $value } не используется.
check-same-as-source = Текст совпадает с исходным.
check-too-long = Текст длиннее исходного более чем в { $max } раза.
check-script = Большая часть текста написана не тем письмом, которым пользуется этот язык.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = В глоссарии для «{ $value }» указано «{ $detail }», а в этом тексте его нет.
check-glossary-forbidden = Глоссарий не допускает «{ $value }» для «{ $detail }».

## Errors.

error-message-unknown = «{ $value }» в { $argument } — не ключ сообщения.
error-language-not-served = «{ $value }» в { $argument } — не язык программы и не вариант одного из них для отдельной страны.
error-stale-source = Английский текст с тех пор изменился. Посмотрите его ещё раз и отправьте новую контрольную сумму.
error-stale-base = Текст самого языка с тех пор изменился. Посмотрите его ещё раз и отправьте новую контрольную сумму.
error-version-conflict = Тем временем кто-то другой опубликовал другой текст. Посмотрите его, прежде чем продолжать.
error-text-refused = В тексте есть ошибки: какие именно, сказано в результатах проверки.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = Предупреждение { $value } не подтверждено.
error-own-revision = Текст публикует не тот, кто его написал.
error-revision-state = С этим текстом сейчас так поступить нельзя: он уже не ждёт проверки или ещё не ждёт.
error-translation-twice = Один и тот же перевод указан дважды.
error-nothing-to-confirm = У языка нет здесь собственного текста, который можно подтвердить.
error-change-is-major = Только при крупной правке можно использовать другие переменные или отозвать переводы.
error-language-is-source = Английский — исходный язык всех переводов. Его меняют через saveSourceMessage.
error-filter-language = Эти условия относятся к языку: укажите его в { $argument }.
error-file-syntax = Файл не читается начиная со строки { $line }, столбца { $column }: { $detail }
error-file-number = Версия — целое число.
error-file-language = В файле указан другой язык.
# $value is the code of what was found, as SYNTAX.
error-row-refused = В тексте ошибка: { $value }.
error-import-used = Некоторые из этих текстов уже переданы на проверку. Переданное возвращают по одному.
