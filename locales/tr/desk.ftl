### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Bu metin çözümlenemiyor: { $detail }
# $count and $max are numbers of bytes.
check-too-large = Metin çok uzun: { $count } bayt; en çok { $max } bayt olabilir.
check-too-deep = Süslü ayraçlar çok fazla iç içe; en çok { $max } düzey olabilir.
check-too-many = Metinde { $max } üzerinde yer tutucu, biçim ya da doldurma yolu var.
check-literal-selector = Seçici bir değişken ya da işlevdir, sabit bir değer değildir.
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
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = Sözlükte “{ $value }” için “{ $detail }” yazıyor, bu metinde yok.
check-glossary-forbidden = Sözlük, “{ $detail }” için “{ $value }” kullanılmasını istemiyor.

## Errors.

error-message-unknown = { $argument } argümanındaki “{ $value }” bir iletinin anahtarı değil.
error-language-not-served = { $argument } argümanındaki “{ $value }” ne programın dillerinden biri ne de bunlardan birinin bir ülkeye özgü biçimi.
error-stale-source = İngilizce metin bu arada değişti. Metne yeniden bakın, sonra yeni özeti gönderin.
error-stale-base = Dilin kendi metni bu arada değişti. Metne yeniden bakın, sonra yeni özeti gönderin.
error-version-conflict = Bu arada başka biri başka bir metin yayımladı. Devam etmeden önce ona bakın.
error-text-refused = Metinde hatalar var: hangileri olduğu denetim sonuçlarında yazıyor.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = { $value } uyarısı onaylanmadı.
error-own-revision = Bir metni, yazanından başka biri yayımlar.
error-revision-state = Bu metinle şu anki durumunda bu yapılamaz: artık beklemiyor ya da henüz beklemiyor.
error-translation-twice = Aynı çeviri iki kez yer alıyor.
error-nothing-to-confirm = Dilin burada onaylanabilecek kendi metni yok.
error-change-is-major = Yalnızca büyük bir değişiklik başka değişkenler kullanabilir ya da çevirileri geri çekebilir.
error-language-is-source = İngilizce bütün çevirilerin kaynağıdır. saveSourceMessage ile değiştirilir.
error-filter-language = Bu koşullar bir dille ilgilidir: hangisi olduğunu { $argument } içinde belirtin.
error-file-syntax = Dosya { $line }. satır, { $column }. sütundan itibaren okunamıyor: { $detail }
error-file-number = Sürüm bir tam sayıdır.
error-file-language = Dosya başka bir dilde olduğunu söylüyor.
# $value is the code of what was found, as SYNTAX.
error-row-refused = Metinde bir hata var: { $value }.
error-import-used = Bu metinlerin bazıları bu arada incelemeye verildi. Verilenler tek tek geri gönderilir.
