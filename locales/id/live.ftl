### Minggu-minggu pelatihan: siapa yang hadir, apa yang sudah dikumpulkan, dan apa yang masih kurang.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = { $count } pertemuan lagi yang perlu diikuti
progress-assignments-missing = { $count } tugas lagi yang perlu dikumpulkan
progress-attestation-missing = Konfirmasi dari fasilitator

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = Sesi ini belum dimulai.
error-sitting-cancelled = Sesi ini sudah dibatalkan.
error-no-place = Pendaftaran ini tidak mendapat tempat dalam pelatihan.
error-assignment-not-open = Tugas baru dapat dikumpulkan setelah pelatihan dimulai.
error-assignment-closed = Batas waktu pengumpulan tugas ini sudah lewat.
error-already-submitted = Tugas ini sudah dikumpulkan, dan baru dapat dikumpulkan lagi setelah dikembalikan.
error-not-group-work = Tugas ini dikerjakan sendiri oleh setiap orang, jadi tidak dapat ikut dihitung untuk orang lain.
error-not-contact = Hanya narahubung kelompok yang dapat mengumpulkan tugas untuk orang lain.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = “{ $value }” pada { $argument } bukan kode siapa pun dalam kelompok ini.
error-link-malformed = Isi { $argument } bukan alamat https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = Berkas ini bukan UTF-8: baris { $line }, kolom { $column }. Simpan sebagai UTF-8 lalu kirim ulang.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# Antarmuka BigBlueButton berbahasa Indonesia menampilkan nama Inggrisnya.
error-file-dashboard = Berkas ini bukan dasbor pembelajaran (“Learning Analytics Dashboard”) dari BigBlueButton.
error-file-time-zone = Waktu dalam berkas ini tidak mencantumkan zona waktu. Sebutkan zona waktunya pada { $argument }.
error-file-other-sitting = Tidak ada apa pun dalam berkas ini yang terjadi pada waktu sesi ini. Apakah berkas ini untuk sesi lain?
error-cell-other-sitting = “{ $value }” pada { $argument } berada di luar waktu sesi ini.
error-cell-time = “{ $value }” pada { $argument } bukan tanggal yang disertai jam.
error-cell-minutes = “{ $value }” pada { $argument } bukan jumlah menit.
# How many people sit behind one connection.
error-cell-headcount = “{ $value }” pada { $argument } bukan jumlah orang dari 1 sampai { $max }.
error-cell-nobody = { $argument } tidak memuat nama, alamat email, ataupun kode.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = Menurut waktu { $place }, { $value } tidak ada: pada hari itu jam dimajukan sehingga waktu tersebut terlewati. Apakah yang Anda maksud { $first } atau { $second }?
error-wall-time-repeated = Menurut waktu { $place }, { $value } terjadi dua kali: pada hari itu jam dimundurkan. Sebutkan pada utcOffset mana yang Anda maksud: { $first } atau { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = Selisih waktu { $place } dengan UTC pada saat itu bukan “{ $value }”.
error-sitting-past = Sesi tidak dapat dimulai pada waktu yang sudah lewat.
error-sitting-begun = Sesi ini sudah dimulai.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Tanggal itu berada di luar masa pelatihan, yang berlangsung dari { $start } sampai { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = Sesi { $label } dari pertemuan ini berlangsung pada waktu itu.
error-label-taken = Pertemuan ini sudah memiliki sesi { $value }.
error-label-malformed = “{ $value }” pada { $argument } bukan label sesi. Label terdiri atas satu sampai empat huruf kapital atau angka, misalnya “A”.
