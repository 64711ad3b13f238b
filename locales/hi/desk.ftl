### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = यह पाठ पढ़ा नहीं जा सकता: { $detail }
# $count and $max are numbers of bytes.
check-too-large = पाठ बहुत लंबा है: { $count } बाइट, जबकि सीमा { $max } है।
check-too-deep = धनु कोष्ठक (curly brackets) एक-दूसरे के भीतर बहुत गहरे हैं; सीमा { $max } है।
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

## Errors.

error-message-unknown = { $argument } में भेजा गया मान “{ $value }” किसी संदेश की कुंजी नहीं है।
error-language-not-served = { $argument } में भेजा गया मान “{ $value }” न तो कार्यक्रम की कोई भाषा है, न ही उनमें से किसी का किसी देश वाला रूप।
