error-training-days = Ein Training endet frühestens an seinem ersten Tag und spätestens nach einem Jahr.
error-registration-never-open = Die Anmeldung würde enden, bevor sie beginnt.
error-training-empty = Ein Training braucht mindestens ein Modul, bevor es öffentlich wird.
error-training-is-public = Dieses Training ist schon öffentlich. Nur aus einem Entwurf lassen sich Module entfernen.
error-training-has-groups = Zu diesem Training haben sich schon Gruppen angemeldet; es kann kein Entwurf mehr werden.
error-assignment-in-use = Die Aufgabe „{ $value }“ wurde schon eingereicht und lässt sich nicht mehr entfernen.
