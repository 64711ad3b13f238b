### Tugas praktik kampanye, sebagian besar dikerjakan bersama kelompok di antara pertemuan.
### Apa yang ditulis tentang rekan kerja tetap di atas kertas: layanan ini tidak menyimpan daftar orang lain.

## Week 1

assignment-name-your-campaign-title = Rumuskan kampanye kalian
assignment-name-your-campaign-instructions =
    Bersama kelompok, tulislah lima kalimat: siapa kalian, berapa orang yang terdampak, apa yang kalian inginkan, siapa yang bisa memberikannya, dan paling lambat kapan. Kalau tidak bisa sepakat, tuliskan apa yang tidak kalian sepakati. Bawa teks itu ke pertemuan berikutnya.
assignment-whom-do-people-follow-title = Siapa yang diikuti orang?
assignment-whom-do-people-follow-instructions =
    Pilih satu tim, sif, rumah susun, atau kelas. Masing-masing dari kalian bertanya kepada sedikitnya tiga orang di sana: kalau ada masalah, mereka datang ke siapa? Bandingkan jawabannya: nama siapa yang muncul berulang kali? Simpan nama-nama itu di atas kertas, di antara kalian saja, dan kirimkan hanya apa yang kalian pelajari tentang cara bertanya.

## Week 2

assignment-change-the-words-title = Ubah kata-katanya
assignment-change-the-words-instructions =
    Ambil selebaran, email, atau unggahan media sosial yang pernah dipakai organisasi kalian. Bersama kelompok, tandai setiap kalimat yang menggambarkan pihak lain bertindak untuk pembaca. Tulis ulang kalimat-kalimat itu sehingga pembacalah yang bertindak. Kirimkan teks lama dan teks barunya.
assignment-count-your-talking-title = Hitung porsi bicara kalian
assignment-count-your-talking-instructions =
    Masing-masing dari kalian melakukan satu percakapan sungguhan tentang pekerjaan atau tempat tinggal. Sesudahnya, perkirakan berapa bagian waktu yang kalian pakai untuk bicara, pertanyaan apa saja yang kalian ajukan, dan pada saat mana kalian mengisi keheningan. Tuliskan apa yang akan kalian lakukan secara berbeda pada kesempatan berikutnya, tanpa menyebut nama orang yang diajak bicara.

## Week 3

assignment-write-your-conversation-title = Tulis rencana percakapan kalian
assignment-write-your-conversation-instructions =
    Bersama kelompok, siapkan keenam langkah untuk kampanye kalian sendiri: pembukaan, tiga pertanyaan terbuka, ajakan dalam satu kalimat, dan tiga keberatan yang paling mungkin kalian dengar. Berlatihlah bertiga dengan lembar pengamat, dan bertukarlah peran sampai setiap orang pernah memegang semua peran.
assignment-three-conversations-title = Lakukan tiga percakapan
assignment-three-conversations-instructions =
    Masing-masing dari kalian melakukan tiga { -structured-conversation } dengan orang yang belum aktif. Jangan pilih teman sendiri. Untuk setiap percakapan, catat sampai langkah keberapa percakapan itu berjalan dan apa yang diputuskan orang itu. Kirimkan apa yang kalian pelajari, tanpa nama.

## Week 4

assignment-complete-the-list-title = Lengkapi daftarnya
assignment-complete-the-list-instructions =
    Bersama kelompok, pilih satu unit dalam kampanye kalian dan catat semua orang di dalamnya. Bandingkan dengan sumber kedua: jadwal sif, nomor-nomor rumah, denah tempat duduk. Berapa orang yang terlewat? Jangan taruh daftar itu di internet. Kirimkan angkanya saja: berapa orang seluruhnya, berapa yang semula terlewat, berapa yang belum diajak bicara oleh siapa pun.
assignment-draft-the-plan-title = Susun rancangan rencana menang
assignment-draft-the-plan-instructions =
    Jawab dalam satu halaman: apa yang kita inginkan, siapa yang memutuskan, seberapa besar kerugian mereka kalau mengalah dan seberapa besar kalau menolak, berapa banyak dari kita yang harus bertindak, dan bagaimana mencapai jumlah itu? Mintalah seseorang di luar kelompok kalian mencari titik terlemahnya, lalu sebutkan apa yang kalian ubah.

## Week 5

assignment-ladder-of-tests-title = Susun tangga uji kekuatan
assignment-ladder-of-tests-instructions =
    Bersama kelompok, urutkan empat aksi dari yang mudah dan tidak mencolok sampai yang sulit dan terbuka. Untuk setiap aksi, tetapkan berapa orang yang harus ikut agar dianggap berhasil, dan bagaimana kalian akan menghitungnya. Jelaskan mengapa urutan itu tepat bagi kawan-kawan kalian.
assignment-run-the-first-test-title = Jalankan uji pertama
assignment-run-the-first-test-instructions =
    Laksanakan uji pada anak tangga pertama kalian. Hitung per unit dan bandingkan hasilnya dengan angka yang kalian tetapkan sebelumnya. Kirimkan target dan hasilnya, kesimpulan kalian, dan apa yang akan kalian lakukan di unit-unit yang belum berhasil.

## Week 6

assignment-ninety-days-title = Rencanakan sembilan puluh hari ke depan
assignment-ninety-days-instructions =
    Bersama kelompok, sepakati langkah-langkah berikutnya: percakapan apa saja, pengelolaan daftar apa saja, uji kekuatan yang mana, paling lambat tanggal berapa, dan siapa yang bertanggung jawab. Tetapkan tanggal rapat kalian berikutnya sebelum mengirimkan rencana itu.
assignment-pass-it-on-title = Tularkan ilmunya
assignment-pass-it-on-instructions =
    Ajarkan satu keterampilan dari pelatihan ini kepada seseorang yang tidak ikut, dalam setengah jam dan dengan satu latihan. Tuliskan apa yang langsung dia pahami, apa yang harus kalian jelaskan dua kali, dan apa yang sekarang kalian sendiri pahami dengan lebih baik.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Lembar kerja: mencari pemimpin
material-week-1-worksheet-body =
    1. Unit mana yang kita amati, dan ada berapa orang di dalamnya?
    2. Nama siapa saja yang disebut orang ketika kita bertanya, dan berapa kali?
    3. Kapan terakhir kali orang ini menggerakkan orang lain untuk berbuat sesuatu? Apa persisnya yang terjadi?
    4. Siapa di unit ini yang bersemangat, tetapi tidak bisa membawa orang lain ikut serta?
    5. Bagaimana kita akan memeriksa dugaan kita minggu ini?

    _Biarkan isi lembar ini di atas kertas saja. Jangan difoto dan jangan dikirimkan._
material-week-2-worksheet-title = Lembar kerja: kata-kata kita
material-week-2-worksheet-body =
    1. Tiga ungkapan yang sering kita pakai dan yang menggambarkan pihak lain sebagai yang bertindak:
    2. Bagaimana kita mengatakannya supaya pendengarlah yang bertindak?
    3. Siapa “kami” dan siapa “kita” dalam selebaran terakhir kita? Siapa “mereka”?
    4. Satu pertanyaan yang tidak bisa dijawab dengan ya atau tidak:
    5. Ungkapan yang secara pribadi ingin saya tinggalkan:
material-week-3-worksheet-title = Lembar kerja: enam langkah
material-week-3-worksheet-body =
    1. **Buka.** Siapa saya, dan mengapa saya datang?
    2. **Dengarkan.** Apa yang penting bagi Anda di sini? Apa yang ingin Anda ubah?
    3. **Hubungkan.** Apa yang menghalangi? Siapa yang bisa mengubahnya?
    4. **Tunjukkan jalannya.** Bagaimana orang-orang seperti kita menang bersama?
    5. **Ajak.** Satu ajakan, satu kalimat, lalu diam.
    6. **Bekali dan sepakati.** Apa yang akan mereka katakan kepada Anda? Apa yang kita lakukan selanjutnya, dan kapan?
material-week-3-observer-sheet-title = Lembar pengamat: percakapan enam langkah
material-week-3-observer-sheet-body =
    Amati dan tetaplah diam. Sesudahnya, sampaikan kepada keduanya apa yang terlihat.

    - Berapa bagian waktu yang dipakai pengorganisir untuk bicara? Sepertiga? Setengah? Lebih?
    - Pertanyaan mana yang terbuka? Mana yang sudah mengandung jawabannya?
    - Apa yang paling dipedulikan orang yang diajak bicara? Apakah pengorganisir menangkapnya?
    - Apakah ajakannya jelas? Apakah sesudahnya ada keheningan?
    - Apakah orang itu sudah dibekali menghadapi apa yang akan dikatakan pemberi kerja atau pemilik kontrakan?
    - Apakah keduanya tahu apa langkah selanjutnya?

    Satu hal yang berjalan baik, dan satu hal yang perlu dicoba dengan cara lain:
material-week-4-worksheet-title = Lembar kerja: dari daftar ke rencana
material-week-4-worksheet-body =
    1. Berapa orang yang terdampak? Berapa yang ada di daftar kita?
    2. Berapa orang yang sudah diajak bicara? Berapa yang belum diajak bicara oleh siapa pun?
    3. Di mana sudah ada { -organic-leader } yang bersama kita? Di mana kita belum tahu siapa yang memimpin?
    4. Apa kerugian pihak lawan kalau mengalah? Apa kerugiannya kalau menolak?
    5. Berapa orang, dengan melakukan apa, yang bisa membuat penolakan terlalu mahal bagi mereka?
    6. Apa yang masih kurang antara hari ini dan jumlah itu?
material-week-5-worksheet-title = Lembar kerja: tangga uji kekuatan
material-week-5-worksheet-body =
    Untuk setiap anak tangga, dari yang mudah sampai yang sulit:

    1. Apa yang dilakukan setiap orang, dan siapa yang melihatnya?
    2. Berapa orang yang harus ikut agar dianggap berhasil? Tulis sebelum kita mulai:
    3. Bagaimana dan paling lambat kapan kita menghitung, unit demi unit?
    4. Apa yang kita lakukan di tempat yang gagal?
    5. Anak tangga mana yang berikutnya, dan apa yang harus sudah terpenuhi sebelum kita menaikinya?
material-week-6-worksheet-title = Lembar kerja: sembilan puluh hari
material-week-6-worksheet-body =
    1. Tujuan kita dalam satu kalimat:
    2. Tiga langkah terpenting, masing-masing dengan tanggal dan nama orangnya:
    3. Rencana kita untuk { -structure-test } berikutnya, dan jumlah orang yang harus ikut agar dianggap berhasil:
    4. Titik terlemah rencana kita, dan apa yang kita lakukan untuk mengatasinya:
    5. Kapan kita bertemu lagi?
