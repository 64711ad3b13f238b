### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Teks ini tidak dapat dibaca: { $detail }
# $count and $max are numbers of bytes.
check-too-large = Teks terlalu panjang: { $count } byte, paling banyak { $max }.
check-too-deep = Kurung kurawal bersarang terlalu dalam; paling dalam { $max } tingkat.
check-too-many = Teks ini memiliki lebih dari { $max } isian, varian, atau cara pengisian.
check-literal-selector = Pemilih adalah variabel atau fungsi, bukan nilai tetap.
# $value is a code point, as U+202E.
check-control-character = { $value } adalah karakter kontrol, yang tidak terlihat siapa pun.
check-bidi-unpaired = { $value } membuka atau menutup arah tulisan tanpa pasangannya.
check-unknown-variable = Pesan ini tidak memiliki variabel { $value }.
check-unknown-function = Tidak ada fungsi { $value }.
check-unknown-reference = { $value } tidak ada, jadi tidak dapat dirujuk.
check-cyclic-reference = { $value } kembali merujuk ke pesan ini.
check-missing-value = Teks ini kosong.
check-missing-attribute = Teks sumber memiliki atribut { $value }, sedangkan teks ini tidak.
check-unknown-attribute = Teks sumber tidak memiliki atribut { $value }.
check-duplicate-variant = Varian { $value } ada dua kali.
check-markup = Dalam teks sumber tidak ada { $value }.
check-link = Teks sumber tidak memiliki tautan ke { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = Dengan { $value }, teks tidak dapat ditampilkan: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } tidak dipakai.
# A plural form of the language: few, many, …
check-plural-missing = Bentuk jamak { $value } belum ada.
check-plural-unknown = { $value } bukan bentuk jamak dalam bahasa ini.
check-term-dropped = Istilah { $value } tidak dipakai.
check-same-as-source = Teks ini sama dengan teks sumber.
check-too-long = Panjang teks ini lebih dari { $max } kali panjang teks sumber.
check-script = Sebagian besar teks memakai aksara lain, bukan aksara bahasa ini.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = Glosarium mencantumkan “{ $detail }” untuk “{ $value }”, sedangkan teks ini tidak memakainya.
check-glossary-forbidden = Glosarium tidak membolehkan “{ $value }” untuk “{ $detail }”.

## Errors.

error-message-unknown = “{ $value }” pada { $argument } bukan kunci sebuah pesan.
error-language-not-served = “{ $value }” pada { $argument } bukan bahasa program dan bukan pula versi suatu negara dari salah satunya.
error-stale-source = Teks bahasa Inggris sudah berubah sejak itu. Lihat lagi, lalu kirim sidik jari yang baru.
error-stale-base = Teks bahasa itu sendiri sudah berubah sejak itu. Lihat lagi, lalu kirim sidik jari yang baru.
error-version-conflict = Sementara itu orang lain telah menerbitkan teks lain. Lihat dulu sebelum melanjutkan.
error-text-refused = Teks ini mengandung kesalahan: hasil pemeriksaan menyebutkan yang mana.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = Peringatan { $value } belum dikonfirmasi.
error-own-revision = Sebuah teks diterbitkan oleh orang lain, bukan oleh penulisnya.
error-revision-state = Hal itu tidak dapat dilakukan dengan teks ini dalam keadaannya sekarang: teks ini tidak lagi menunggu, atau belum menunggu.
error-translation-twice = Terjemahan yang sama muncul dua kali.
error-nothing-to-confirm = Di sini bahasa itu tidak memiliki teks sendiri yang dapat dikonfirmasi.
error-change-is-major = Hanya perubahan besar yang dapat memakai variabel lain atau menarik terjemahan.
error-language-is-source = Bahasa Inggris adalah sumber semua terjemahan. Teksnya diubah dengan saveSourceMessage.
error-filter-language = Syarat-syarat ini berlaku untuk sebuah bahasa: sebutkan yang mana pada { $argument }.
error-file-syntax = Berkas tidak dapat dibaca mulai baris { $line }, kolom { $column }: { $detail }
error-file-number = Versi adalah bilangan bulat.
error-file-language = Berkas menyebutkan bahasa lain.
# $value is the code of what was found, as SYNTAX.
error-row-refused = Teks ini mengandung kesalahan: { $value }.
error-import-used = Sebagian teks ini sudah diserahkan. Yang sudah diserahkan dikembalikan satu per satu.
