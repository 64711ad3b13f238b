### Canlı haftalar: kim katıldı, ne teslim edildi, geriye ne kaldı.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = { $count ->
        [one] { $count } oturuma
       *[other] { $count } oturuma
    } daha katılmak gerekiyor
progress-assignments-missing = { $count ->
        [one] { $count } görev
       *[other] { $count } görev
    } daha teslim etmek gerekiyor
# “Kolaylaştırıcı”, oturumda bir gruba eşlik eden kişidir; “eğitmen” ya da “moderatör” değil.
progress-attestation-missing = Bir kolaylaştırıcının onayı gerekiyor

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = Bu seans henüz başlamadı.
error-sitting-cancelled = Bu seans iptal edildi.
error-no-place = Bu kayıt için eğitimde ayrılmış bir yer yok.
error-assignment-not-open = Görevler ancak eğitim başladıktan sonra teslim edilebilir.
error-assignment-closed = Bu görevi teslim etmek için artık çok geç.
error-already-submitted = Bu görev zaten teslim edildi. İade edildikten sonra yeniden teslim edilebilir.
error-not-group-work = Bu görevi herkes tek başına yapar; bu yüzden başkası adına yapılmış sayılamaz.
error-not-contact = Görevleri başkaları adına yalnızca grubun irtibat kişisi teslim edebilir.
# A code is what attendance knows a registration by: ten letters and digits.
# $argument bir dosyanın hücresi de olabilir: “argümanındaki” değil, “içindeki”.
error-code-unknown = { $argument } içindeki “{ $value }” bu gruptaki hiç kimsenin kodu değil.
error-link-malformed = { $argument } içeriği bir https adresi değil.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = Dosya UTF-8 değil: { $line }. satır, { $column }. sütun. UTF-8 olarak kaydedip yeniden gönderin.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# BigBlueButton’ın Türkçe arayüzündeki adı budur.
error-file-dashboard = Dosya bir BigBlueButton “Öğrenme istatistikleri panosu” değil.
error-file-time-zone = Dosyadaki saatler için saat dilimi belirtilmemiş. Lütfen saat dilimini { $argument } argümanıyla belirtin.
error-file-other-sitting = Dosyada bu seansın saatlerine denk gelen hiçbir şey yok. Dosya başka bir seansa mı ait?
error-cell-other-sitting = { $argument } içindeki “{ $value }” bu seansın saatlerine denk gelmiyor.
error-cell-time = { $argument } içindeki “{ $value }” bir tarih ve saat değil.
error-cell-minutes = { $argument } içindeki “{ $value }” bir dakika sayısı değil.
# How many people sit behind one connection.
error-cell-headcount = { $argument } içindeki “{ $value }” 1–{ $max } aralığında bir kişi sayısı değil.
error-cell-nobody = { $argument } içinde ne bir ad ne bir e-posta adresi ne de bir kod var.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

# Anlara soru eki (mi) de getirilmez: “hangisini”.
error-wall-time-skipped = { $place } saatiyle { $value } atlanıyor: o gün saatler ileri alındığı için böyle bir zaman yok. Hangisini kastediyorsunuz: { $first } ya da { $second }?
error-wall-time-repeated = { $place } saatiyle { $value } iki kez yaşanıyor: o gün saatler geri alınıyor. Lütfen hangisini kastettiğinizi utcOffset alanında belirtin: { $first } ya da { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = { $place } saati ile UTC arasındaki fark o sırada “{ $value }” değil.
error-sitting-past = Seansın başlangıcı geçmişte olamaz.
error-sitting-begun = Bu seans zaten başladı.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Bu tarih, eğitimin tarihleri dışında kalıyor: { $start } – { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = O saatlerde bu oturumun { $label } seansı yapılıyor.
error-label-taken = Bu oturumun zaten bir { $value } seansı var.
error-label-malformed = { $argument } içindeki “{ $value }” bir seans etiketi değil. Etiket, bir ila dört büyük harften (A–Z) ya da rakamdan oluşur, örneğin “A”.

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = Çevrimiçi
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = Katılım bağlantısı, seansın başlamasına { $minutes ->
        [one] { $minutes } dakika
       *[other] { $minutes } dakika
    } kala kaydınızda görünür.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = Bu hafta için henüz bir seans seçmediniz. Bu, haftanın seanslarından biri; içlerinden birine katılmanız yeterli.
error-calendar-whose = Takvimin kime ait olduğunu belirtin: bir kayıt ya da bir grup verin, ikisini birden değil.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# BigBlueButton’ın Türkçe arayüzündeki “çalışma grubu odası”; kısaca “oda”. Yalın “grup”, birlikte kaydolanlardır.
breakouts-room = Oda { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = Bu seansta bu kişinin dillerinden birini konuşan yeterince kişi yok.
breakouts-unplaced-facilitator = Bu kişinin dillerinden birindeki bir oda için boşta kolaylaştırıcı yok.
breakouts-unplaced-apart = Boş yeri olan her odada, bu kişiden ayrı tutulması gereken biri var.
breakouts-unplaced-group = Bu gruptan bu seansa gelenlerin sayısı bir oda için gerekenden az.
breakouts-unplaced-full = Bu kişinin dillerindeki bütün odalar dolu.
error-no-breakouts = Bu haftanın oturumunda çalışma grupları yok.
# $min and $max are numbers of people.
error-room-sizes = { $min }–{ $max } kişilik odalara bölünemeyen kişi sayıları var. Üst sınır, alt sınırın iki katının bir eksiğinden az olmamalı.
error-together-too-many = Bir arada tutulacak kişi sayısı { $count }; bir oda ise en çok { $max } kişi alıyor.
error-together-and-apart = İki kişi aynı anda hem bir arada hem ayrı tutulamaz.
error-not-coming = Bu kayıt bu seans için değil.
error-everybody-mixed = Bu seansın odalarında her yerden insanlar bir araya geliyor; bu yüzden odalar herkes için tek seferde planlanıyor.
error-nothing-planned = Yayımlanacak bir plan yok.
error-sitting-over = Bu seans sona erdi.
