error-training-days = Bir eğitim, başladığı gün veya sonrasında ve bir yıl içinde biter.
error-registration-never-open = Kayıtlar açılmadan kapanmış olurdu.
error-training-empty = Bir eğitimin herkese açık olması için en az bir modülü olmalıdır.
error-training-is-public = Bu eğitim zaten herkese açık. Modüller yalnızca taslaklardan çıkarılabilir.
error-training-has-groups = Bu eğitime kaydolan gruplar var; eğitim yeniden taslak yapılamaz.
error-assignment-in-use = “{ $value }” görevi teslim edilmiş; çıkarılamaz.
