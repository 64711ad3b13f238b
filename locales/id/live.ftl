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

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = Daring
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = Tautan untuk bergabung ditampilkan bersama pendaftaran Anda mulai { $minutes } menit sebelum sesi dimulai.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = Anda belum memilih sesi untuk minggu ini. Ini salah satu sesinya; cukup ikuti satu sesi saja.
error-calendar-whose = Sebutkan kalender ini milik siapa: isi pendaftaran atau kelompok saja, jangan keduanya.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# “Breakout room” dibiarkan, seperti yang biasa diucapkan orang di Zoom; selanjutnya cukup “ruang”.
breakouts-room = Ruang { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = Terlalu sedikit orang lain dalam sesi ini yang menguasai bahasa orang ini.
breakouts-unplaced-facilitator = Tidak ada fasilitator yang tersedia untuk ruang dalam bahasa yang dikuasai orang ini.
breakouts-unplaced-apart = Di setiap ruang yang masih ada tempat, ada seseorang yang harus dipisahkan dari orang ini.
breakouts-unplaced-group = Jumlah orang dari kelompok ini yang datang ke sesi ini kurang dari yang dibutuhkan untuk satu ruang.
breakouts-unplaced-full = Semua ruang dalam bahasa yang dikuasai orang ini sudah penuh.
error-no-breakouts = Pertemuan minggu ini tidak memakai breakout room.
# $min and $max are numbers of people.
error-room-sizes = Tidak setiap jumlah orang dapat dibagi ke dalam ruang berisi { $min } sampai { $max } orang. Batas atasnya harus paling sedikit dua kali batas bawah, dikurangi satu.
error-together-too-many = Ada { $count } orang yang harus disatukan, sedangkan satu ruang menampung paling banyak { $max } orang.
error-together-and-apart = Dua orang tidak dapat disatukan sekaligus dipisahkan.
error-not-coming = Pendaftaran ini bukan untuk sesi ini.
error-everybody-mixed = Ruang dalam sesi ini mempertemukan orang dari mana-mana, jadi pembagiannya direncanakan untuk semua orang sekaligus.
error-nothing-planned = Belum ada rencana yang dapat dipublikasikan.
error-sitting-over = Sesi ini sudah berakhir.
