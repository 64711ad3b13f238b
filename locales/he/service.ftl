### What the service itself says: labels, sentences about time and registration, errors.

## Labels

language-native-name = עברית
country-unknown = לא ידוע או לא נמסר
# The word for a sitting is מועד, the word for the week's session is מפגש.
sitting-name = מועד { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# A full Hebrew date begins with the word יום, so the preposition ב is joined to it without a hyphen.
registration-upcoming = ההרשמה תיפתח ב{ $opens } (לפי שעון { $place }).
registration-open = ההרשמה פתוחה עד { $closes } (לפי שעון { $place }).
registration-waitlist = כל המקומות תפוסים. עדיין אפשר להצטרף לרשימת ההמתנה, עד { $closes } (לפי שעון { $place }).
registration-full = כל המקומות תפוסים ורשימת ההמתנה סגורה.
registration-closed = ההרשמה נסגרה ב{ $closes } (לפי שעון { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = משהו השתבש אצלנו, והתקלה נרשמה. אם תכתבו לנו, ציינו את המספר { $id }.
error-unavailable = השירות אינו יכול לבצע זאת כרגע. נסו שוב בעוד זמן קצר.
error-deadline = הטיפול בבקשה נמשך זמן רב מדי והופסק. בקשו פחות בבת אחת.
error-request-timeout = הבקשה הגיעה לאט מדי והפסקנו להמתין. נא לשלוח אותה שוב.
error-language-malformed = הערך ״{ $value }״ ב־{ $argument } אינו תג שפה. השתמשו ב־BCP 47, למשל ״es״ או ״es-MX״.
error-language-unknown = הערך ״{ $value }״ ב־{ $argument } אינו שפה שמוכרת לנו.
error-time-zone-unknown = הערך ״{ $value }״ ב־{ $argument } אינו אזור זמן. השתמשו בשם של IANA, למשל ״America/New_York״.
error-time-zone-abbreviation = הערך ״{ $value }״ ב־{ $argument } הוא קיצור שיכול לציין כמה אזורי זמן. השתמשו בשם של IANA, למשל ״America/New_York״.
error-country-unknown = הערך ״{ $value }״ ב־{ $argument } אינו קוד מדינה. השתמשו ב־ISO 3166-1 alpha-2, למשל ״BR״.
error-date-malformed = הערך ״{ $value }״ ב־{ $argument } אינו תאריך. כתבו אותו כך: 2022-05-10.
error-datetime-malformed = הערך ״{ $value }״ ב־{ $argument } אינו נקודת זמן. כתבו אותו כך: 2022-05-10T16:00:00Z.
error-slug-malformed = הערך ״{ $value }״ ב־{ $argument } אינו slug. ב־slug יש מילים באותיות קטנות שמחוברות במקפים, למשל ״core-fundamentals-2022״.
error-id-malformed = הערך ״{ $value }״ ב־{ $argument } אינו מזהה של השירות הזה.
error-page-size = הערך של { $argument } צריך להיות מספר שלם מ־{ $min } עד { $max }, ונשלח { $value }.
error-page-both-ends = ציינו first או last, לא את שניהם.
error-cursor-malformed = הסמן (cursor) ב־{ $argument } אינו שייך לרשימה הזאת ולסדר הזה.
error-too-many =
    ב־{ $argument } מותר לשלוח לכל היותר { $max ->
        [one] פריט אחד
        [two] שני פריטים
       *[other] { $max } פריטים
    }, ומספר הפריטים שנשלחו הוא { $count }.
error-range-empty = הערך של { $argument } צריך להיות מאוחר מהערך של { $partner }.
error-document-malformed = השאילתה אינה GraphQL תקין: { $detail }
error-document-invalid = השאילתה אינה מתאימה לסכמה: { $detail }
error-request-malformed = הבקשה אינה בקשת GraphQL: { $detail }
error-unauthenticated = אסימון הגישה אינו תקף או שפג תוקפו. נא להתחבר מחדש.
error-method = הכתובת הזאת אינה מקבלת { $method }.
error-mutation-by-get = פעולת mutation יש לשלוח ב־POST.
error-media-type = שלחו את הבקשה כ־application/json.
error-not-acceptable = אנחנו יכולים להשיב כ־application/graphql-response+json או כ־application/json; הכותרת Accept אינה מאפשרת אף אחד מהם.
# "in bytes exceeds", so that no plural is needed.
error-body-too-large = גודל גוף הבקשה בבתים עולה על { $max }.
error-header-too-long = אורך הכותרת { $header } בבתים עולה על { $max }.
error-no-such-page = אין דבר בכתובת הזאת.
error-document-limit = השאילתה מבקשת יותר מדי: הערך של { $limit } מוגבל ל־{ $max }, וכאן הוא { $count }.
error-rate-limit = נשלחו יותר מדי בקשות. נסו שוב בעוד { $seconds ->
        [one] שנייה אחת
        [two] שתי שניות
       *[other] { $seconds } שניות
    }.
error-persisted-only = השירות הזה מריץ רק מסמכים שנרשמו אצלו.
error-introspection = האינטרוספקציה של הסכמה כבויה כאן.
error-sign-in = המידע הזה אינו ציבורי. נא להתחבר.
error-forbidden = הגישה שלך אינה מאפשרת זאת.
error-not-found = מה שמצוין ב־{ $argument } אינו קיים.
error-idempotency-key = ב־{ $argument } צריכים להיות 8 עד 128 תווים: אותיות לטיניות, ספרות או הסימנים . _ : -
error-idempotency-conflict = מפתח האידמפוטנטיות הזה כבר שימש לבקשה אחרת. לבקשה חדשה נדרש מפתח חדש.
error-text-empty = הערך של { $argument } לא יכול להיות ריק.
error-text-too-long = האורך המרבי של { $argument } בתווים הוא { $max }, ונשלחו { $count }.
error-text-characters = הערך של { $argument } מכיל תווי בקרה, מעברי שורה או סימנים בלתי נראים שאינם מותרים כאן.
error-email-malformed = התוכן של { $argument } אינו כתובת דוא״ל.
error-slug-taken = ה־slug ״{ $value }״ כבר תפוס.
error-nothing-to-change = יש לציין לפחות דבר אחד לשינוי.
error-unchangeable = אי אפשר לשנות את { $argument }.
error-missing = הערך של { $argument } חסר.
error-either = יש לתת את { $argument } או את { $partner }, לא את שניהם.
# $value is the label or id that was sent.
error-sitting-unknown = הערך ״{ $value }״ ב־{ $argument } אינו מועד של ההכשרה הזאת.
error-registration-not-open = ההרשמה להכשרה הזאת עדיין לא נפתחה.
error-registration-closed = ההרשמה להכשרה הזאת נסגרה.
error-training-full = לא נותרו די מקומות בהכשרה הזאת.
error-group-locked = הקבוצה נעולה: אי אפשר עוד לשנות את הרכבה.
error-group-cancelled = הקבוצה הזאת בוטלה.
error-registration-cancelled = ההרשמה הזאת בוטלה.
error-already-in-group = האדם הזה כבר בקבוצה.
# $partner is where in the input the address stands first.
error-twice-in-list = הכתובת ב־{ $argument } כבר מופיעה ב־{ $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = נוסח ההסכמה השתנה. יש להציג את הגרסה ״{ $value }״ ולבקש הסכמה מחדש.
error-groups-only = ההכשרה הזאת מיועדת לקבוצות בלבד.
error-not-umbrella = הרשמה של יחידים אפשרית רק דרך קבוצת גג.
error-contact-stays = אי אפשר להסיר את איש או אשת הקשר. יש למנות קודם מישהו אחר.
error-not-in-group = { $argument } אינו מציין אף אחד מהקבוצה הזאת.
error-file-encoding = אי אפשר לקרוא את הקובץ כטקסט. יש לשמור אותו כ־UTF-8 ולשלוח שוב.
error-file-empty = אין שורות בקובץ.
# $value is the name of a column.
error-file-column = חסרה בקובץ העמודה ״{ $value }״.
error-yes-no = הערך ״{ $value }״ ב־{ $argument } אינו כן ואינו לא.
error-uploads-many = יותר מדי קבצים שהועלו ממתינים לשימוש. יש להשתמש בהם או להמתין שעה.
error-changes-gone = השינויים שאחרי הסמן הזה כבר אינם נשמרים. יש לקרוא את הרשימה מחדש ולהמשיך בלי סמן.
