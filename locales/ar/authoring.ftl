error-training-days = ينتهي التدريب في يومه الأول أو بعده، وفي غضون عام.
error-registration-never-open = سيُغلق باب التسجيل قبل أن يُفتح.
error-training-empty = يحتاج التدريب إلى وحدة واحدة على الأقل قبل نشره.
error-training-is-public = هذا التدريب منشور بالفعل، ولا تُحذف الوحدات إلا من مسودة.
error-training-has-groups = سجّلت مجموعات في هذا التدريب، فلا يمكن أن يعود مسودة.
error-assignment-in-use = سُلّمت المهمة «{ $value }» من قبل، فلا يمكن حذفها.
