### Eğitimler. $weeks, $minutes (bir seansın süresi), $sittings (her oturumun kaç kez yapıldığı) sayı,
### $startsOn ve $endsOn tarihtir. Türkçede ad, sayıdan sonra tekil kalır; iki çoğul biçimi bu yüzden aynıdır.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    { -program }, mücadelelerin nasıl kazanılacağını öğreten ücretsiz ve canlı bir eğitimdir. Eğitim { $weeks ->
        [one] { $weeks } hafta
       *[other] { $weeks } hafta
    } sürer ve { DATETIME($startsOn, dateStyle: "long") } ile { DATETIME($endsOn, dateStyle: "long") } tarihleri arasında yapılır. { $sittings ->
        [one] Her oturum bir kez yapılır.
        [2] Dünyanın dört bir yanından insanlar katılabilsin diye her oturum iki kez yapılır; hangi seans size uyuyorsa ona gelin.
       *[other] Dünyanın dört bir yanından insanlar katılabilsin diye her oturum { $sittings } kez yapılır; hangi seans size uyuyorsa ona gelin.
    } Bir seans { $minutes ->
        [one] { $minutes } dakika
       *[other] { $minutes } dakika
    } sürer. Gruplar önceden kaydolur, oturumlar arasında birlikte pratik yapar ve kendi kampanyaları üzerinde çalışır.

training-demo-upcoming-title = { -course }: demo, kayıtlar henüz açılmadı
training-demo-open-title = { -course }: demo, kayıtlar açık
training-demo-summary =
    Bu hizmeti denemek için uydurulmuş bir eğitim. Gerçekte kimse bir araya gelmeyecek. Eğitim { $weeks ->
        [one] { $weeks } hafta
       *[other] { $weeks } hafta
    } sürer, { DATETIME($startsOn, dateStyle: "long") } ile { DATETIME($endsOn, dateStyle: "long") } tarihleri arasında yapılır ve “{ -course }” modüllerinden oluşur.

consent-2022 =
    Verdiğim ad, e-posta adresi, ülke ve dil bilgilerinin, bu eğitime katılabilmem amacıyla { -program } tarafından saklanmasını kabul ediyorum. Bu bilgileri, grubumun irtibat kişisi ile grubumdan ya da ülkemden sorumlu koordinatörler görebilir. Bilgilerim satılmaz, işverenlere verilmez ve başka hiçbir şey için kullanılmaz. Hakkımdaki her şeyin silinmesini dilediğim zaman isteyebilirim. Başkalarını da kaydediyorsam bunu önce kendilerine sordum.
