error-training-days = הכשרה מסתיימת ביום שבו התחילה או אחריו, ובתוך שנה.
error-registration-never-open = ההרשמה תיסגר לפני שתיפתח.
error-training-empty = להכשרה דרוש לפחות מודול אחד לפני שתהיה ציבורית.
error-training-is-public = ההכשרה הזאת כבר ציבורית. אפשר להסיר מודולים רק מטיוטה.
error-training-has-groups = כבר נרשמו קבוצות להכשרה הזאת, ולכן היא לא יכולה לחזור להיות טיוטה.
error-assignment-in-use = המטלה ״{ $value }״ כבר הוגשה, ולכן אי אפשר להסיר אותה.
