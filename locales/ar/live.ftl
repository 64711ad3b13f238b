## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = يتبقى حضور { $count ->
        [zero] { $count } جلسة
        [one] جلسة واحدة
        [two] جلستين
        [few] { $count } جلسات
        [many] { $count } جلسة
       *[other] { $count } جلسة
    }
# "مهمة تطبيقية", not "واجب", which is homework at school; just "المهمة" where one of them is meant.
progress-assignments-missing = يتبقى تقديم { $count ->
        [zero] { $count } مهمة تطبيقية
        [one] مهمة تطبيقية واحدة
        [two] مهمتين تطبيقيتين
        [few] { $count } مهام تطبيقية
        [many] { $count } مهمة تطبيقية
       *[other] { $count } مهمة تطبيقية
    }
# "يتولّى التيسير" says nothing of gender, unlike "ميسّر".
progress-attestation-missing = تأكيد من شخص يتولّى التيسير

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = لم يبدأ هذا اللقاء بعد.
error-sitting-cancelled = أُلغي هذا اللقاء.
error-no-place = ليس لهذا التسجيل مقعد في التدريب.
error-assignment-not-open = لا يمكن تقديم المهام التطبيقية قبل أن يبدأ التدريب.
error-assignment-closed = فات أوان تقديم هذه المهمة.
error-already-submitted = سبق تقديم هذه المهمة، ولا يمكن تقديمها مرة أخرى إلا إذا أُعيدت إليكم.
error-not-group-work = ينجز كل شخص هذه المهمة بمفرده، فلا يمكن احتسابها لأحد غيره.
error-not-contact = لا يمكن لغير جهة الاتصال في المجموعة تقديم المهام نيابةً عن الآخرين.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = الرمز «{ $value }» في { $argument } لا يخص أحدًا في هذه المجموعة.
error-link-malformed = محتوى { $argument } ليس عنوان https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = الملف ليس بترميز UTF-8: السطر { $line }، العمود { $column }. احفظوه بترميز UTF-8 وأرسلوه مرة أخرى.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# Its name is the one that the Arabic BigBlueButton shows.
error-file-dashboard = ليس هذا ملف «لوحة معلومات تحليلات التعلم» من BigBlueButton.
error-file-time-zone = الأوقات الواردة في الملف بلا منطقة زمنية. حدِّدوا المنطقة الزمنية في { $argument }.
error-file-other-sitting = لم يقع شيء مما ورد في الملف أثناء هذا اللقاء. هل يخص الملف لقاءً آخر؟
error-cell-other-sitting = القيمة «{ $value }» في { $argument } ليست ضمن وقت هذا اللقاء.
error-cell-time = القيمة «{ $value }» في { $argument } لا تحدد تاريخًا ووقتًا.
error-cell-minutes = القيمة «{ $value }» في { $argument } ليست عدد دقائق.
# How many people sit behind one connection.
error-cell-headcount = القيمة «{ $value }» في { $argument } ليست عدد أشخاص من 1 إلى { $max }.
error-cell-nobody = ليس في { $argument } اسم ولا عنوان بريد إلكتروني ولا رمز.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = لا وجود للوقت ‎{ $value } بتوقيت { $place }، إذ تُقدَّم الساعة في ذلك اليوم فتتخطّاه. هل تقصدون ‎{ $first } أم ‎{ $second }؟
error-wall-time-repeated = يحلّ الوقت ‎{ $value } مرتين بتوقيت { $place }، إذ تُؤخَّر الساعة في ذلك اليوم. حدِّدوا في utcOffset أيّ الوقتين تقصدون: ‎{ $first } أم ‎{ $second }.
# $value is an offset from UTC, as -05:00.
# With UTC inside the quotation marks, so that the sign stays in front of the number.
error-utc-offset = الفارق «UTC { $value }» لا يطابق توقيت { $place } في ذلك الوقت.
error-sitting-past = لا يمكن أن يكون موعد بدء اللقاء في الماضي.
error-sitting-begun = بدأ هذا اللقاء بالفعل.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = هذا الموعد خارج مدة التدريب الممتدة من ‎{ $start } إلى ‎{ $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = في ذلك الوقت يُعقد اللقاء { $label } لهذه الجلسة.
error-label-taken = سبق أن أُضيف اللقاء { $value } إلى هذه الجلسة.
error-label-malformed = القيمة «{ $value }» في { $argument } لا تصلح تسميةً للقاء: تتكون التسمية من 1 إلى 4 من الأحرف اللاتينية الكبيرة أو الأرقام، مثل «A».

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = عبر الإنترنت
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = يظهر رابط الانضمام مع بيانات تسجيلكم ابتداءً من { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } قبل بدء اللقاء.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = لم تختاروا بعد لقاءً لهذا الأسبوع. هذا أحد اللقاءات المتاحة، ويكفي أن تحضروا واحدًا منها.
error-calendar-whose = حدِّدوا لمن هذا التقويم: اذكروا تسجيلًا أو مجموعة، لا كليهما.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# Breakout rooms are غرف فرعية, as breakout groups are مجموعات فرعية; just الغرفة where the meaning is clear.
breakouts-room = الغرفة { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = ليس في هذا اللقاء عدد كافٍ ممن يشتركون مع هذا الشخص في لغة.
breakouts-unplaced-facilitator = لا أحد ممن يتولّون التيسير متاح لغرفة بلغة يتحدثها هذا الشخص.
breakouts-unplaced-apart = كل غرفة بقي فيها مكان تضم شخصًا يجب الفصل بينه وبين هذا الشخص.
breakouts-unplaced-group = عدد من يحضرون هذا اللقاء من هذه المجموعة أقل مما تحتاج إليه الغرفة.
breakouts-unplaced-full = الغرف التي بلغة يتحدثها هذا الشخص ممتلئة كلها.
error-no-breakouts = ليس في هذا الأسبوع غرف فرعية.
# $min and $max are numbers of people.
error-room-sizes = هناك أعداد لا يمكن توزيعها على غرف تضم كل منها من { $min } إلى { $max } من الأشخاص. اجعلوا الحد الأقصى لا يقل عن ضعف الحد الأدنى منقوصًا منه واحد.
error-together-too-many = عدد الأشخاص المطلوب إبقاؤهم معًا هو { $count }، والحد الأقصى للغرفة هو { $max }.
error-together-and-apart = لا يمكن إبقاء شخصين معًا والفصل بينهما في آن واحد.
error-not-coming = هذا التسجيل لا يشمل حضور هذا اللقاء.
error-everybody-mixed = تجمع غرف هذا اللقاء أناسًا من كل مكان، ولذلك توضع خطة التوزيع للجميع دفعة واحدة.
error-nothing-planned = لا توجد خطة توزيع يمكن نشرها.
error-sitting-over = انتهى هذا اللقاء.
