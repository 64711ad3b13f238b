### Pelatihan. $weeks, $minutes (lama satu sesi), $sittings (berapa kali setiap pertemuan diadakan) adalah bilangan,
### $startsOn dan $endsOn tanggal.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    { -program } adalah pelatihan live gratis tentang cara meraih kemenangan. Pelatihan ini berlangsung selama { $weeks } minggu, dari { DATETIME($startsOn, dateStyle: "long") } sampai { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [1] Setiap pertemuan diadakan satu kali.
        [2] Setiap pertemuan diadakan dua kali supaya orang di seluruh dunia bisa ikut; pilih saja sesi yang waktunya cocok bagi kalian.
       *[other] Setiap pertemuan diadakan { $sittings } kali supaya orang di seluruh dunia bisa ikut; pilih saja sesi yang waktunya cocok bagi kalian.
    } Satu sesi berlangsung selama { $minutes } menit. Kelompok mendaftar lebih dahulu, berlatih bersama di antara pertemuan, dan menggarap kampanye mereka sendiri.

# Bukan “demonstrasi” atau “demo”, yang berarti unjuk rasa.
training-demo-upcoming-title = { -course }: contoh, pendaftaran belum dibuka
training-demo-open-title = { -course }: contoh, pendaftaran sedang dibuka
training-demo-summary =
    Pelatihan rekaan untuk mencoba layanan ini. Tidak akan ada pertemuan sungguhan. Pelatihan ini berlangsung selama { $weeks } minggu, dari { DATETIME($startsOn, dateStyle: "long") } sampai { DATETIME($endsOn, dateStyle: "long") }, dan memakai modul { -course }.

consent-2022 =
    Saya setuju bahwa { -program } menyimpan nama, alamat email, negara, dan bahasa yang saya berikan, supaya saya dapat mengikuti pelatihan ini. Narahubung kelompok saya dan koordinator yang bertanggung jawab atas kelompok atau negara saya dapat melihat data itu. Data itu tidak dijual, tidak diberikan kepada pemberi kerja, dan tidak dipakai untuk hal lain. Kapan saja saya dapat meminta agar semua data tentang saya dihapus. Jika saya mendaftarkan orang lain, saya sudah lebih dahulu meminta persetujuan mereka.
