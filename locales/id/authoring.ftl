error-training-days = Pelatihan berakhir pada hari pertamanya atau sesudahnya, dan dalam waktu satu tahun.
error-registration-never-open = Pendaftaran akan ditutup sebelum dibuka.
error-training-empty = Pelatihan memerlukan setidaknya satu modul sebelum dipublikasikan.
error-training-is-public = Pelatihan ini sudah dipublikasikan. Modul hanya dapat dihapus dari draf.
error-training-has-groups = Sudah ada kelompok yang mendaftar untuk pelatihan ini, jadi pelatihan ini tidak dapat menjadi draf lagi.
error-assignment-in-use = Tugas “{ $value }” sudah pernah dikumpulkan, jadi tidak dapat dihapus.
