### Terms that change take the parameter form: "indefinite" (the default, as in a glossary), "definite",
### and where needed "plural" (indefinite) and "definite-plural".
### Readers are addressed in the plural (أنتم). An organic leader is a feminine noun (قيادة) that stands for
### a person of any gender; pronouns and verbs agree with it (هي, and هي for the plural too).

## Names

-program = التنظيم من أجل القوة
-program-short = O4P
-course = المبادئ الأساسية

## Field vocabulary

# As in "القيادات العمالية الطبيعية": those whom workers follow of their own accord.
# "عضوي" would be read as "biological" or as "of members".
-organic-leader =
    { $form ->
       *[indefinite] قيادة طبيعية
        [definite] القيادة الطبيعية
        [plural] قيادات طبيعية
        [definite-plural] القيادات الطبيعية
    }
# By meaning: tests how far people hold together. "اختبار بنية" sounds like engineering,
# "اختبار قوة" like a showdown with the employer.
-structure-test =
    { $form ->
       *[indefinite] اختبار تماسك
        [definite] اختبار التماسك
        [plural] اختبارات تماسك
        [definite-plural] اختبارات التماسك
    }
-charting = رسم خريطة العلاقات
-list-work = العمل بالقوائم
-supermajority =
    { $form ->
       *[indefinite] أغلبية ساحقة
        [definite] الأغلبية الساحقة
    }
-structured-conversation =
    { $form ->
       *[indefinite] محادثة تنظيمية منهجية
        [definite] المحادثة التنظيمية المنهجية
        [plural] محادثات تنظيمية منهجية
        [definite-plural] المحادثات التنظيمية المنهجية
    }
-plan-to-win =
    { $form ->
       *[indefinite] خطة مقنعة للانتصار
        [definite] الخطة المقنعة للانتصار
    }
# "تحصين" also means fortifying; never "تلقيح" or "تطعيم".
-inoculation = التحصين المسبق
# The decisive request, not a "large" one.
-the-big-ask = الطلب الحاسم
