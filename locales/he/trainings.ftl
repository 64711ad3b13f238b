### Trainings. $weeks, $minutes (length of a sitting), $sittings (times each session is held) are numbers,
### $startsOn and $endsOn dates.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    ״{ -program }״ היא הכשרה ללא תשלום, במפגשים חיים, שבה לומדים איך לנצח. היא נמשכת { $weeks ->
        [one] שבוע אחד
        [two] שבועיים
       *[other] { $weeks } שבועות
    }, מ־{ DATETIME($startsOn, dateStyle: "long") } עד { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [one] כל מפגש מתקיים במועד אחד.
        [two] כל מפגש מתקיים בשני מועדים, כדי שאנשים מכל העולם יוכלו להשתתף; בואו למועד שנוח לכם.
       *[other] כל מפגש מתקיים ב־{ $sittings } מועדים, כדי שאנשים מכל העולם יוכלו להשתתף; בואו למועד שנוח לכם.
    } בכל מועד, המפגש נמשך { $minutes ->
        [one] דקה אחת
        [two] שתי דקות
       *[other] { $minutes } דקות
    }. קבוצות נרשמות מראש, מתרגלות יחד בין המפגשים ועובדות על המאבקים שלהן.

training-demo-upcoming-title = { -course }: הדגמה, ההרשמה עדיין לא נפתחה
training-demo-open-title = { -course }: הדגמה, ההרשמה פתוחה
training-demo-summary =
    הכשרה בדויה, שנועדה לאפשר התנסות בשירות הזה. לא יתקיימו בה מפגשים. היא נמשכת { $weeks ->
        [one] שבוע אחד
        [two] שבועיים
       *[other] { $weeks } שבועות
    }, מ־{ DATETIME($startsOn, dateStyle: "long") } עד { DATETIME($endsOn, dateStyle: "long") }, עם המודולים של ״{ -course }״.

consent-2022 =
    אני מסכים/ה שתוכנית ״{ -program }״ תשמור את השם, את כתובת הדוא״ל, את המדינה ואת השפה שמסרתי, כדי שאוכל להשתתף בהכשרה הזאת. איש הקשר או אשת הקשר של הקבוצה שלי, והרכזות והרכזים שאחראים לקבוצה שלי או למדינה שלי, יכולים לראות את הפרטים. הפרטים לא נמכרים, לא נמסרים למעסיקים ולא משמשים לשום דבר אחר. זכותי לבקש בכל עת למחוק את כל המידע עליי. אם רשמתי אנשים נוספים, ביקשתי את הסכמתם מראש.
