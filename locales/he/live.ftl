### The live weeks: who came, what was handed in, what is still missing.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = נותר להשתתף { $count ->
        [one] במפגש אחד
        [two] בשני מפגשים
       *[other] ב־{ $count } מפגשים
    }
progress-assignments-missing = נותר להגיש { $count ->
        [one] מטלה אחת
        [two] שתי מטלות
       *[other] { $count } מטלות
    }
# מנחה is written alike for a woman and a man.
progress-attestation-missing = אישור של מנחה

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = המפגש במועד הזה עדיין לא התחיל.
error-sitting-cancelled = המועד הזה בוטל.
error-no-place = להרשמה הזאת לא שמור מקום בהכשרה.
error-assignment-not-open = אפשר להגיש מטלות רק אחרי תחילת ההכשרה.
error-assignment-closed = כבר מאוחר מדי להגיש את המטלה הזאת.
error-already-submitted = המטלה הזאת כבר הוגשה. אפשר להגיש אותה שוב רק אחרי שתוחזר אליכם.
error-not-group-work = את המטלה הזאת כל אחת ואחד עושים לבד, ולכן אי אפשר לזקוף אותה לזכות אחרים.
error-not-contact = רק איש או אשת הקשר של הקבוצה יכולים להגיש מטלות בשם אחרים.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = הקוד ״{ $value }״ ב־{ $argument } אינו שייך לאף אחד מהקבוצה הזאת.
error-link-malformed = התוכן של { $argument } אינו כתובת https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = הקובץ אינו בקידוד UTF-8: שורה { $line }, עמודה { $column }. יש לשמור אותו כ־UTF-8 ולשלוח שוב.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# We found no name for it in the Hebrew texts of BigBlueButton, so the English one that it shows is added.
error-file-dashboard = הקובץ אינו לוח מחוונים ללמידה (Learning Analytics Dashboard) של BigBlueButton.
error-file-time-zone = בשעות שבקובץ לא מצוין אזור זמן. יש לציין אותו ב־{ $argument }.
error-file-other-sitting = שום דבר ממה שרשום בקובץ לא קרה במועד הזה. אולי הקובץ שייך למועד אחר?
error-cell-other-sitting = הערך ״{ $value }״ ב־{ $argument } אינו בטווח השעות של המועד הזה.
error-cell-time = הערך ״{ $value }״ ב־{ $argument } אינו תאריך עם שעה.
error-cell-minutes = הערך ״{ $value }״ ב־{ $argument } אינו מספר דקות.
# How many people sit behind one connection.
error-cell-headcount = הערך ״{ $value }״ ב־{ $argument } אינו מספר אנשים בין 1 ל־{ $max }.
# Not אין שם, which is also read as "there is nothing there".
error-cell-nobody = ב־{ $argument } חסר זיהוי: שם, כתובת דוא״ל או קוד.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = השעה { $value } אינה קיימת לפי שעון { $place }: באותו יום מזיזים את השעון קדימה ומדלגים עליה. האם הכוונה ל־{ $first } או ל־{ $second }?
error-wall-time-repeated = השעה { $value } קיימת פעמיים לפי שעון { $place }: באותו יום מזיזים את השעון אחורה. יש לציין ב־utcOffset למה הכוונה: { $first } או { $second }.
# $value is an offset from UTC, as -05:00.
# With UTC inside the quotation marks, so that the sign stays in front of the number.
error-utc-offset = ההפרש ״UTC { $value }״ אינו נכון לשעון { $place } באותו זמן.
error-sitting-past = אי אפשר לקבוע מועד שתחילתו בעבר.
error-sitting-begun = המפגש במועד הזה כבר התחיל.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = התאריך הזה אינו בתקופת ההכשרה, שנמשכת מ־{ $start } עד { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = בזמן הזה כבר נקבע מועד { $label } של אותו מפגש.
error-label-taken = למפגש הזה כבר יש מועד { $value }.
error-label-malformed = הערך ״{ $value }״ ב־{ $argument } אינו סימון של מועד. בסימון יש 1 עד 4 תווים: אותיות לטיניות גדולות או ספרות, למשל ״A״.

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = מקוון
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = הקישור להצטרפות יופיע לצד ההרשמה שלכם { $minutes ->
        [one] דקה אחת
        [two] שתי דקות
       *[other] { $minutes } דקות
    } לפני תחילת המפגש.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = עדיין לא בחרתם מועד לשבוע הזה. זה אחד המועדים; מספיק להשתתף באחד מהם.
error-calendar-whose = יש לציין של מי היומן: הרשמה או קבוצה, לא שתיהן.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# Breakouts are חלוקה לחדרים, and a breakout room is just חדר, as people say in Zoom.
breakouts-room = חדר { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
# Not שפה משותפת, which is heard as "understanding one another".
breakouts-unplaced-language = מעט מדי אנשים אחרים במועד הזה מדברים באחת השפות של האדם הזה.
breakouts-unplaced-facilitator = אין מנחות או מנחים פנויים לחדר באחת השפות של האדם הזה.
breakouts-unplaced-apart = בכל חדר שנותר בו מקום יש אדם שצריך להפריד בינו לבין האדם הזה.
breakouts-unplaced-group = למועד הזה באים פחות אנשים מהקבוצה הזאת ממה שנדרש לחדר אחד.
breakouts-unplaced-full = כל החדרים בשפות של האדם הזה מלאים.
error-no-breakouts = בשבוע הזה אין חלוקה לחדרים.
# $min and $max are numbers of people.
error-room-sizes = לא כל מספר של אנשים אפשר לחלק לחדרים של { $min } עד { $max } אנשים. יש לקבוע גודל מרבי שהוא לפחות כפליים מהגודל המזערי, פחות אחד.
error-together-too-many = מספר האנשים שצריך להשאיר יחד הוא { $count }, ובחדר יש מקום ל־{ $max } לכל היותר.
error-together-and-apart = אי אפשר גם להשאיר שני אנשים יחד וגם להפריד ביניהם.
error-not-coming = ההרשמה הזאת אינה למועד הזה.
error-everybody-mixed = החדרים במועד הזה מפגישים אנשים מכל העולם, ולכן החלוקה מתוכננת לכולם בבת אחת.
error-nothing-planned = אין תוכנית חלוקה שאפשר לפרסם.
error-sitting-over = המפגש במועד הזה כבר הסתיים.
