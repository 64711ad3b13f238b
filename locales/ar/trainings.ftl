program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    برنامج «{ -program }» تدريب مجاني مباشر على كيفية الانتصار. يستمر { $weeks ->
        [zero] { $weeks } أسبوع
        [one] أسبوعًا واحدًا
        [two] أسبوعين
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }، من { DATETIME($startsOn, dateStyle: "long") } إلى { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [zero] لم تُحدَّد مواعيد الجلسات بعد.
        [one] تُعقد كل جلسة مرة واحدة.
        [two] تُعقد كل جلسة مرتين، كي يتمكن الناس في مختلف أنحاء العالم من المشاركة؛ احضروا اللقاء الذي يناسبكم.
        [few] تُعقد كل جلسة { $sittings } مرات، كي يتمكن الناس في مختلف أنحاء العالم من المشاركة؛ احضروا اللقاء الذي يناسبكم.
        [many] تُعقد كل جلسة { $sittings } مرة، كي يتمكن الناس في مختلف أنحاء العالم من المشاركة؛ احضروا اللقاء الذي يناسبكم.
       *[other] تُعقد كل جلسة { $sittings } مرة، كي يتمكن الناس في مختلف أنحاء العالم من المشاركة؛ احضروا اللقاء الذي يناسبكم.
    } مدة اللقاء { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }. تسجّل المجموعات مشاركتها مسبقًا، وتتدرب معًا بين الجلسات، وتعمل على حملاتها هي.

training-demo-upcoming-title = { -course }: عرض تجريبي، لم يُفتح باب التسجيل بعد
training-demo-open-title = { -course }: عرض تجريبي، باب التسجيل مفتوح
training-demo-summary =
    تدريب متخيَّل لتجربة هذه الخدمة. لن يلتقي فيه أحد. يستمر { $weeks ->
        [zero] { $weeks } أسبوع
        [one] أسبوعًا واحدًا
        [two] أسبوعين
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }، من { DATETIME($startsOn, dateStyle: "long") } إلى { DATETIME($endsOn, dateStyle: "long") }، ويضم وحدات «{ -course }».

consent-2022 =
    أوافق على أن يحتفظ برنامج «{ -program }» بما أقدّمه من اسم وعنوان بريد إلكتروني وبلد ولغة، كي أتمكن من المشاركة في هذا التدريب. ويمكن أن يطّلع على هذه البيانات الشخص المكلَّف بالتواصل في مجموعتي ومن يتولّون التنسيق لمجموعتي أو لبلدي. وهي لا تُباع ولا تُسلَّم إلى أصحاب العمل ولا تُستخدم لأي غرض آخر. ويمكنني في أي وقت أن أطلب محو كل ما يخصني. وإذا سجّلتُ أشخاصًا آخرين فقد استأذنتهم أولًا.
