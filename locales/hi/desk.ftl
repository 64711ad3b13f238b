### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = यह पाठ पढ़ा नहीं जा सकता: { $detail }
# $count and $max are numbers of bytes.
check-too-large = पाठ बहुत लंबा है: { $count } बाइट, जबकि सीमा { $max } है।
check-too-deep = धनु कोष्ठक (curly brackets) एक-दूसरे के भीतर बहुत गहरे हैं; सीमा { $max } है।
check-too-many = इस पाठ में { $max } से ज़्यादा प्लेसहोल्डर, रूप या भरने के तरीके हैं।
check-literal-selector = चयनकर्ता कोई चर या फ़ंक्शन होता है, स्थिर मान नहीं।
# $value is a code point, as U+202E.
check-control-character = { $value } एक नियंत्रण वर्ण है, जो किसी को दिखता नहीं।
check-bidi-unpaired = { $value } लिखावट की दिशा खोलता या बंद करता है, पर उसका जोड़ा नहीं है।
check-unknown-variable = इस संदेश में { $value } नाम का कोई चर नहीं है।
check-unknown-function = { $value } नाम का कोई फ़ंक्शन नहीं है।
check-unknown-reference = { $value } मौजूद नहीं है, इसलिए उसका हवाला नहीं दिया जा सकता।
check-cyclic-reference = { $value } फिर इसी संदेश का हवाला देता है।
check-missing-value = पाठ खाली है।
check-missing-attribute = मूल पाठ में { $value } विशेषता है, इस पाठ में नहीं।
check-unknown-attribute = मूल पाठ में { $value } विशेषता नहीं है।
check-duplicate-variant = { $value } विकल्प दो बार आया है।
check-markup = मूल पाठ में { $value } नहीं है।
check-link = मूल पाठ में { $value } का कोई लिंक नहीं है।
# $value is what a number or a plural form was filled in with.
check-formatting = { $value } के साथ यह पाठ दिखाया नहीं जा सकता: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } का इस्तेमाल नहीं हुआ है।
# A plural form of the language: few, many, …
check-plural-missing = बहुवचन का { $value } रूप नहीं दिया गया है।
check-plural-unknown = { $value } इस भाषा में बहुवचन का रूप नहीं है।
check-term-dropped = पारिभाषिक शब्द { $value } का इस्तेमाल नहीं हुआ है।
check-same-as-source = यह मूल पाठ जैसा ही है।
check-too-long = इस पाठ की लंबाई मूल पाठ की लंबाई के { $max } गुने से ज़्यादा है।
check-script = पाठ का ज़्यादातर हिस्सा इस भाषा की लिपि में नहीं है।
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = शब्दावली में “{ $value }” के लिए “{ $detail }” है, इस पाठ में नहीं।
check-glossary-forbidden = शब्दावली “{ $detail }” के लिए “{ $value }” की मनाही करती है।

## Errors.

error-message-unknown = { $argument } में भेजा गया मान “{ $value }” किसी संदेश की कुंजी नहीं है।
error-language-not-served = { $argument } में भेजा गया मान “{ $value }” न तो कार्यक्रम की कोई भाषा है, न ही उनमें से किसी का किसी देश वाला रूप।
error-stale-source = इस बीच अंग्रेज़ी पाठ बदल गया है। उसे दोबारा देखिए, फिर नया डाइजेस्ट भेजिए।
error-stale-base = इस बीच खुद इस भाषा का पाठ बदल गया है। उसे दोबारा देखिए, फिर नया डाइजेस्ट भेजिए।
error-version-conflict = इस बीच किसी और ने दूसरा पाठ प्रकाशित कर दिया है। आगे बढ़ने से पहले उसे देखिए।
error-text-refused = पाठ में गलतियाँ हैं: कौन-सी, यह जाँच के नतीजों में लिखा है।
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = चेतावनी { $value } की पुष्टि नहीं हुई है।
error-own-revision = पाठ को उसके लेखक के अलावा कोई और प्रकाशित करता है।
error-revision-state = इस पाठ के साथ अभी यह नहीं किया जा सकता: यह अब इंतज़ार में नहीं है, या अभी इंतज़ार में आया ही नहीं।
error-translation-twice = एक ही अनुवाद दो बार आया है।
error-nothing-to-confirm = यहाँ इस भाषा का अपना कोई पाठ नहीं है जिसकी पुष्टि हो सके।
error-change-is-major = केवल बड़े बदलाव में दूसरे चर इस्तेमाल किए जा सकते हैं या अनुवाद वापस लिए जा सकते हैं।
error-language-is-source = अंग्रेज़ी सभी अनुवादों का मूल है। उसे saveSourceMessage से बदला जाता है।
error-filter-language = ये शर्तें किसी भाषा के बारे में हैं: { $argument } में बताइए कि कौन-सी।
error-file-syntax = फ़ाइल पंक्ति { $line }, स्तंभ { $column } से आगे पढ़ी नहीं जा सकती: { $detail }
error-file-number = संस्करण एक पूर्ण संख्या होता है।
error-file-language = फ़ाइल में कोई दूसरी भाषा बताई गई है।
# $value is the code of what was found, as SYNTAX.
error-row-refused = पाठ में एक गलती है: { $value }।
error-import-used = इनमें से कुछ पाठ इस बीच जमा किए जा चुके हैं। जमा किए हुए पाठ एक-एक करके लौटाए जाते हैं।
