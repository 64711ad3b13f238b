### Kurikulum: keterampilan dan modul mingguan. Markdown; dua ganti baris membentuk paragraf.

## Skills

skill-organic-leader-identification-name = Mengenali pemimpin panutan
skill-organic-leader-identification-description =
    Mencari tahu siapa yang sudah dipercaya dan diikuti orang, dengan bertanya langsung dan dengan mengamati siapa yang menggerakkan orang lain. Pendukung yang paling lantang sering kali bukan pemimpinnya. Kampanye yang berhasil meyakinkan seorang { -organic-leader } sekaligus memenangkan dukungan orang-orang di sekelilingnya.
skill-word-choice-name = Pilihan kata
skill-word-choice-description =
    Menyimak apa yang disampaikan kata-kata kita tentang kuasa. “Serikat akan membantu Anda” menjadikan orang pelanggan; “apa yang siap kalian lakukan bersama?” membuat mereka menjadi serikat itu sendiri. Perubahan kecil dalam cara kita bicara mengubah siapa yang bertindak.
skill-structured-conversations-name = Percakapan pengorganisasian terstruktur
skill-structured-conversations-description =
    Percakapan enam langkah yang berangkat dari hal yang dipedulikan orang yang diajak bicara dan berakhir dengan ajakan yang jelas. Sebagian besar waktu dipakai pengorganisir untuk mendengarkan, dan orang yang diajak bicara mengambil sendiri keputusan untuk bertindak.
skill-charting-and-list-work-name = Pemetaan orang dan pengelolaan daftar
skill-charting-and-list-work-description =
    Mengenal semua orang yang terdampak, bukan hanya yang datang ke rapat: daftar yang lengkap, hubungan di antara mereka, dan siapa yang masih harus diajak bicara. Daftar itu memperlihatkan apa yang benar-benar kita ketahui, dan apa yang baru sebatas harapan.
skill-structure-tests-name = Uji kekuatan
skill-structure-tests-description =
    Aksi-aksi kecil, masing-masing sedikit lebih sulit daripada yang sebelumnya, yang menunjukkan lewat hitungan berapa banyak orang bertindak bersama dan di mana kita lemah. Berhasil dalam satu { -structure-test } memperkuat kita untuk uji berikutnya; kalaupun gagal di awal, ruginya kecil.

## Week 1

module-core-concepts-title = Konsep dasar dan pemimpin panutan
module-core-concepts-summary = Apa itu pengorganisasian, apa bedanya dengan mobilisasi, dan bagaimana menemukan orang-orang yang diikuti orang lain.
module-core-concepts-body =
    ## Yang akan kalian pelajari

    Kebanyakan kampanye kalah karena semuanya dikerjakan oleh segelintir orang yang itu-itu juga, yang memang sudah yakin. *Mobilisasi* memanggil mereka turun sekali lagi. *Pengorganisasian* membuat jumlah mereka bertambah: kita mendatangi orang yang masih ragu atau malah menentang kita, dan kita mengandalkan kemampuan mereka untuk memimpin. Minggu ini kita membahas perbedaan itu serta gagasan yang menjadi landasan seluruh pelatihan: hampir di setiap kumpulan orang sudah ada { -organic-leader }.

    Pemimpin seperti ini jarang menyebut dirinya pemimpin. Bisa jadi mereka tidak memegang jabatan dan tidak punya pendapat tentang serikat. Mereka dikenali dari pengaruhnya: ketika mereka bergerak, orang lain ikut bergerak.

    ## Yang akan kalian latih

    - bertanya “Kalau butuh bantuan atau nasihat di sini, biasanya datang ke siapa?” dan menyimak jawabannya
    - membedakan { -organic-leader } dari aktivis yang bersemangat tetapi sendirian
    - menguji dugaan dengan melihat apa yang orang lakukan, bukan apa yang mereka katakan

    ## Yang akan kalian bawa pulang

    Daftar pendek orang-orang yang perlu dicari dalam kampanye kalian sendiri, cara memeriksa apakah dugaan kalian benar, dan bahasa bersama dalam kelompok kalian selama { $weeks } minggu pelatihan ini.

## Week 2

module-semantics-title = Semantik: kata-kata yang kita pilih
module-semantics-summary = Bagaimana ungkapan sehari-hari melepaskan kuasa dari tangan kita, dan bagaimana berbicara agar orang menangkap bahwa merekalah organisasi itu.
# “We” menjadi “kami” dan “kita”: perbedaan ini justru inti latihannya dalam bahasa Indonesia.
module-semantics-body =
    ## Yang akan kalian pelajari

    Pengorganisir berbicara sepanjang hari, dan banyak dari ucapan kita justru merugikan kita sendiri. Kalau sebuah selebaran mengatakan bahwa serikat *menawarkan*, *menyediakan*, atau *memperjuangkan* sesuatu untuk anggotanya, yang digambarkannya adalah penyedia jasa dan para pelanggannya. Orang lalu menunggu, membanding-bandingkan harga, dan menyerahkan urusannya kepada pihak lain. Minggu ini kita memeriksa kebiasaan kita: siapa yang kita sebut “kami”, “kita”, dan “mereka”, siapa yang bertindak dalam kalimat-kalimat kita, dan kapan kita bicara begitu banyak sampai orang lain tidak sempat berpikir.

    Tujuannya bukan supaya terdengar pintar atau serba benar. Tujuannya adalah memakai kata-kata sederhana yang jujur tentang kuasa: tidak ada yang akan berubah kecuali diubah bersama-sama oleh orang-orang yang mengalaminya sendiri.

    ## Yang akan kalian latih

    - mengenali ungkapan yang menjadikan orang penonton
    - mengajukan pertanyaan terbuka, lalu diam cukup lama sampai ada jawaban
    - menjawab “Serikat bisa berbuat apa untuk saya?” tanpa gaya orang berjualan

    ## Yang akan kalian bawa pulang

    Daftar kata yang akan ditinggalkan kelompok kalian beserta kata-kata penggantinya, yang sudah dicoba diucapkan dalam kelompok-kelompok kecil, dan kebiasaan menyimak ucapan sendiri.

## Week 3

module-structured-conversation-title = Percakapan pengorganisasian terstruktur
module-structured-conversation-summary = Enam langkah, dari hal yang dipedulikan seseorang sampai keputusan untuk bertindak, dilatih sampai terasa wajar.
module-structured-conversation-body =
    ## Yang akan kalian pelajari

    Alat utama pelatihan ini adalah { -structured-conversation }. Keenam langkahnya: buka percakapan dan sampaikan mengapa kalian datang; cari tahu apa yang penting bagi orang yang kalian ajak bicara; bantu dia melihat apa yang menghalangi dan siapa yang bisa mengubahnya; tunjukkan bagaimana orang-orang seperti dia bisa menang bersama; ajak dia dengan terus terang melakukan satu hal; lalu bekali dia menghadapi apa yang akan dikatakan pihak lawan, dan sepakati langkah berikutnya.

    Jantung percakapan ini adalah { -the-big-ask }. Sesudahnya kita diam. Keheningan itu tidak nyaman, dan keheningan itu milik orang yang diajak bicara. Langkah terakhir adalah { -inoculation }: orang yang sudah lebih dulu mendengar ancaman dan janji itu jauh lebih sulit ditakut-takuti.

    ## Yang akan kalian latih

    - keenam langkah, bertiga, dengan salah satu dari kalian memegang lembar pengamat
    - mendengarkan selama kira-kira dua pertiga dari waktu percakapan
    - mengajak, lalu menunggu

    ## Yang akan kalian bawa pulang

    Rencana percakapan untuk kampanye kalian sendiri, masukan jujur dari orang yang mengamati kalian, dan nama tiga orang yang akan kalian ajak bicara, tertulis di kertas yang hanya kalian pegang sendiri.

## Week 4

module-charting-and-plan-to-win-title = Pemetaan orang, pengelolaan daftar, dan rencana menang yang dapat dipercaya
module-charting-and-plan-to-win-summary = Daftar yang lengkap, peta siapa menggerakkan siapa, dan rencana yang dipercaya orang karena mereka bisa menghitungnya sendiri.
module-charting-and-plan-to-win-body =
    ## Yang akan kalian pelajari

    Tidak seorang pun bisa membangun { -supermajority }, yakni dukungan hampir semua orang, tanpa tahu berapa jumlah orang seluruhnya. Tujuan { -list-work } adalah satu daftar yang memuat setiap orang yang terdampak, tanpa ada yang terlewat. Dengan { -charting } kita menambahkan apa yang sudah kita temukan: siapa bekerja atau tinggal bersama siapa, siapa yang memimpin, dan siapa yang belum diajak bicara.

    Dari sana kita sampai pada { -plan-to-win }. Apa yang kita inginkan, siapa yang bisa memberikannya, seberapa besar kerugian mereka kalau menolak, dan berapa banyak dari kita, dengan melakukan apa, yang bisa membuat kerugian itu terlalu besar bagi mereka? Kalau hitungannya tidak cocok, jawaban yang jujur adalah terus mengorganisir, bukan sekadar berharap.

    ## Yang akan kalian latih

    - menemukan lubang dalam daftar
    - membaca peta orang: di mana kita kuat, dan di mana kita tidak tahu apa-apa?
    - membandingkan kekuatan kita dengan kekuatan pihak lawan

    ## Yang akan kalian bawa pulang

    Peta awal orang-orang di satu tempat kerja, rumah susun, atau kampung, yang tetap di atas kertas dan di tangan kelompok kalian, serta rancangan rencana yang memuat angka. Peta orang tidak pernah diunggah ke layanan ini.

## Week 5

module-structure-tests-title = Uji kekuatan
module-structure-tests-summary = Cara mengukur kekuatan dari apa yang dilakukan orang secara terbuka, langkah demi langkah, sebelum kekuatan itu harus bertahan dalam mogok kerja atau aksi lain yang berisiko tinggi.
module-structure-tests-body =
    ## Yang akan kalian pelajari

    Apa yang dikatakan orang kepada pengorganisir dan apa yang mereka lakukan di depan bos atau pemilik kontrakan adalah dua hal yang berbeda. Dengan { -structure-test } kita bisa membedakannya. Bentuknya adalah aksi yang menuntut jawaban ya atau tidak yang jelas dari setiap orang: membubuhkan tanda tangan dan nama terang, memakai stiker yang sama pada hari yang sama, mendatangi manajer bersama-sama. Kita menghitung per unit, membandingkannya dengan daftar, dan melihat di mana para pemimpin yang kita temukan benar-benar memimpin.

    Uji seperti ini dilakukan berurutan. Setiap uji menuntut keberanian sedikit lebih besar daripada yang sebelumnya dan berlangsung lebih terbuka. Dengan { -supermajority } dalam satu uji, kita maju ke uji berikutnya; tanpa itu, kita kembali ke percakapan. Mengetahuinya sejak awal bukan kegagalan. Baru mengetahuinya pada hari pertama mogok, itulah bencana.

    ## Yang akan kalian latih

    - mengurutkan aksi dari yang mudah sampai yang sulit
    - sebelum mulai, menetapkan berapa orang yang harus ikut agar uji dianggap berhasil
    - membaca hasil unit demi unit

    ## Yang akan kalian bawa pulang

    Tangga uji kekuatan untuk kampanye kalian, dengan uji pertama yang sudah direncanakan lengkap dengan tanggal, target, dan penanggung jawabnya.

## Week 6

module-putting-it-together-title = Menyatukan semuanya
module-putting-it-together-summary = Pleno penutup: para peserta menceritakan apa yang sudah dicoba dalam kampanye mereka, dan setiap kelompok pulang membawa rencana langkah berikutnya.
module-putting-it-together-body =
    ## Yang akan kalian pelajari

    Berbagai keterampilan dari minggu-minggu sebelumnya sebenarnya satu keahlian yang utuh. Daftar memberi tahu siapa yang perlu diajak bicara. Percakapan menemukan apa yang menggerakkan mereka. Kata-kata yang baik menjaga agar kuasa tetap di tangan orang-orang yang memilikinya. Seorang { -organic-leader } membawa serta seluruh lingkarannya. Uji kekuatan menunjukkan apakah semua itu kokoh. Tinggalkan satu, yang lain ikut melemah. Dalam pertemuan terakhir ini, kelompok-kelompok dari beberapa negara memperlihatkan bagaimana mereka merangkai bagian-bagian itu, apa yang meleset, dan apa yang mereka ubah.

    Kita juga melihat apa yang menanti di depan: kampanye lebih panjang daripada pelatihan. Kekuatan yang tidak dipakai dan tidak diuji akan memudar, jadi pengorganisasian tidak mengenal minggu terakhir.

    ## Yang akan kalian latih

    - menceritakan kampanye kalian dalam dua menit, disertai angka
    - mengajukan pertanyaan sulit kepada kelompok lain, dengan ramah
    - menyebutkan titik terlemah rencana kalian sendiri

    ## Yang akan kalian bawa pulang

    Rencana untuk sembilan puluh hari ke depan yang disepakati dalam kelompok, dengan nama penanggung jawab untuk setiap langkah, serta kawan-kawan di seluruh dunia yang menempuh jalan yang sama dan bisa kalian mintai saran.
