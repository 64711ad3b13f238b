### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = אי אפשר לקרוא את הטקסט הזה: { $detail }
# $count and $max are numbers of bytes.
check-too-large = הטקסט ארוך מדי. בתים: { $count }, מותר לכל היותר: { $max }.
check-too-deep = הסוגריים המסולסלים מקוננים עמוק מדי. העומק המרבי: { $max }.
check-too-many = בטקסט יש יותר מ־{ $max } מצייני מקום, חלופות או דרכים למלא אותו.
check-literal-selector = בורר הוא משתנה או פונקציה, ולא ערך קבוע.
# $value is a code point, as U+202E.
check-control-character = { $value } הוא תו בקרה שאיש אינו רואה.
check-bidi-unpaired = { $value } פותח או סוגר כיוון כתיבה בלי התו שמשלים אותו.
check-unknown-variable = אין בהודעה הזאת משתנה { $value }.
check-unknown-function = אין פונקציה { $value }.
check-unknown-reference = { $value } לא קיים, ואי אפשר להפנות אליו.
check-cyclic-reference = { $value } מפנה שוב להודעה הזאת.
check-missing-value = הטקסט ריק.
check-missing-attribute = בטקסט המקור יש מאפיין { $value }, ובטקסט הזה אין.
check-unknown-attribute = אין בטקסט המקור מאפיין { $value }.
check-duplicate-variant = החלופה { $value } מופיעה פעמיים.
check-markup = אין בטקסט המקור { $value }.
check-link = אין בטקסט המקור קישור אל { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = אי אפשר להציג את הטקסט עם { $value }: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = לא נעשה שימוש ב־{ $value }.
# A plural form of the language: few, many, …
check-plural-missing = חסרה צורת הרבים { $value }.
check-plural-unknown = { $value } אינה צורת רבים בשפה הזאת.
check-term-dropped = לא נעשה שימוש במונח { $value }.
check-same-as-source = הטקסט זהה לטקסט המקור.
check-too-long = הטקסט ארוך פי יותר מ־{ $max } מטקסט המקור.
check-script = רוב הטקסט כתוב בכתב אחר מזה שבו נכתבת השפה.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = במילון המונחים מופיע ״{ $detail }״ עבור ״{ $value }״, ובטקסט הזה אין.
check-glossary-forbidden = מילון המונחים פוסל את ״{ $value }״ עבור ״{ $detail }״.

## Errors.

error-message-unknown = הערך ״{ $value }״ ב־{ $argument } אינו מפתח של הודעה.
error-language-not-served = הערך ״{ $value }״ ב־{ $argument } אינו אחת משפות התוכנית וגם לא נוסח של מדינה באחת מהן.
error-stale-source = הטקסט באנגלית השתנה בינתיים. כדאי להסתכל עליו שוב ולשלוח את טביעת האצבע החדשה.
error-stale-base = הטקסט של השפה עצמה השתנה בינתיים. כדאי להסתכל עליו שוב ולשלוח את טביעת האצבע החדשה.
error-version-conflict = בינתיים פורסם טקסט אחר בידי מישהו אחר. כדאי להסתכל עליו לפני שממשיכים.
error-text-refused = בטקסט יש שגיאות: הבדיקות מפרטות אילו.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = האזהרה { $value } לא אושרה.
error-own-revision = טקסט מתפרסם בידי מי שלא כתב אותו.
error-revision-state = אי אפשר לעשות זאת עם הטקסט הזה במצבו הנוכחי: הוא כבר לא ממתין, או שעדיין אינו ממתין.
error-translation-twice = אותו תרגום מופיע פעמיים.
error-nothing-to-confirm = לשפה אין כאן טקסט משלה שאפשר לאשר.
error-change-is-major = רק שינוי גדול יכול להשתמש במשתנים אחרים או לבטל תרגומים.
error-language-is-source = אנגלית היא המקור של כל התרגומים. משנים אותה באמצעות saveSourceMessage.
error-filter-language = התנאים האלה נוגעים לשפה: יש לציין איזו ב־{ $argument }.
error-file-syntax = אי אפשר לקרוא את הקובץ החל בשורה { $line }, עמודה { $column }: { $detail }
error-file-number = גרסה היא מספר שלם.
error-file-language = בקובץ מצוינת שפה אחרת.
# $value is the code of what was found, as SYNTAX.
error-row-refused = בטקסט יש שגיאה: { $value }.
error-import-used = חלק מהטקסטים האלה כבר הוגשו. מה שהוגש מוחזר אחד אחד.
