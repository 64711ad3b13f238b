### What the service itself says: labels, sentences about time and registration, errors.

## Labels

language-native-name = हिन्दी
country-unknown = अज्ञात या नहीं बताया गया
# “पाली” as in the sittings of an examination; a work shift is “शिफ़्ट” in these texts.
sitting-name = पाली { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start } – { $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# $opens and $closes may already contain “को” and “बजे”, therefore they stand after a colon.
registration-upcoming = पंजीकरण शुरू होने का समय: { $opens } ({ $place } के समयानुसार)।
registration-open = पंजीकरण चालू है। बंद होने का समय: { $closes } ({ $place } के समयानुसार)।
registration-waitlist = सभी सीटें भर गई हैं। प्रतीक्षा सूची में नाम अब भी लिखवाया जा सकता है, इस समय तक: { $closes } ({ $place } के समयानुसार)।
registration-full = सभी सीटें भर गई हैं और प्रतीक्षा सूची भी बंद हो चुकी है।
registration-closed = पंजीकरण बंद हो चुका है। बंद होने का समय: { $closes } ({ $place } के समयानुसार)।

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = हमारी ओर से कोई गड़बड़ी हुई है, जिसे दर्ज कर लिया गया है। हमें लिखते समय यह संख्या बताएँ: { $id }।
error-unavailable = सेवा इस समय यह काम नहीं कर पा रही है। कृपया थोड़ी देर में फिर कोशिश करें।
error-deadline = अनुरोध में बहुत ज़्यादा समय लगा, इसलिए उसे रोक दिया गया। कृपया एक बार में कम जानकारी माँगें।
error-request-timeout = अनुरोध बहुत धीरे-धीरे पहुँचा, इसलिए हमने प्रतीक्षा बंद कर दी। कृपया उसे फिर से भेजें।
error-language-malformed = { $argument } में भेजा गया मान “{ $value }” कोई मान्य भाषा-टैग नहीं है। BCP 47 के अनुसार लिखें, जैसे “es” या “es-MX”।
error-language-unknown = { $argument } में भेजा गया मान “{ $value }” ऐसी किसी भाषा का टैग नहीं है जिसे हम जानते हों।
error-time-zone-unknown = { $argument } में भेजा गया मान “{ $value }” किसी समय क्षेत्र का नाम नहीं है। IANA का नाम लिखें, जैसे “America/New_York”।
error-time-zone-abbreviation = { $argument } में भेजा गया मान “{ $value }” एक संक्षिप्त नाम है, जो कई समय क्षेत्रों का हो सकता है। IANA का नाम लिखें, जैसे “America/New_York”।
error-country-unknown = { $argument } में भेजा गया मान “{ $value }” किसी देश का कोड नहीं है। ISO 3166-1 alpha-2 के अनुसार लिखें, जैसे “BR”।
error-date-malformed = { $argument } में भेजा गया मान “{ $value }” कोई तारीख नहीं है। इसे इस रूप में लिखें: 2022-05-10।
error-datetime-malformed = { $argument } में भेजा गया मान “{ $value }” तारीख और समय का मान्य रूप नहीं है। इसे इस रूप में लिखें: 2022-05-10T16:00:00Z।
error-slug-malformed = { $argument } में भेजा गया मान “{ $value }” कोई slug नहीं है। slug में छोटे (lower-case) अक्षरों के शब्द हाइफ़न से जुड़े होते हैं, जैसे “core-fundamentals-2022”।
error-id-malformed = { $argument } में भेजा गया मान “{ $value }” इस सेवा की कोई id नहीं है।
error-page-size = { $argument } का मान { $min } से { $max } तक की पूर्ण संख्या होना चाहिए; भेजा गया मान { $value } है।
error-page-both-ends = first और last में से कोई एक ही दें, दोनों नहीं।
error-cursor-malformed = { $argument } में दिया गया कर्सर इस सूची और इस क्रम का नहीं है।
error-too-many = { $argument } में प्रविष्टियों की संख्या { $max } से ज़्यादा नहीं हो सकती; अभी यह संख्या { $count } है।
error-range-empty = { $argument } का समय { $partner } के बाद का होना चाहिए।
error-document-malformed = यह क्वेरी मान्य GraphQL नहीं है: { $detail }
error-document-invalid = यह क्वेरी स्कीमा से मेल नहीं खाती: { $detail }
error-request-malformed = यह अनुरोध GraphQL अनुरोध नहीं है: { $detail }
error-unauthenticated = एक्सेस टोकन मान्य नहीं है या उसकी अवधि समाप्त हो गई है। कृपया फिर से साइन इन करें।
error-method = यह पता { $method } स्वीकार नहीं करता।
error-mutation-by-get = म्यूटेशन को POST से भेजना ज़रूरी है।
error-media-type = अनुरोध application/json के रूप में भेजें।
error-not-acceptable = हम application/graphql-response+json या application/json के रूप में उत्तर दे सकते हैं; Accept हेडर इन दोनों में से किसी की अनुमति नहीं देता।
error-body-too-large = अनुरोध का मुख्य भाग (body) { $max } बाइट से बड़ा है।
error-header-too-long = { $header } हेडर { $max } बाइट से लंबा है।
error-no-such-page = इस पते पर कुछ नहीं है।
error-document-limit = क्वेरी बहुत ज़्यादा माँगती है: { $limit } अधिकतम { $max } हो सकता है, यहाँ { $count } है।
error-rate-limit = बहुत ज़्यादा अनुरोध आए हैं। कृपया { $seconds ->
        [one] { $seconds } सेकंड
       *[other] { $seconds } सेकंड
    } बाद फिर कोशिश करें।
error-persisted-only = यह सेवा केवल वे दस्तावेज़ चलाती है जो इसके यहाँ पंजीकृत हैं।
error-introspection = यहाँ स्कीमा का इंट्रोस्पेक्शन बंद है।
error-sign-in = यह जानकारी सार्वजनिक नहीं है। कृपया साइन इन करें।
error-forbidden = आपके पास इसकी अनुमति नहीं है।
error-not-found = { $argument } जिसकी ओर इशारा करता है, वह मौजूद नहीं है।
error-idempotency-key = { $argument } में 8 से 128 तक लैटिन अक्षर, अंक या . _ : - चिह्न होने चाहिए।
error-idempotency-conflict = यह idempotency कुंजी पहले ही किसी दूसरे अनुरोध में इस्तेमाल हो चुकी है। नए अनुरोध के लिए नई कुंजी दें।
error-text-empty = { $argument } खाली नहीं हो सकता।
error-text-too-long = { $argument } में वर्णों की संख्या { $max } से ज़्यादा नहीं हो सकती; अभी यह संख्या { $count } है।
error-text-characters = { $argument } में नियंत्रण वर्ण, पंक्ति-विराम या अदृश्य चिह्न हैं, जिनकी यहाँ अनुमति नहीं है।
error-email-malformed = { $argument } में दिया गया मान ईमेल पता नहीं है।
error-slug-taken = slug “{ $value }” पहले से इस्तेमाल में है।
error-nothing-to-change = कम से कम एक बदलाव बताइए।
error-unchangeable = { $argument } बदला नहीं जा सकता।
error-missing = { $argument } नहीं दिया गया है।
error-either = { $argument } या { $partner } में से कोई एक ही दीजिए, दोनों नहीं।
# $value is the label or id that was sent.
error-sitting-unknown = { $argument } में भेजा गया मान “{ $value }” इस प्रशिक्षण की कोई पाली नहीं है।
error-registration-not-open = इस प्रशिक्षण के लिए पंजीकरण अभी शुरू नहीं हुआ है।
error-registration-closed = इस प्रशिक्षण के लिए पंजीकरण बंद हो चुका है।
error-training-full = इस प्रशिक्षण में पर्याप्त जगह नहीं बची है।
error-group-locked = यह समूह बंद कर दिया गया है: इसके सदस्य अब बदले नहीं जा सकते।
error-group-cancelled = यह समूह रद्द कर दिया गया था।
error-registration-cancelled = यह पंजीकरण रद्द कर दिया गया था।
error-already-in-group = यह व्यक्ति पहले से समूह में है।
# $partner is where in the input the address stands first.
error-twice-in-list = { $argument } में दिया गया पता { $partner } में पहले से है।
# $value is the version of the consent text that is current.
error-consent-outdated = सहमति का पाठ बदल गया है। संस्करण “{ $value }” दिखाइए और फिर से सहमति लीजिए।
error-groups-only = इस प्रशिक्षण में केवल समूह भाग ले सकते हैं।
error-not-umbrella = अकेले पंजीकरण केवल किसी छत्र-समूह के माध्यम से हो सकता है।
error-contact-stays = संपर्क व्यक्ति को हटाया नहीं जा सकता। पहले किसी और को संपर्क व्यक्ति बनाइए।
error-not-in-group = { $argument } इस समूह के किसी व्यक्ति की ओर इशारा नहीं करता।
error-file-encoding = फ़ाइल को पाठ के रूप में पढ़ा नहीं जा सकता। उसे UTF-8 में सहेजकर फिर से भेजिए।
error-file-empty = फ़ाइल में कोई पंक्ति नहीं है।
# $value is the name of a column.
error-file-column = फ़ाइल में “{ $value }” नाम का स्तंभ नहीं है।
error-yes-no = { $argument } में भेजा गया मान “{ $value }” न हाँ है, न नहीं।
error-uploads-many = बहुत-सी अपलोड की गई फ़ाइलें इस्तेमाल की प्रतीक्षा में हैं। उन्हें इस्तेमाल कीजिए या एक घंटा रुकिए।
error-changes-gone = इस कर्सर के बाद के बदलाव अब रखे नहीं जाते। सूची फिर से पढ़िए और बिना कर्सर के आगे बढ़िए।
