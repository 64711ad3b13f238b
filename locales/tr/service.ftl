### Hizmetin kendi sözleri: etiketler, zaman ve kayıt cümleleri, hatalar.

## Labels

language-native-name = Türkçe
country-unknown = Bilinmiyor ya da belirtilmedi
# “Seans”, bir haftanın “oturum”unun yapıldığı saatlerden biridir.
sitting-name = { $label } seansı

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# “itibarıyla” ve “saatiyle”, önlerindeki tarihe ve şehir adına ek getirmemek için.
registration-upcoming = Kayıtlar { $opens } itibarıyla açılıyor ({ $place } saatiyle).
registration-open = Kayıtlar açık; { $closes } itibarıyla kapanıyor ({ $place } saatiyle).
registration-waitlist = Bütün yerler doldu. Bekleme listesine hâlâ yazılabilirsiniz; liste { $closes } itibarıyla kapanıyor ({ $place } saatiyle).
registration-full = Bütün yerler doldu, bekleme listesi de kapandı.
registration-closed = Kayıtlar { $closes } itibarıyla kapandı ({ $place } saatiyle).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = Bizim tarafımızda bir hata oluştu ve kayda geçti. Bize yazarsanız lütfen { $id } numarasını belirtin.
error-unavailable = Hizmet bunu şu anda yapamıyor. Lütfen kısa bir süre sonra yeniden deneyin.
error-deadline = İstek çok uzun sürdü ve durduruldu. Lütfen tek seferde daha az veri isteyin.
error-request-timeout = İstek çok yavaş ulaştı ve beklemeyi bıraktık. Lütfen yeniden gönderin.
error-language-malformed = { $argument } argümanındaki “{ $value }” bir dil etiketi değil. Lütfen BCP 47 kullanın, örneğin “es” ya da “es-MX”.
error-language-unknown = { $argument } argümanındaki “{ $value }” bildiğimiz bir dil değil.
error-time-zone-unknown = { $argument } argümanındaki “{ $value }” bir saat dilimi değil. Lütfen bir IANA adı kullanın, örneğin “America/New_York”.
error-time-zone-abbreviation = { $argument } argümanındaki “{ $value }” bir kısaltma; birden çok saat dilimi anlamına gelebilir. Lütfen bir IANA adı kullanın, örneğin “America/New_York”.
error-country-unknown = { $argument } argümanındaki “{ $value }” bir ülke kodu değil. Lütfen ISO 3166-1 alpha-2 kullanın, örneğin “BR”.
error-date-malformed = { $argument } argümanındaki “{ $value }” bir tarih değil. Lütfen şöyle yazın: 2022-05-10.
error-datetime-malformed = { $argument } argümanındaki “{ $value }” bir tarih ve saat değil. Lütfen şöyle yazın: 2022-05-10T16:00:00Z.
error-slug-malformed = { $argument } argümanındaki “{ $value }” bir slug değil. Slug, küçük harfle yazılan ve kısa çizgiyle bağlanan sözcüklerden oluşur, örneğin “core-fundamentals-2022”.
error-id-malformed = { $argument } argümanındaki “{ $value }” bu hizmete ait bir kimlik (id) değil.
error-page-size = { $argument } değeri { $min }–{ $max } aralığında bir tam sayı olmalı; gönderilen değer: { $value }.
error-page-both-ends = Lütfen first ya da last değerlerinden yalnızca birini verin.
error-cursor-malformed = { $argument } argümanındaki imleç bu listeye ve sıralamaya ait değil.
error-too-many = { $argument } en fazla { $max } öğe içerebilir; gönderilen öğe sayısı: { $count }.
error-range-empty = { $argument } değeri, { $partner } değerinden sonra olmalı.
error-document-malformed = Sorgu geçerli bir GraphQL sorgusu değil: { $detail }
error-document-invalid = Sorgu şemaya uymuyor: { $detail }
error-request-malformed = İstek bir GraphQL isteği değil: { $detail }
error-unauthenticated = Erişim belirteci geçerli değil ya da süresi dolmuş. Lütfen yeniden oturum açın.
error-method = Bu adres { $method } yöntemini kabul etmiyor.
error-mutation-by-get = Mutation işlemleri POST ile gönderilmelidir.
error-media-type = Lütfen isteği application/json olarak gönderin.
error-not-acceptable = application/graphql-response+json ya da application/json olarak yanıt verebiliyoruz; Accept başlığı ikisine de izin vermiyor.
error-body-too-large = İstek gövdesi { $max } bayttan büyük.
error-header-too-long = { $header } başlığı { $max } bayttan uzun.
error-no-such-page = Bu adreste bir şey yok.
error-document-limit = Sorgu çok fazla şey istiyor: { $limit } en çok { $max } olabilir, gönderilen değer: { $count }.
error-rate-limit = Çok fazla istek gönderildi. Lütfen { $seconds ->
        [one] { $seconds } saniye
       *[other] { $seconds } saniye
    } sonra yeniden deneyin.
error-persisted-only = Bu hizmet yalnızca kendisine kaydedilmiş belgeleri çalıştırır.
error-introspection = Şemanın iç gözlemi (introspection) burada kapalıdır.
error-sign-in = Bu bilgi herkese açık değil. Lütfen oturum açın.
error-forbidden = Erişim yetkiniz buna izin vermiyor.
error-not-found = { $argument } ile belirtilen şey bulunamadı.
error-idempotency-key = { $argument } 8 ile 128 karakter arasında olmalı; harf, rakam ve . _ : - karakterleri kullanılabilir.
error-idempotency-conflict = Bu idempotency anahtarı daha önce başka bir istek için kullanıldı. Yeni istek için yeni bir anahtar kullanın.
error-text-empty = { $argument } boş olamaz.
error-text-too-long = { $argument } en fazla { $max } karakter olabilir; gönderilen karakter sayısı: { $count }.
error-text-characters = { $argument } burada izin verilmeyen denetim karakterleri, satır sonları veya görünmez işaretler içeriyor.
error-email-malformed = { $argument } içeriği bir e-posta adresi değil.
error-slug-taken = “{ $value }” slug’ı zaten kullanılıyor.
error-nothing-to-change = Değişecek en az bir bilgi belirtin.
error-unchangeable = { $argument } değiştirilemez.
error-missing = { $argument } eksik.
error-either = { $argument } veya { $partner } değerlerinden yalnızca birini verin.
# $value is the label or id that was sent.
error-sitting-unknown = { $argument } argümanındaki “{ $value }” bu eğitimin bir seansı değil.
error-registration-not-open = Bu eğitimin kayıtları henüz açılmadı.
error-registration-closed = Bu eğitimin kayıtları kapandı.
error-training-full = Bu eğitimde yeterince boş yer kalmadı.
error-group-locked = Bu grup kilitlendi: üyeleri artık değiştirilemez.
error-group-cancelled = Bu grup iptal edildi.
error-registration-cancelled = Bu kayıt iptal edildi.
error-already-in-group = Bu kişi zaten grupta.
# $partner is where in the input the address stands first.
error-twice-in-list = { $argument } içindeki adres { $partner } içinde zaten var.
# $value is the version of the consent text that is current.
error-consent-outdated = Onay metni değişti. “{ $value }” sürümünü gösterip yeniden onay isteyin.
error-groups-only = Bu eğitim yalnızca gruplara açık.
error-not-umbrella = Tek tek kayıt yalnızca bir çatı grup aracılığıyla yapılabilir.
error-contact-stays = İrtibat kişisi çıkarılamaz. Önce başka bir irtibat kişisi belirleyin.
error-not-in-group = { $argument } bu gruptan birini göstermiyor.
error-file-encoding = Dosya metin olarak okunamıyor. UTF-8 olarak kaydedip yeniden gönderin.
error-file-empty = Dosyada hiç satır yok.
# $value is the name of a column.
error-file-column = Dosyada “{ $value }” sütunu yok.
error-yes-no = { $argument } argümanındaki “{ $value }” ne evet ne de hayır.
error-uploads-many = Kullanılmayı bekleyen çok fazla yüklenmiş dosya var. Onları kullanın ya da bir saat bekleyin.
error-changes-gone = Bu imleçten sonraki değişiklikler artık saklanmıyor. Listeyi yeniden okuyun ve imleçsiz devam edin.
