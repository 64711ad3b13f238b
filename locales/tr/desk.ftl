### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Bu metin çözümlenemiyor: { $detail }
# $count and $max are numbers of bytes.
check-too-large = Metin çok uzun: { $count } bayt; en çok { $max } bayt olabilir.
check-too-deep = Süslü ayraçlar çok fazla iç içe; en çok { $max } düzey olabilir.
# $value is a code point, as U+202E.
check-control-character = { $value } kimsenin görmediği bir denetim karakteri.
check-bidi-unpaired = { $value } eşi olmadan bir yazı yönünü açıyor veya kapatıyor.
check-unknown-variable = Bu iletide { $value } diye bir değişken yok.
check-unknown-function = { $value } diye bir işlev yok.
check-unknown-reference = { $value } diye bir şey yok; ona gönderme yapılamaz.
check-cyclic-reference = { $value } yeniden bu iletiye gönderme yapıyor.
check-missing-value = Metin boş.
check-missing-attribute = Kaynak metinde { $value } özniteliği var, bu metinde yok.
check-unknown-attribute = Kaynak metinde { $value } özniteliği yok.
check-duplicate-variant = { $value } seçeneği iki kez geçiyor.
check-markup = Kaynak metinde { $value } yok.
check-link = Kaynak metinde şuraya bir bağlantı yok: { $value }
# $value is what a number or a plural form was filled in with.
check-formatting = { $value } ile metin gösterilemiyor: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } kullanılmamış.
# A plural form of the language: few, many, …
check-plural-missing = { $value } çoğul biçimi eksik.
check-plural-unknown = { $value } bu dilin çoğul biçimlerinden değil.
check-term-dropped = { $value } terimi kullanılmamış.
check-same-as-source = Bu metin kaynak metinle aynı.
check-too-long = Metin, kaynak metnin { $max } katından uzun.
check-script = Metnin çoğu bu dilin yazısından başka bir yazıyla yazılmış.

## Errors.

error-message-unknown = { $argument } argümanındaki “{ $value }” bir iletinin anahtarı değil.
error-language-not-served = { $argument } argümanındaki “{ $value }” ne programın dillerinden biri ne de bunlardan birinin bir ülkeye özgü biçimi.
