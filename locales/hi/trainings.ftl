### Trainings. $weeks, $minutes (length of a sitting), $sittings (times each session is held) are numbers,
### $startsOn and $endsOn dates.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
# In Hindi [one] is also the form for 0, so it has to show the number. “मिनट” is the same in both forms.
training-core-fundamentals-summary =
    { -program } एक निःशुल्क, लाइव प्रशिक्षण है, जो जीतने का तरीका सिखाता है। इसकी अवधि { $weeks ->
        [one] { $weeks } हफ़्ता
       *[other] { $weeks } हफ़्ते
    } है: { DATETIME($startsOn, dateStyle: "long") } से { DATETIME($endsOn, dateStyle: "long") } तक। { $sittings ->
        [one] हर सत्र { $sittings } बार होता है।
        [2] हर सत्र दो बार होता है, ताकि दुनिया भर के लोग भाग ले सकें; जो पाली आपके लिए सुविधाजनक हो, उसी में आएँ।
       *[other] हर सत्र { $sittings } बार होता है, ताकि दुनिया भर के लोग भाग ले सकें; जो पाली आपके लिए सुविधाजनक हो, उसी में आएँ।
    } एक पाली { $minutes ->
        [one] { $minutes } मिनट
       *[other] { $minutes } मिनट
    } की होती है। समूह पहले से पंजीकरण कराते हैं, सत्रों के बीच मिलकर अभ्यास करते हैं और अपने-अपने अभियान पर काम करते हैं।

# “नमूना”, not “प्रदर्शन”, which would be a demonstration in the street.
training-demo-upcoming-title = { -course }: नमूना, पंजीकरण अभी शुरू नहीं हुआ
training-demo-open-title = { -course }: नमूना, पंजीकरण चालू
training-demo-summary =
    इस सेवा को आज़माने के लिए बनाया गया एक काल्पनिक प्रशिक्षण। इसमें कोई सत्र सचमुच नहीं होगा। इसकी अवधि { $weeks ->
        [one] { $weeks } हफ़्ता
       *[other] { $weeks } हफ़्ते
    } है, { DATETIME($startsOn, dateStyle: "long") } से { DATETIME($endsOn, dateStyle: "long") } तक, और इसके मॉड्यूल “{ -course }” के हैं।

consent-2022 =
    मैं सहमत हूँ कि { -program } मेरा दिया हुआ नाम, ईमेल पता, देश और भाषा अपने पास रखे, ताकि मैं इस प्रशिक्षण में भाग ले सकूँ। मेरे समूह के संपर्क व्यक्ति और मेरे समूह या देश के लिए ज़िम्मेदार समन्वयक यह जानकारी देख सकते हैं। यह जानकारी न बेची जाती है, न नियोक्ताओं को दी जाती है और न किसी दूसरे काम में लाई जाती है। मुझे किसी भी समय यह कहने का अधिकार है कि मेरे बारे में सारी जानकारी मिटा दी जाए। अगर मैंने दूसरे लोगों का भी पंजीकरण कराया है, तो पहले उनसे पूछ लिया है।
