### Nama dan istilah yang dipakai oleh pesan-pesan lain.
###
### Istilah gerakan diterjemahkan menurut maknanya, tidak pernah kata demi kata. Semua istilah ditulis dengan
### huruf kecil: jangan letakkan di awal kalimat. Sapaan: “kalian” untuk kelompok yang berlatih, “Anda” dalam pesan
### layanan. “Pertemuan” = session (sekali seminggu), “sesi” = sitting (salah satu waktunya), “rapat” = meeting.

## Names

-program = Organizing for Power
-program-short = O4P
-course = Dasar-Dasar Pengorganisasian

## Field vocabulary

# Bukan “pemimpin organik”: dalam bahasa Indonesia “organik” juga berarti pegawai tetap atau jabatan resmi.
# Bukan pula “pemimpin alami”, yang berarti orang berbakat memimpin sejak lahir. “Panutan”: yang dipercaya dan diikuti.
-organic-leader = pemimpin panutan
# Bukan “uji struktur” (istilah teknik bangunan). Untuk hasilnya pakai “berhasil” dan “gagal”, bukan “lulus”.
-structure-test = uji kekuatan
# Hasilnya disebut “peta orang”.
-charting = pemetaan orang
-list-work = pengelolaan daftar
# Bukan “mayoritas mutlak”, yang berarti setengah tambah satu.
-supermajority = supermayoritas
-structured-conversation = percakapan pengorganisasian terstruktur
# Bukan “rencana pemenangan”, istilah pemilu.
-plan-to-win = rencana menang yang dapat dipercaya
# Bukan “inokulasi” atau “vaksinasi”. Kata kerjanya “membekali”.
-inoculation = pembekalan menghadapi serangan balik
# “Ajakan” juga dipakai untuk “request” dalam percakapan.
-the-big-ask = ajakan penentu
