## Labels

language-native-name = العربية
country-unknown = غير معروف أو لم يُذكر
# Sitting is لقاء, session is جلسة.
sitting-name = اللقاء { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }، { $start } – { $end }
local-time-overnight = { $date }، { $start } – { $endDate }، { $end }
local-moment = { $date }، { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# The dates begin with the weekday: يوم الثلاثاء، 3 مايو 2022 في 12:00 م
registration-upcoming = يُفتح باب التسجيل يوم { $opens } (بتوقيت { $place }).
registration-open = باب التسجيل مفتوح، ويُغلق يوم { $closes } (بتوقيت { $place }).
registration-waitlist = المقاعد كلها محجوزة. لا يزال بإمكانكم الانضمام إلى قائمة الانتظار حتى يوم { $closes } (بتوقيت { $place }).
registration-full = المقاعد كلها محجوزة، وقائمة الانتظار مغلقة.
registration-closed = أُغلق باب التسجيل يوم { $closes } (بتوقيت { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = حدث خلل من جهتنا وقد سُجِّل. إذا كتبتم إلينا فاذكروا الرقم { $id }.
error-unavailable = لا تستطيع الخدمة تنفيذ ذلك الآن. يُرجى إعادة المحاولة بعد قليل.
error-deadline = استغرق الطلب وقتًا أطول من اللازم فأُوقف. اطلبوا قدرًا أقل في المرة الواحدة.
error-request-timeout = كان الطلب يصل ببطء شديد فتوقّفنا عن انتظاره. يُرجى إرساله مرة أخرى.
error-language-malformed = القيمة «{ $value }» في { $argument } ليست وسم لغة. استخدموا BCP 47، مثل «es» أو «es-MX».
error-language-unknown = القيمة «{ $value }» في { $argument } ليست لغة نعرفها.
error-time-zone-unknown = القيمة «{ $value }» في { $argument } ليست منطقة زمنية. استخدموا اسمًا من أسماء IANA، مثل «America/New_York».
error-time-zone-abbreviation = القيمة «{ $value }» في { $argument } اختصار قد يدل على أكثر من منطقة زمنية. استخدموا اسمًا من أسماء IANA، مثل «America/New_York».
error-country-unknown = القيمة «{ $value }» في { $argument } ليست رمز بلد. استخدموا ISO 3166-1 alpha-2، مثل «BR».
error-date-malformed = القيمة «‎{ $value }» في { $argument } ليست تاريخًا. اكتبوا التاريخ هكذا: ‎2022-05-10.
error-datetime-malformed = القيمة «‎{ $value }» في { $argument } لا تحدد لحظة زمنية. اكتبوا اللحظة هكذا: ‎2022-05-10T16:00:00Z.
error-slug-malformed = القيمة «{ $value }» في { $argument } ليست بصيغة slug. يتكون الـ slug من كلمات بأحرف لاتينية صغيرة تفصل بينها واصلات، مثل «core-fundamentals-2022».
error-id-malformed = القيمة «{ $value }» في { $argument } ليست مُعرِّفًا من معرِّفات هذه الخدمة.
error-page-size = يجب أن تكون قيمة { $argument } عددًا صحيحًا من { $min } إلى { $max }، والقيمة المرسلة هي { $value }.
error-page-both-ends = استخدموا first أو last، لا كليهما معًا.
error-cursor-malformed = المؤشر في { $argument } لا يخص هذه القائمة بهذا الترتيب.
error-too-many = الحد الأقصى لعدد العناصر في { $argument } هو { $max }، والعدد المرسل هو { $count }.
error-range-empty = يجب أن تكون قيمة { $argument } لاحقة زمنيًا لقيمة { $partner }.
error-document-malformed = صياغة الاستعلام غير صحيحة في لغة GraphQL: { $detail }
error-document-invalid = الاستعلام لا يوافق المخطط: { $detail }
error-request-malformed = الطلب ليس طلب GraphQL: { $detail }
error-unauthenticated = رمز الدخول غير صالح أو انتهت صلاحيته. سجّلوا الدخول من جديد.
error-method = هذا العنوان لا يقبل { $method }.
error-mutation-by-get = يجب إرسال التعديل (mutation) بطريقة POST.
error-media-type = أرسلوا الطلب بصيغة application/json.
error-not-acceptable = يمكننا الرد بصيغة application/graphql-response+json أو application/json، لكن الترويسة Accept لا تسمح بأيٍّ منهما.
error-body-too-large = متن الطلب أكبر من { $max } بايت.
error-header-too-long = الترويسة { $header } أطول من { $max } بايت.
error-no-such-page = لا يوجد شيء في هذا العنوان.
error-document-limit = يطلب الاستعلام أكثر من المسموح: الحد الأقصى لـ { $limit } هو { $max }، والقيمة هنا { $count }.
error-rate-limit = عدد الطلبات أكبر من المسموح. يُرجى إعادة المحاولة بعد { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    }.
error-persisted-only = لا تنفّذ هذه الخدمة إلا الوثائق المسجّلة لديها.
error-introspection = استكشاف المخطط (introspection) معطّل هنا.
error-sign-in = هذه البيانات ليست متاحة للعموم. سجّلوا الدخول للاطلاع عليها.
error-forbidden = صلاحياتكم لا تسمح بهذا.
error-not-found = لا وجود لما يشير إليه { $argument }.
error-idempotency-key = يجب أن تتكون قيمة { $argument } من 8 إلى 128 من الأحرف اللاتينية أو الأرقام أو العلامات . _ : -
error-idempotency-conflict = سبق استخدام مفتاح منع التكرار هذا لطلب آخر. استخدموا مفتاحًا جديدًا لكل طلب جديد.
error-text-empty = لا يجوز أن تكون قيمة { $argument } فارغة.
error-text-too-long = الحد الأقصى لطول { $argument } بالأحرف هو { $max }، والطول المرسل هو { $count }.
error-text-characters = تحتوي قيمة { $argument } على محارف تحكم أو فواصل أسطر أو علامات غير مرئية لا يُسمح بها هنا.
error-email-malformed = محتوى { $argument } ليس عنوان بريد إلكتروني.
error-slug-taken = الـ slug «{ $value }» مستخدم بالفعل.
error-nothing-to-change = حدِّدوا أمرًا واحدًا على الأقل لتغييره.
error-unchangeable = لا يمكن تغيير قيمة { $argument }.
error-missing = لم تُحدَّد قيمة { $argument }.
error-either = حدِّدوا إمّا { $argument } وإمّا { $partner }، لا كليهما.
# $value is the label or id that was sent.
error-sitting-unknown = القيمة «{ $value }» في { $argument } ليست لقاءً من لقاءات هذا التدريب.
error-registration-not-open = لم يُفتح باب التسجيل في هذا التدريب بعد.
error-registration-closed = أُغلق باب التسجيل في هذا التدريب.
error-training-full = لم يبقَ في هذا التدريب عدد كافٍ من المقاعد.
error-group-locked = هذه المجموعة مقفلة: لا يمكن تغيير أعضائها بعد الآن.
error-group-cancelled = أُلغيت هذه المجموعة.
error-registration-cancelled = أُلغي هذا التسجيل.
error-already-in-group = هذا الشخص موجود في المجموعة بالفعل.
# $partner is where in the input the address stands first.
error-twice-in-list = العنوان الوارد في { $argument } موجود بالفعل في { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = تغيّر نص الموافقة. اعرضوا الإصدار «{ $value }» واطلبوا الموافقة من جديد.
error-groups-only = هذا التدريب للمجموعات فقط.
error-not-umbrella = لا يمكن التسجيل فرديًا إلا عن طريق مجموعة جامعة.
error-contact-stays = لا يمكن إخراج جهة الاتصال من المجموعة. عيِّنوا أولًا شخصًا آخر لها.
error-not-in-group = { $argument } لا يدل على أحد في هذه المجموعة.
error-file-encoding = لا يمكن قراءة الملف كنص. احفظوه بترميز UTF-8 وأرسلوه مرة أخرى.
error-file-empty = ليس في الملف أي صف.
# $value is the name of a column.
error-file-column = ليس في الملف عمود باسم «{ $value }».
error-yes-no = القيمة «{ $value }» في { $argument } ليست «نعم» ولا «لا».
error-uploads-many = ملفات مرفوعة كثيرة تنتظر أن تُستخدم. استخدموها أو انتظروا ساعة.
error-changes-gone = لم تعد التغييرات التي تلي هذا المؤشر محفوظة. اقرأوا القائمة من جديد ثم تابعوا بلا مؤشر.
