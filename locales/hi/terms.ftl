### Names and words that other messages build on.
###
### The field vocabulary of the movement (organic leader, structure test, …) is translated by meaning,
### never word for word. A translation may give a term parameters of its own, for case, gender or number.

## Names

# Transliterated as a proper name.
-program = ऑर्गेनाइज़िंग फ़ॉर पावर
-program-short = O4P
# Translated ("the foundations of organizing"), because a transliteration would say nothing to most readers.
# Feminine; the same in both cases.
-course = संगठन-निर्माण की बुनियाद

## Field vocabulary

# Not “जैविक” (biological), and not “नेता”, which suggests a politician. Invariable for gender; oblique plural अगुआओं.
-organic-leader = स्वाभाविक अगुआ
# Feminine. Not “परीक्षण” (engineering, laboratory), not “शक्ति परीक्षण” (a vote of confidence).
# Where the meaning is clear, other messages say just “परख”.
-structure-test = एकजुटता-परख
# The chart itself is “नक्शा” or “लोगों का नक्शा”. $case: "oblique" before a postposition.
-charting =
    { $case ->
       *[direct] लोगों का नक्शा बनाना
        [oblique] लोगों का नक्शा बनाने
    }
# $case: "oblique" before a postposition.
-list-work =
    { $case ->
       *[direct] सूची का काम
        [oblique] सूची के काम
    }
-supermajority = भारी बहुमत
# Feminine; used in the singular also for several conversations.
-structured-conversation = संगठन-निर्माण की क्रमबद्ध बातचीत
# Feminine.
-plan-to-win = जीत की भरोसेमंद योजना
# Feminine. Never “टीकाकरण” (medical).
-inoculation = पेशबंदी
# Masculine. Not “बड़ी माँग”, which would be a demand made of the employer. “आग्रह” alone is any request.
-the-big-ask = निर्णायक आग्रह
