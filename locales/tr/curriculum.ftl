### Müfredat: beceriler ve haftalık modüller. Markdown; iki satır sonu bir paragraf eder.

## Skills

skill-organic-leader-identification-name = Doğal önderleri bulma
skill-organic-leader-identification-description =
    İnsanların zaten kime güvendiğini ve kimin peşinden gittiğini öğrenmek: onlara sorarak ve başkalarını kimin harekete geçirdiğine bakarak. En yüksek sesle destek verenler çoğu zaman önder değildir. Bir { -organic-leader(case: "accusative") } kazanan kampanya, onun çevresindeki insanları da kazanır.
skill-word-choice-name = Sözcük seçimi
skill-word-choice-description =
    Sözlerimizin güç hakkında ne dediğini duymak. “Sendika size yardım edecek” sözü insanları müşteri yapar; “Birlikte ne yapmaya hazırsınız?” sorusu ise sendikanın kendisi. Konuşma biçimimizdeki küçük değişiklikler, kimin harekete geçeceğini değiştirir.
skill-structured-conversations-name = Yapılandırılmış örgütlenme görüşmeleri
skill-structured-conversations-description =
    Karşımızdaki kişinin önem verdiği şeyle başlayan ve açık bir istekle biten, altı adımlık bir görüşme. Örgütçü zamanın çoğunda dinler; harekete geçme kararını karşısındaki kişi kendisi verir.
skill-charting-and-list-work-name = Haritalama ve liste çalışması
skill-charting-and-list-work-description =
    Yalnızca toplantılara gelenleri değil, meselenin ilgilendirdiği herkesi bilmek: eksiksiz bir liste, insanlar arasındaki bağlar ve kimlerle hâlâ konuşulması gerektiği. Liste, neyi gerçekten bildiğimizi, neyi yalnızca umduğumuzu gösterir.
skill-structure-tests-name = Örgütlülük testleri
skill-structure-tests-description =
    Her biri öncekinden biraz daha zor olan, kaç kişinin birlikte hareket ettiğini ve nerede zayıf olduğumuzu sayarak gösteren küçük eylemler. Bir { -structure-test(case: "accusative") } geçmek, bir sonraki için güç biriktirir; testi erken aşamada geçememenin bedeli ise küçüktür.

## Week 1

module-core-concepts-title = Temel kavramlar ve doğal önderler
module-core-concepts-summary = Örgütlemek nedir, seferber etmekten farkı ne, insanların peşinden gittiği kişiler nasıl bulunur?
module-core-concepts-body =
    ## Neler öğreneceksiniz

    Kampanyaların çoğu, her işi hep aynı bir avuç inanmış insan yaptığı için kaybeder. *Seferber etmek*, o insanları bir kez daha eyleme çağırmaktır. *Örgütlemek* ise sayılarını artırmaktır: kararsızlara, hatta bize karşı olanlara gitmek ve onların da önderlik edebileceğine güvenmektir. Bu hafta bu farkı ve bütün eğitimin dayandığı düşünceyi ele alıyoruz: Hemen her topluluğun zaten bir { -organic-leader(case: "possessed") } vardır.

    Bu insanlar kendilerine nadiren önder der. Bir görevleri olmayabilir, sendika hakkında bir görüşleri de olmayabilir. Onları etkilerinden tanırsınız: Onlar harekete geçince başkaları da geçer.

    ## Nelerin pratiğini yapacaksınız

    - “Burada yardıma ya da tavsiyeye ihtiyacınız olduğunda kime gidersiniz?” diye sormak ve cevabı gerçekten duymak
    - bir { -organic-leader(case: "accusative") }, hevesli ama yalnız bir aktivistten ayırt etmek
    - bir tahmini, insanların söylediklerine değil yaptıklarına bakarak sınamak

    ## Yanınızda ne götüreceksiniz

    Kendi kampanyanızda arayacağınız kişilerin kısa bir listesi, yanılıp yanılmadığınızı anlamanın bir yolu ve bu eğitimin { $weeks ->
        [one] bir haftası
       *[other] { $weeks } haftası
    } boyunca grubunuzla konuşacağınız ortak bir dil.

## Week 2

module-semantics-title = Semantik: seçtiğimiz sözcükler
module-semantics-summary = Gündelik sözlerle gücü nasıl başkalarına teslim ederiz, insanlar örgütün kendileri olduğunu duysun diye nasıl konuşuruz?
module-semantics-body =
    ## Neler öğreneceksiniz

    Örgütçüler bütün gün konuşur ve söylediklerimizin birçoğu aleyhimize işler. Bir bildiri sendikanın, üyelerine bir şeyler *sunduğunu*, *sağladığını* ya da onlar *için mücadele ettiğini* söylüyorsa, müşterileri olan bir hizmeti anlatıyor demektir. O zaman insanlar bekler, fiyatına bakar ve işi başkasına bırakır. Bu hafta alışkanlıklarımıza bakıyoruz: “Biz” kim, “onlar” kim? Cümlelerimizde kim harekete geçiyor? Ne zaman, başka kimseye düşünecek yer bırakmayacak kadar çok konuşuyoruz?

    Amaç, zekice ya da kusursuz konuşmak değil. Amaç, güç hakkında gerçeği söyleyen yalın sözcükler kullanmak: Meselenin ilgilendirdiği insanlar birlikte değiştirmedikçe hiçbir şey değişmeyecek.

    ## Nelerin pratiğini yapacaksınız

    - insanları seyirciye çeviren kalıpları yakalamak
    - açık uçlu sorular sormak, sonra cevap gelene kadar susabilmek
    - “Sendika benim için ne yapacak?” sorusuna, satıcı ağzıyla konuşmadan cevap vermek

    ## Yanınızda ne götüreceksiniz

    Grubunuzun bırakacağı sözcükler ile onların yerine kullanacağı sözcüklerin, çalışma gruplarında yüksek sesle denenmiş bir listesi ve konuşurken kendi sözlerinize kulak verme alışkanlığı.

## Week 3

module-structured-conversation-title = Yapılandırılmış örgütlenme görüşmesi
module-structured-conversation-summary = Bir insanın önem verdiği şeyden harekete geçme kararına uzanan altı adım; doğal gelene kadar pratik yapıyoruz.
module-structured-conversation-body =
    ## Neler öğreneceksiniz

    Bu eğitimin başlıca aracı, { -structured-conversation } dediğimiz konuşmadır. Altı adımı vardır: söze başlamak ve neden geldiğinizi söylemek; karşınızdaki için neyin önemli olduğunu öğrenmek; önündeki engeli ve bunu kimin değiştirebileceğini görmesine yardım etmek; onun gibi insanların birlikte nasıl kazanabileceğini göstermek; ondan tek bir şey yapmasını açıkça istemek; sonra da onu karşı tarafın söyleyeceklerine hazırlamak ve bundan sonra ne olacağını birlikte kararlaştırmak.

    İşin kalbinde { -the-big-ask } vardır. Bu soruyu sorduktan sonra susarız. Sessizlik rahatsız edicidir ve karşımızdaki kişiye aittir. Son adımın adı “{ -inoculation }”: Tehditleri ve vaatleri önceden duymuş birini korkutmak çok daha zordur.

    ## Nelerin pratiğini yapacaksınız

    - üç kişilik gruplarda, biriniz elinde gözlemci formuyla izlerken altı adımı uygulamak
    - zamanın yaklaşık üçte ikisinde dinlemek
    - soruyu sormak, sonra beklemek

    ## Yanınızda ne götüreceksiniz

    Kendi kampanyanız için bir görüşme planı, sizi izlemiş olanların dürüst değerlendirmesi ve konuşacağınız üç kişinin, kâğıda yazılı ve yalnızca sizde duran adları.

## Week 4

module-charting-and-plan-to-win-title = Haritalama, liste çalışması ve inandırıcı bir kazanma planı
module-charting-and-plan-to-win-summary = Eksiksiz bir liste, kimin kimi harekete geçirdiğini gösteren bir harita ve insanların, hesabını kendileri yapabildiği için inandığı bir plan.
module-charting-and-plan-to-win-body =
    ## Neler öğreneceksiniz

    Toplam kaç kişi olduğunu bilmeden kimse { -supermajority(case: "dative") } ulaşamaz. Bu yüzden { -list-work } şunu hedefler: meselenin ilgilendirdiği herkesin yer aldığı, hiçbir boşluğu olmayan tek bir liste. Sonra { -charting } gelir ve öğrendiklerimizi bu listeye ekler: kim kiminle çalışıyor, kim kiminle komşu, kim önderlik ediyor, kiminle henüz hiç kimse konuşmadı?

    Buradan { -plan-to-win(case: "dative") } geçeriz. Ne istiyoruz? Bunu bize kim verebilir? Reddetmek onlara neye mal olur? Kaçımız ne yaparsa bu bedel göze alınamayacak kadar büyür? Hesap tutmuyorsa dürüst cevap bellidir: Umuda bel bağlamayız, örgütlenmeye devam ederiz.

    ## Nelerin pratiğini yapacaksınız

    - bir listedeki boşlukları bulmak
    - bir haritayı okumak: Nerede güçlüyüz, nerede hiçbir şey bilmiyoruz?
    - kendi gücümüz ile karşı tarafın gücünü tartmak

    ## Yanınızda ne götüreceksiniz

    Bir işyerinin, apartmanın ya da mahallenin ilk haritası ve içinde sayılar olan bir plan taslağı. Harita kâğıt üzerinde ve grubunuzun elinde kalır; haritalar bu hizmete asla yüklenmez.

## Week 5

module-structure-tests-title = Örgütlülük testleri
module-structure-tests-summary = Gücümüz bir grevde ya da riski yüksek başka bir eylemde sınanmadan önce onu, insanların herkesin gözü önünde yaptıklarına bakarak, adım adım nasıl ölçeriz?
module-structure-tests-body =
    ## Neler öğreneceksiniz

    İnsanların bir örgütçüye söyledikleri ile patronun ya da ev sahibinin karşısında yaptıkları aynı şey değildir. Aradaki farkı { -structure-test } gösterir. Bu, her bir kişinin katılıp katılmadığı açıkça belli olan bir eylemdir: kendi adıyla imza atmak, aynı gün yakaya aynı çıkartmayı yapıştırmak, müdürün karşısına birlikte çıkmak. Birim birim sayar, listeyle karşılaştırır ve bulduğumuz önderlerin gerçekten nerelerde önderlik ettiğini görürüz.

    Testler art arda gelir. Her biri öncekinden biraz daha fazla cesaret ister ve daha açıktan yapılır. Bir testte { -supermajority(case: "dative") } ulaşırsak bir sonrakine geçeriz; ulaşamazsak görüşmelere döneriz. Bunu erken öğrenmek başarısızlık değildir. Grevin ilk günü öğrenmek ise felakettir.

    ## Nelerin pratiğini yapacaksınız

    - eylemleri kolaydan zora doğru sıralamak
    - kaç kişi katılırsa testin geçilmiş sayılacağını başlamadan önce belirlemek
    - sonucu birim birim okumak

    ## Yanınızda ne götüreceksiniz

    Kampanyanız için, ilk basamağının tarihi, hedefi ve sorumluları belirlenmiş bir test merdiveni.

## Week 6

module-putting-it-together-title = Parçaları birleştirmek
module-putting-it-together-summary = Kapanış oturumunda hep birlikteyiz: Kampanyalar neler denediğini anlatır, her grup sonraki adımlarını belirlemiş olarak ayrılır.
module-putting-it-together-body =
    ## Neler öğreneceksiniz

    Önceki haftaların becerileri tek bir zanaatın parçalarıdır. Liste, kiminle konuşacağınızı söyler. Görüşme, o insanları neyin harekete geçirdiğini ortaya çıkarır. Doğru sözcükler, gücü asıl sahiplerinin elinde tutar. Bir { -organic-leader } bütün çevresini yanında getirir. Testler, gücümüzün dayanıp dayanmadığını gösterir. Birini çıkarırsanız ötekiler zayıflar. Bu son oturumda çeşitli ülkelerden gruplar parçaları nasıl birleştirdiklerini, nelerin ters gittiğini ve neyi değiştirdiklerini gösteriyor.

    Önümüzdeki yola da bakıyoruz: Kampanyalar bir eğitimden uzun sürer. Kullanılmayan ve sınanmayan güç erir; bu yüzden örgütlenmenin son haftası yoktur.

    ## Nelerin pratiğini yapacaksınız

    - kampanyanızın hikâyesini iki dakikada ve sayılarla anlatmak
    - öteki gruplara zor sorular sormak, ama dostça
    - kendi planınızın en zayıf noktasını açıkça söylemek

    ## Yanınızda ne götüreceksiniz

    Önümüzdeki doksan gün için grupça üzerinde anlaştığınız, her adımının sorumlusu adıyla belli olan bir plan ve dünyanın dört bir yanında aynı yolda yürüyen, akıl danışabileceğiniz insanlar.
