### The live weeks: who came, what was handed in, what is still missing.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = Encore { $count ->
        [one] { $count } séance
        [many] { $count } de séances
       *[other] { $count } séances
    } à suivre
progress-assignments-missing = Encore { $count ->
        [one] { $count } travail pratique
        [many] { $count } de travaux pratiques
       *[other] { $count } travaux pratiques
    } à remettre
# A facilitator is "une animatrice, un animateur": not "formatrice, formateur", who teaches the session.
progress-attestation-missing = Confirmation par une animatrice ou un animateur

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = Ce créneau n’a pas encore commencé.
error-sitting-cancelled = Ce créneau a été annulé.
error-no-place = Cette inscription ne dispose d’aucune place dans la formation.
error-assignment-not-open = Les travaux pratiques ne peuvent être remis qu’une fois la formation commencée.
error-assignment-closed = Il est trop tard pour remettre ce travail pratique.
# "Retourner": "rendre un devoir" is to hand it in, and "renvoyer" may be to send it again.
error-already-submitted = Ce travail pratique a déjà été remis. Il ne pourra l’être à nouveau que si on vous le retourne.
error-not-group-work = Ce travail pratique est individuel : il ne peut compter pour personne d’autre.
error-not-contact = Seule la personne de contact du groupe peut remettre un travail pratique pour d’autres.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = « { $value } » dans { $argument } n’est le code de personne dans ce groupe.
error-link-malformed = Le contenu de { $argument } n’est pas une adresse https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = Le fichier n’est pas en UTF-8 : ligne { $line }, colonne { $column }. Enregistrez-le en UTF-8 et envoyez-le à nouveau.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# Its name is the one that the French BigBlueButton shows.
error-file-dashboard = Le fichier n’est pas un « Tableau de bord d’activité des participants » de BigBlueButton.
error-file-time-zone = Les heures du fichier sont sans fuseau horaire. Indiquez-le dans { $argument }.
error-file-other-sitting = Rien de ce que contient le fichier n’a eu lieu pendant ce créneau. Le fichier correspond-il à un autre créneau ?
error-cell-other-sitting = « { $value } » dans { $argument } se situe en dehors de ce créneau.
error-cell-time = « { $value } » dans { $argument } n’est pas une date avec heure.
error-cell-minutes = « { $value } » dans { $argument } n’est pas un nombre de minutes.
# How many people sit behind one connection.
error-cell-headcount = « { $value } » dans { $argument } n’est pas un nombre de personnes de 1 à { $max }.
error-cell-nobody = { $argument } n’indique ni nom, ni adresse électronique, ni code.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = Ce jour-là, on avance les horloges dans le fuseau horaire { $place } : { $value } n’existe pas. Voulez-vous dire { $first } ou { $second } ?
error-wall-time-repeated = Ce jour-là, on recule les horloges dans le fuseau horaire { $place }, et elles indiquent deux fois { $value }. Précisez dans utcOffset de quel moment il s’agit : { $first } ou { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = « { $value } » n’est pas le décalage par rapport à UTC qui s’applique à ce moment-là dans le fuseau horaire { $place }.
error-sitting-past = Un créneau ne peut pas commencer dans le passé.
error-sitting-begun = Ce créneau a déjà commencé.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Ce moment se situe en dehors de la formation, qui a lieu du { $start } au { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = Le créneau { $label } de cette séance a déjà lieu à ce moment-là.
error-label-taken = Cette séance a déjà un créneau { $value }.
error-label-malformed = « { $value } » dans { $argument } n’est pas un libellé de créneau. Un libellé comporte de un à quatre caractères, lettres majuscules ou chiffres, par exemple « A ».

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = En ligne
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = Le lien pour participer s’affiche avec votre inscription, à partir de { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    } avant le début.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = Vous n’avez pas encore choisi de créneau pour cette semaine. Celui-ci est l’un des créneaux proposés ; il suffit de participer à un seul.
error-calendar-whose = Précisez de quel calendrier il s’agit : indiquez soit une inscription, soit un groupe, mais pas les deux.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# Breakouts are "petits groupes", and each of them is in a "salle"; "groupe" alone is who registers together.
breakouts-room = Salle { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = Trop peu d’autres personnes de ce créneau ont une langue en commun avec cette personne.
breakouts-unplaced-facilitator = Aucune animatrice ni aucun animateur n’est disponible pour une salle dont cette personne parle la langue.
breakouts-unplaced-apart = Dans chaque salle où il reste de la place se trouve quelqu’un dont cette personne doit rester séparée.
breakouts-unplaced-group = Moins de personnes de ce groupe viennent à ce créneau qu’il n’en faut pour une salle.
breakouts-unplaced-full = Toutes les salles dont cette personne parle la langue sont complètes.
error-no-breakouts = Cette semaine ne comporte pas de travail en petits groupes.
# $min and $max are numbers of people.
error-room-sizes = Des salles de { $min } à { $max } personnes ne permettent pas de répartir n’importe quel nombre de personnes. Le maximum doit valoir au moins le double du minimum, moins un.
error-together-too-many = Cela fait { $count } personnes à garder ensemble, alors qu’une salle en accueille { $max } au maximum.
error-together-and-apart = On ne peut pas à la fois garder deux personnes ensemble et les séparer.
error-not-coming = La personne que désigne cette inscription ne vient pas à ce créneau.
error-everybody-mixed = Les salles de ce créneau réunissent des gens de partout : elles sont donc planifiées pour tout le monde à la fois.
error-nothing-planned = Il n’y a aucun plan à publier.
error-sitting-over = Ce créneau est terminé.
