### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = تتعذّر قراءة هذا النص: { $detail }
# $count and $max are numbers of bytes.
check-too-large = النص أطول من اللازم. عدد البايتات: { $count }، والحد الأقصى: { $max }.
check-too-deep = العناصر النائبة (placeables) متداخلة أكثر من اللازم. أقصى عمق: { $max }.
check-too-many = عدد المواضع القابلة للملء أو الصيغ أو طرائق الملء في النص يتجاوز { $max }.
check-literal-selector = المُحدِّد متغير أو دالة، وليس قيمة ثابتة.
# $value is a code point, as U+202E.
check-control-character = { $value } محرف تحكّم لا يراه أحد.
check-bidi-unpaired = { $value } يفتح اتجاه كتابة أو يغلقه دون قرينه.
check-unknown-variable = ليس في هذه الرسالة متغيّر { $value }.
check-unknown-function = لا توجد دالة { $value }.
check-unknown-reference = لا وجود لـ { $value }، فلا تمكن الإحالة إليه.
check-cyclic-reference = { $value } يحيل إلى هذه الرسالة من جديد.
check-missing-value = النص فارغ.
check-missing-attribute = في النص الأصلي سمة { $value }، وليست في هذا النص.
check-unknown-attribute = ليس في النص الأصلي سمة { $value }.
check-duplicate-variant = البديل { $value } وارد مرتين.
check-markup = ليس في النص الأصلي { $value }.
check-link = ليس في النص الأصلي رابط إلى { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = يتعذّر عرض النص مع { $value }: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = لم يُستخدم { $value }.
# A plural form of the language: few, many, …
check-plural-missing = تنقص صيغة الجمع { $value }.
check-plural-unknown = { $value } ليست من صيغ الجمع في هذه اللغة.
check-term-dropped = لم يُستخدم المصطلح { $value }.
check-same-as-source = هذا النص هو النص الأصلي نفسه.
check-too-long = طول هذا النص يتجاوز طول النص الأصلي مضروبًا في { $max }.
check-script = معظم النص مكتوب بغير الخط الذي تُكتب به هذه اللغة.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = في المسرد «{ $detail }» مقابل «{ $value }»، وليست في هذا النص.
check-glossary-forbidden = يستبعد المسرد «{ $value }» مقابلًا لـ«{ $detail }».

## Errors.

error-message-unknown = القيمة «{ $value }» في { $argument } ليست مفتاح رسالة.
error-language-not-served = القيمة «{ $value }» في { $argument } ليست من لغات البرنامج، ولا صياغة بلد لواحدة منها.
error-stale-source = تغيّر النص الإنجليزي منذ ذلك الحين. اطّلعوا عليه مجددًا، ثم أرسلوا البصمة الجديدة.
error-stale-base = تغيّر نص اللغة نفسها منذ ذلك الحين. اطّلعوا عليه مجددًا، ثم أرسلوا البصمة الجديدة.
error-version-conflict = في هذه الأثناء نشر شخص آخر نصًّا آخر. اطّلعوا عليه قبل أن تتابعوا.
error-text-refused = في النص أخطاء، ونتائج الفحص تبيّنها.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = لم يُؤكَّد التحذير { $value }.
error-own-revision = ينشر النصَّ شخصٌ غير كاتبه.
error-revision-state = لا يمكن فعل ذلك بهذا النص على حاله: فهو لم يعد ينتظر المراجعة، أو لا ينتظرها بعد.
error-translation-twice = وردت الترجمة نفسها مرتين.
error-nothing-to-confirm = ليس لهذه اللغة هنا نص خاص بها يمكن تأكيده.
error-change-is-major = لا يجوز استخدام متغيرات أخرى أو سحب ترجمات إلا في تغيير كبير.
error-language-is-source = الإنجليزية مصدر كل الترجمات، وتُعدَّل بواسطة saveSourceMessage.
error-filter-language = تتعلق هذه الشروط بلغة: اذكروها في { $argument }.
error-file-syntax = لا يمكن قراءة الملف ابتداءً من السطر { $line }، العمود { $column }: { $detail }
error-file-number = رقم الإصدار عدد صحيح.
error-file-language = يذكر الملف لغة أخرى.
# $value is the code of what was found, as SYNTAX.
error-row-refused = في النص خطأ: { $value }.
error-import-used = قُدِّم بعض هذه النصوص للمراجعة منذ ذلك الحين، وما قُدِّم يُعاد واحدًا تلو الآخر.
