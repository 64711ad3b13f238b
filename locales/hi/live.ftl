### The live weeks: who came, what was handed in, what is still missing.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = { $count ->
        [one] { $count } सत्र में भाग लेना बाकी
       *[other] { $count } सत्रों में भाग लेना बाकी
    }
# An assignment is “अभ्यास-कार्य”, masculine, the same in the direct plural.
progress-assignments-missing = { $count ->
        [one] { $count } अभ्यास-कार्य जमा करना बाकी
       *[other] { $count } अभ्यास-कार्य जमा करने बाकी
    }
# A facilitator is “सहजकर्ता”, not “संचालक”, which is also a director.
progress-attestation-missing = किसी सहजकर्ता की ओर से पुष्टि

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = यह पाली अभी शुरू नहीं हुई है।
error-sitting-cancelled = यह पाली रद्द कर दी गई है।
error-no-place = इस पंजीकरण पर प्रशिक्षण में सीट पक्की नहीं है।
error-assignment-not-open = अभ्यास-कार्य प्रशिक्षण शुरू होने के बाद ही जमा किए जा सकते हैं।
error-assignment-closed = इस अभ्यास-कार्य को जमा करने का समय निकल चुका है।
error-already-submitted = यह अभ्यास-कार्य पहले ही जमा किया जा चुका है। लौटाए जाने के बाद ही इसे दोबारा जमा किया जा सकता है।
error-not-group-work = यह अभ्यास-कार्य हर व्यक्ति को अकेले करना होता है, इसलिए इसे किसी और के खाते में नहीं जोड़ा जा सकता।
error-not-contact = दूसरों की ओर से अभ्यास-कार्य केवल समूह के संपर्क व्यक्ति जमा कर सकते हैं।
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = { $argument } में भेजा गया कोड “{ $value }” इस समूह में किसी का नहीं है।
error-link-malformed = { $argument } में दिया गया मान https पता नहीं है।
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = फ़ाइल UTF-8 में नहीं है: पंक्ति { $line }, स्तंभ { $column }। उसे UTF-8 में सहेजकर फिर से भेजिए।
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# We found no name for it in the Hindi texts of BigBlueButton, so the English one that it shows is added.
error-file-dashboard = यह BigBlueButton के लर्निंग डैशबोर्ड (Learning Analytics Dashboard) की फ़ाइल नहीं है।
error-file-time-zone = फ़ाइल में समय के साथ समय क्षेत्र नहीं दिया गया है। उसे { $argument } में बताइए।
error-file-other-sitting = फ़ाइल में दर्ज कोई भी बात इस पाली के समय की नहीं है। क्या यह फ़ाइल किसी दूसरी पाली की है?
error-cell-other-sitting = { $argument } में भेजा गया मान “{ $value }” इस पाली के समय का नहीं है।
error-cell-time = { $argument } में भेजा गया मान “{ $value }” तारीख और समय का मान्य रूप नहीं है।
error-cell-minutes = { $argument } में भेजा गया मान “{ $value }” मिनटों की संख्या नहीं है।
# How many people sit behind one connection.
error-cell-headcount = { $argument } में भेजा गया मान “{ $value }” लोगों की ऐसी संख्या नहीं है जो 1 से { $max } के बीच हो।
error-cell-nobody = { $argument } में न नाम है, न ईमेल पता, न कोड।

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = { $place } के समयानुसार { $value } आता ही नहीं: उस दिन घड़ियाँ आगे की जाती हैं और यह समय बीच में छूट जाता है। आपका आशय { $first } से है या { $second } से?
error-wall-time-repeated = { $place } के समयानुसार { $value } दो बार आता है: उस दिन घड़ियाँ पीछे की जाती हैं। utcOffset में बताइए कि आपका आशय किससे है: { $first } या { $second }।
# $value is an offset from UTC, as -05:00.
error-utc-offset = उस समय UTC से { $place } के समय का अंतर “{ $value }” नहीं होता।
error-sitting-past = कोई पाली बीते हुए समय में शुरू नहीं हो सकती।
error-sitting-begun = यह पाली शुरू हो चुकी है।
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = यह तारीख प्रशिक्षण की अवधि से बाहर है, जो { $start } से { $end } तक है।
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = उस समय इसी सत्र की पाली { $label } तय है।
error-label-taken = इस सत्र में पाली { $value } पहले से है।
error-label-malformed = { $argument } में भेजा गया मान “{ $value }” पाली का मान्य लेबल नहीं है। लेबल में एक से चार बड़े (capital) लैटिन अक्षर या अंक होते हैं, जैसे “A”।
