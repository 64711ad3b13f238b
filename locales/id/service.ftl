### Yang disampaikan layanan ini sendiri: label, kalimat tentang waktu dan pendaftaran, galat.

## Labels

language-native-name = Bahasa Indonesia
country-unknown = Tidak diketahui atau tidak disebutkan
sitting-name = Sesi { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, pukul { $start }–{ $end }
local-time-overnight = { $date } pukul { $start } – { $endDate } pukul { $end }
local-moment = { $date } pukul { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

registration-upcoming = Pendaftaran dibuka pada { $opens } (waktu { $place }).
registration-open = Pendaftaran sedang dibuka dan akan ditutup pada { $closes } (waktu { $place }).
registration-waitlist = Semua tempat sudah terisi. Anda masih dapat masuk daftar tunggu sampai { $closes } (waktu { $place }).
registration-full = Semua tempat sudah terisi dan daftar tunggu sudah ditutup.
registration-closed = Pendaftaran sudah ditutup pada { $closes } (waktu { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = Terjadi kesalahan di pihak kami dan sudah tercatat. Jika Anda menghubungi kami, sebutkan nomor { $id }.
error-unavailable = Saat ini layanan tidak dapat melakukannya. Silakan coba kembali sebentar lagi.
error-deadline = Permintaan berjalan terlalu lama dan dihentikan. Mintalah lebih sedikit data dalam satu permintaan.
error-request-timeout = Permintaan tiba terlalu lambat sehingga kami berhenti menunggu. Silakan kirim lagi.
error-language-malformed = “{ $value }” pada { $argument } bukan tag bahasa. Gunakan BCP 47, misalnya “es” atau “es-MX”.
error-language-unknown = “{ $value }” pada { $argument } bukan bahasa yang kami kenal.
error-time-zone-unknown = “{ $value }” pada { $argument } bukan zona waktu. Gunakan nama IANA, misalnya “America/New_York”.
error-time-zone-abbreviation = “{ $value }” pada { $argument } adalah singkatan yang dapat berarti beberapa zona waktu. Gunakan nama IANA, misalnya “America/New_York”.
error-country-unknown = “{ $value }” pada { $argument } bukan kode negara. Gunakan ISO 3166-1 alpha-2, misalnya “BR”.
error-date-malformed = “{ $value }” pada { $argument } bukan tanggal. Tuliskan dalam bentuk 2022-05-10.
error-datetime-malformed = “{ $value }” pada { $argument } bukan tanggal dan jam yang lengkap. Tuliskan dalam bentuk 2022-05-10T16:00:00Z.
error-slug-malformed = “{ $value }” pada { $argument } bukan slug. Slug terdiri atas kata-kata berhuruf kecil dengan tanda hubung, misalnya “core-fundamentals-2022”.
error-id-malformed = “{ $value }” pada { $argument } bukan ID dari layanan ini.
error-page-size = { $argument } harus berupa bilangan bulat dari { $min } sampai { $max }, sedangkan nilainya { $value }.
error-page-both-ends = Isi first atau last saja, jangan keduanya.
error-cursor-malformed = Kursor pada { $argument } bukan milik daftar dan urutan ini.
error-too-many = { $argument } boleh berisi paling banyak { $max } entri, sedangkan isinya { $count }.
error-range-empty = { $argument } harus sesudah { $partner }.
error-document-malformed = Kueri ini bukan GraphQL yang valid: { $detail }
error-document-invalid = Kueri ini tidak sesuai dengan skema: { $detail }
error-request-malformed = Permintaan ini bukan permintaan GraphQL: { $detail }
error-unauthenticated = Token akses tidak sah atau sudah kedaluwarsa. Silakan masuk lagi.
error-method = Alamat ini tidak menerima { $method }.
# “Mutasi” berarti pemindahan pekerja: istilah GraphQL “mutation” dibiarkan.
error-mutation-by-get = Operasi mutation harus dikirim dengan POST.
error-media-type = Kirim permintaan sebagai application/json.
error-not-acceptable = Kami dapat menjawab sebagai application/graphql-response+json atau application/json; header Accept tidak mengizinkan satu pun dari keduanya.
error-body-too-large = Isi permintaan lebih besar daripada { $max } byte.
error-header-too-long = Header { $header } lebih panjang daripada { $max } byte.
error-no-such-page = Tidak ada apa-apa di alamat ini.
error-document-limit = Kueri meminta terlalu banyak: { $limit } paling besar { $max }, sedangkan nilainya { $count }.
error-rate-limit = Terlalu banyak permintaan. Silakan coba lagi dalam { $seconds } detik.
error-persisted-only = Layanan ini hanya menjalankan dokumen yang sudah didaftarkan.
error-introspection = Introspeksi skema dimatikan di sini.
error-sign-in = Data ini tidak terbuka untuk umum. Silakan masuk.
error-forbidden = Akses Anda tidak mengizinkan tindakan ini.
error-not-found = Yang ditunjuk oleh { $argument } tidak ditemukan.
error-idempotency-key = { $argument } harus terdiri atas 8 sampai 128 huruf, angka, atau karakter . _ : -
error-idempotency-conflict = Kunci idempotensi ini sudah dipakai untuk permintaan lain. Gunakan kunci baru untuk permintaan baru.
error-text-empty = { $argument } tidak boleh kosong.
error-text-too-long = { $argument } boleh berisi paling banyak { $max } karakter, sedangkan isinya { $count }.
error-text-characters = { $argument } berisi karakter kontrol, ganti baris, atau tanda tak terlihat yang tidak diizinkan di sini.
error-email-malformed = Isi { $argument } bukan alamat email.
error-slug-taken = Slug “{ $value }” sudah dipakai.
error-nothing-to-change = Sebutkan setidaknya satu hal yang akan diubah.
error-unchangeable = { $argument } tidak dapat diubah.
error-missing = { $argument } belum diisi.
error-either = Isi salah satu saja: { $argument } atau { $partner }.
# $value is the label or id that was sent.
error-sitting-unknown = “{ $value }” pada { $argument } bukan sesi dalam pelatihan ini.
error-registration-not-open = Pendaftaran untuk pelatihan ini belum dibuka.
error-registration-closed = Pendaftaran untuk pelatihan ini sudah ditutup.
error-training-full = Tempat yang tersisa di pelatihan ini tidak mencukupi.
error-group-locked = Kelompok ini sudah dikunci: anggotanya tidak dapat diubah lagi.
error-group-cancelled = Kelompok ini sudah dibatalkan.
error-registration-cancelled = Pendaftaran ini sudah dibatalkan.
error-already-in-group = Orang ini sudah ada dalam kelompok.
# $partner is where in the input the address stands first.
error-twice-in-list = Alamat pada { $argument } sudah ada pada { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = Teks persetujuan telah berubah. Tampilkan versi “{ $value }” dan mintalah persetujuan sekali lagi.
error-groups-only = Pelatihan ini hanya menerima kelompok.
error-not-umbrella = Pendaftaran perorangan hanya bisa melalui kelompok payung.
error-contact-stays = Narahubung tidak dapat dikeluarkan. Tunjuk narahubung lain terlebih dahulu.
error-not-in-group = { $argument } tidak menunjuk siapa pun dalam kelompok ini.
error-file-encoding = Berkas tidak dapat dibaca sebagai teks. Simpan sebagai UTF-8 lalu kirim ulang.
error-file-empty = Berkas tidak berisi satu baris data pun.
# $value is the name of a column.
error-file-column = Tidak ada kolom “{ $value }” dalam berkas.
error-yes-no = “{ $value }” pada { $argument } bukan ya, bukan pula tidak.
error-uploads-many = Terlalu banyak unggahan yang belum dipakai. Pakai dahulu unggahan itu, atau tunggu satu jam.
error-changes-gone = Perubahan setelah kursor ini tidak disimpan lagi. Baca ulang daftarnya, lalu lanjutkan tanpa kursor.
