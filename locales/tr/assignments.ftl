### Çoğu oturumlar arasında ve grupça yapılan kampanya uygulama görevleri.
### İş arkadaşları hakkında yazılanlar kâğıtta kalır: Bu hizmet başkalarının listelerini saklamaz.

## Week 1

assignment-name-your-campaign-title = Kampanyanızın adını koyun
assignment-name-your-campaign-instructions =
    Grup olarak beş cümle yazın: Kimsiniz, mesele kaç kişiyi ilgilendiriyor, ne istiyorsunuz, bunu size kim verebilir ve ne zamana kadar? Anlaşamıyorsanız hangi konuda anlaşamadığınızı yazın. Metni bir sonraki oturuma getirin.
assignment-whom-do-people-follow-title = İnsanlar kimin peşinden gidiyor?
assignment-whom-do-people-follow-instructions =
    Bir ekip, vardiya, apartman ya da sınıf seçin. Her biriniz oradan en az üç kişiye, bir sorunu olduğunda kime gittiğini sorsun. Cevapları karşılaştırın: Hangi adlar tekrar tekrar geçiyor? Adlar kâğıtta ve aranızda kalsın; yalnızca soru sormak üzerine öğrendiklerinizi gönderin.

## Week 2

assignment-change-the-words-title = Sözcükleri değiştirin
assignment-change-the-words-instructions =
    Örgütünüzün kullandığı bir bildiriyi, e-postayı ya da paylaşımı ele alın. Okurun yerine başkasının harekete geçtiği her cümleyi grup olarak işaretleyin. Bu cümleleri, okurun kendisi harekete geçecek biçimde yeniden yazın. Eski ve yeni metni gönderin.
assignment-count-your-talking-title = Ne kadar konuştuğunuza bakın
assignment-count-your-talking-instructions =
    İş ya da barınma üzerine gerçek bir görüşme yapın. Ardından, zamanın ne kadarında sizin konuştuğunuzu tahmin edin; hangi soruları sorduğunuzu ve hangi anda bir sessizliği doldurduğunuzu hatırlayın. Neyi farklı yapacağınızı, karşınızdakinin adını vermeden yazın.

## Week 3

assignment-write-your-conversation-title = Görüşme planınızı yazın
assignment-write-your-conversation-instructions =
    Grup olarak altı adımı kendi kampanyanız için hazırlayın: açılış, üç açık uçlu soru, tek cümlelik istek ve duyma ihtimalinizin en yüksek olduğu üç itiraz. Üçer kişilik gruplarda gözlemci formuyla pratik yapın; herkes her rolü üstlenene kadar rolleri değiştirin.
assignment-three-conversations-title = Üç görüşme yapın
assignment-three-conversations-instructions =
    Her biriniz, henüz aktif olmayan insanlarla üç { -structured-conversation } yapsın. Arkadaşlarınızı seçmeyin. Her görüşme için, altı adımda nereye kadar geldiğinizi ve karşınızdaki kişinin neye karar verdiğini not edin. Öğrendiklerinizi ad vermeden gönderin.

## Week 4

assignment-complete-the-list-title = Listeyi tamamlayın
assignment-complete-the-list-instructions =
    Grup olarak kampanyanızın bir birimini seçin ve oradaki herkesi listeye yazın. Listeyi ikinci bir kaynakla karşılaştırın: vardiya çizelgesi, kapı zilleri, oturma planı. Kaç kişi eksikti? Listeyi internete taşımayın. Yalnızca sayıları gönderin: toplam kaç kişi, başta kaç kişi eksikti, kaç kişiyle henüz kimse konuşmadı.
assignment-draft-the-plan-title = Bir kazanma planı taslağı hazırlayın
assignment-draft-the-plan-instructions =
    Tek sayfada cevaplayın: Ne istiyoruz, kim karar veriyor, kabul etmek onlara neye mal olur, reddetmek neye mal olur, kaçımızın harekete geçmesi gerekiyor ve bu sayıya nasıl ulaşırız? En zayıf noktayı grubunuzun dışından birine buldurun ve neyi değiştirdiğinizi yazın.

## Week 5

assignment-ladder-of-tests-title = Bir test merdiveni kurun
assignment-ladder-of-tests-instructions =
    Grup olarak dört eylemi, kolay ve sessiz olandan zor ve açıktan yapılana doğru sıralayın. Her eylem için, kaç kişi katılırsa testin geçilmiş sayılacağını ve nasıl sayacağınızı belirleyin. Bu sıranın, birlikte örgütlendiğiniz insanlar için neden doğru olduğunu açıklayın.
assignment-run-the-first-test-title = İlk testi yapın
assignment-run-the-first-test-instructions =
    Merdiveninizin ilk basamağını hayata geçirin. Birim birim sayın ve sonucu önceden belirlediğiniz sayıyla karşılaştırın. Hedefi, aldığınız sonucu, bundan ne çıkardığınızı ve testi geçemediğiniz birimlerde ne yapacağınızı gönderin.

## Week 6

assignment-ninety-days-title = Önümüzdeki doksan günü planlayın
assignment-ninety-days-instructions =
    Grup olarak sonraki adımlarınız üzerinde anlaşın: hangi görüşmeler, hangi liste çalışması, hangi test, hangi tarihe kadar ve kimin sorumluluğunda? Planı göndermeden önce bir sonraki toplantınızın tarihini kesinleştirin.
assignment-pass-it-on-title = Öğrendiğinizi aktarın
assignment-pass-it-on-instructions =
    Bu eğitimdeki becerilerden birini, eğitime katılmamış birine yarım saatte ve bir alıştırmayla öğretin. Neyi hemen anladığını, neyi iki kez anlatmanız gerektiğini ve şimdi sizin neyi daha iyi anladığınızı yazın.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Çalışma kâğıdı: önderleri ararken
material-week-1-worksheet-body =
    1. Hangi birime bakıyoruz, orada kaç kişi var?
    2. Sorduğumuzda insanlar kimin adını kaç kez andı?
    3. Bu kişi başkalarını en son ne zaman harekete geçirdi? Tam olarak ne oldu?
    4. Birimde kim hevesli, ama başkalarını yanında getiremiyor?
    5. Tahminimizi bu hafta nasıl sınayacağız?

    _Yazdıklarınız bu kâğıtta kalsın. Fotoğrafını çekmeyin, kimseye göndermeyin._
material-week-2-worksheet-title = Çalışma kâğıdı: sözcüklerimiz
material-week-2-worksheet-body =
    1. Sık kullandığımız ve başkasının harekete geçtiği üç kalıp:
    2. Dinleyen kişi harekete geçsin diye bunları nasıl söyleriz?
    3. Son bildirimizde “biz” kim? “Onlar” kim?
    4. “Evet” ya da “hayır” diye cevaplanamayacak bir soru:
    5. Benim bırakmak istediğim kalıp:
material-week-3-worksheet-title = Çalışma kâğıdı: altı adım
material-week-3-worksheet-body =
    1. **Başlayın.** Ben kimim, neden geldim?
    2. **Dinleyin.** Burada sizin için ne önemli? Neyi değiştirirdiniz?
    3. **Bağlantıyı kurun.** Engel ne? Bunu kim değiştirebilir?
    4. **Yolu gösterin.** Bizim gibi insanlar birlikte nasıl kazanır?
    5. **İsteyin.** Tek istek, tek cümle, sonra sessizlik.
    6. **Hazırlayın ve kararlaştırın.** Size ne diyecekler? Bundan sonra ne yapıyoruz, ne zaman?
material-week-3-observer-sheet-title = Gözlemci formu: altı adımlık bir görüşme
material-week-3-observer-sheet-body =
    İzleyin ve susun. Gördüklerinizi sonra her iki kişiye de söyleyin.

    - Örgütçü zamanın ne kadarında konuştu? Üçte birinde mi? Yarısında mı? Daha fazlasında mı?
    - Hangi sorular açık uçluydu? Hangileri cevabı zaten içinde taşıyordu?
    - Karşısındaki kişi en çok neye önem veriyor? Örgütçü bunu duydu mu?
    - İstek açık mıydı? Ardından sessizlik oldu mu?
    - Karşısındaki kişi, işverenin ya da ev sahibinin söyleyeceklerine hazırlandı mı?
    - Bundan sonra ne olacağını ikisi de biliyor mu?

    İyi giden bir şey ve başka türlü denenecek bir şey:
material-week-4-worksheet-title = Çalışma kâğıdı: listeden plana
material-week-4-worksheet-body =
    1. Mesele kaç kişiyi ilgilendiriyor? Listemizde kaç kişi var?
    2. Kaç kişiyle konuşuldu? Kaç kişiyle henüz kimse konuşmadı?
    3. Nerede yanımızda bir { -organic-leader } var? Nerede kimin önderlik ettiğini bilmiyoruz?
    4. Karşı taraf kabul ederse ne kaybeder? Ya reddederse?
    5. Kaç kişi ne yaparsa reddetmek fazla pahalıya gelir?
    6. Bugün ile o sayı arasında ne eksik?
material-week-5-worksheet-title = Çalışma kâğıdı: bir test merdiveni
material-week-5-worksheet-body =
    Kolaydan zora doğru her basamak için:

    1. Herkes ne yapıyor, bunu kim görüyor?
    2. Testi geçmek için kaç kişi katılmalı? Başlamadan önce yazılacak:
    3. Birim birim nasıl ve ne zamana kadar sayıyoruz?
    4. Testi geçemediğimiz yerde ne yapıyoruz?
    5. Sonra hangi basamak geliyor, ona geçmeden önce neler sağlanmış olmalı?
material-week-6-worksheet-title = Çalışma kâğıdı: doksan gün
material-week-6-worksheet-body =
    1. Tek cümleyle hedefimiz:
    2. En önemli üç adım, her biri bir tarih ve bir adla:
    3. Sıradaki { -structure-test } ve geçilmiş sayılması için gereken kişi sayısı:
    4. Planımızın en zayıf noktası ve bunun için yapacaklarımız:
    5. Bir dahaki buluşmamız ne zaman?
