### Öteki metinlerin üzerine kurulduğu adlar ve kavramlar.
### Hitap biçimi her yerde “siz”; katılımcının ağzından yazılan onay metni “ben”.
### Metni bilinmeyen yer tutuculardan sonra ek getirilmez (ünlü uyumu); cümle ona göre kurulur.
### Kavramların ekli biçimleri burada $case ile tanımlıdır: { -organic-leader(case: "accusative") }.
### Kavramlar küçük harfle başlar; cümle başına konmaz.

## Names

-program = Organizing for Power
-program-short = O4P
-course = Örgütlenmenin Temelleri

## Field vocabulary

# Sendikalarda yerleşik söz: “doğal önder”. “Organik lider” çeviri kokar, “lider” ise makamı çağrıştırır.
# [possessed]: “topluluğun … önderi”.
-organic-leader =
    { $case ->
       *[nominative] doğal önder
        [accusative] doğal önderi
        [possessed] doğal önderi
    }
# “Yapı testi” denmez: bina ve deprem akla gelir. Ölçülen şey örgütlülüktür.
-structure-test =
    { $case ->
       *[nominative] örgütlülük testi
        [accusative] örgütlülük testini
    }
# Sonucun adı “harita”.
-charting = haritalama
-list-work = liste çalışması
# “Salt çoğunluk” ya da üçte ikilik “nitelikli çoğunluk” değil: hemen hemen herkes.
-supermajority =
    { $case ->
       *[nominative] ezici çoğunluk
        [accusative] ezici çoğunluğu
        [dative] ezici çoğunluğa
    }
# Sayıdan sonra tekil kullanılır: “üç … görüşmesi”.
-structured-conversation =
    { $number ->
       *[singular] yapılandırılmış örgütlenme görüşmesi
        [plural] yapılandırılmış örgütlenme görüşmeleri
    }
-plan-to-win =
    { $case ->
       *[nominative] inandırıcı kazanma planı
        [dative] inandırıcı kazanma planına
    }
# Mecaz; cümle içinde tırnakla yazılır. “Aşılama” denmez: tıbbi anlamı baskındır.
-inoculation = bağışıklık kazandırma
# Kişiden açıkça bir şey yapmasını ve söz vermesini istediğimiz an. “Talep” değil: o, işverene yöneltilir.
-the-big-ask = karar sorusu
