### What the service itself says: labels, sentences about time and registration, errors.

## Labels

language-native-name = français
country-unknown = Inconnu ou non indiqué
# "Créneau" is the sitting, "séance" the session of the week.
sitting-name = Créneau { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
local-moment = { $date } à { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# Not "heure de { $place }": before Abidjan it would be "d’", before Le Caire "du".
registration-upcoming = Les inscriptions ouvrent le { $opens } (fuseau horaire : { $place }).
registration-open = Les inscriptions sont ouvertes jusqu’au { $closes } (fuseau horaire : { $place }).
registration-waitlist = Toutes les places sont prises. Vous pouvez encore vous inscrire sur la liste d’attente jusqu’au { $closes } (fuseau horaire : { $place }).
registration-full = Toutes les places sont prises et la liste d’attente est close.
registration-closed = Les inscriptions sont closes depuis le { $closes } (fuseau horaire : { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = Une erreur s’est produite de notre côté et a été enregistrée. Si vous nous écrivez, indiquez le numéro { $id }.
error-unavailable = Le service ne peut pas répondre à cette demande pour le moment. Veuillez réessayer un peu plus tard.
error-deadline = La requête a pris trop de temps et a été interrompue. Demandez moins de données à la fois.
error-request-timeout = La requête est arrivée trop lentement et nous avons cessé d’attendre. Veuillez la renvoyer.
error-language-malformed = « { $value } » dans { $argument } n’est pas une étiquette de langue. Suivez la norme BCP 47, par exemple « es » ou « es-MX ».
error-language-unknown = « { $value } » dans { $argument } n’est pas une langue que nous connaissons.
error-time-zone-unknown = « { $value } » dans { $argument } n’est pas un fuseau horaire. Utilisez un nom IANA, par exemple « America/New_York ».
error-time-zone-abbreviation = « { $value } » dans { $argument } est une abréviation, qui peut désigner plusieurs fuseaux horaires. Utilisez un nom IANA, par exemple « America/New_York ».
error-country-unknown = « { $value } » dans { $argument } n’est pas un code de pays. Utilisez un code ISO 3166-1 alpha-2, par exemple « BR ».
error-date-malformed = « { $value } » dans { $argument } n’est pas une date. Écrivez-la sous la forme 2022-05-10.
error-datetime-malformed = « { $value } » dans { $argument } n’est pas une date avec heure. Écrivez-la sous la forme 2022-05-10T16:00:00Z.
error-slug-malformed = « { $value } » dans { $argument } n’est pas un slug. Un slug est formé de mots en minuscules reliés par des traits d’union, par exemple « core-fundamentals-2022 ».
error-id-malformed = « { $value } » dans { $argument } n’est pas un identifiant de ce service.
error-page-size = { $argument } doit être un nombre entier de { $min } à { $max } ; valeur reçue : { $value }.
error-page-both-ends = Indiquez soit first, soit last, mais pas les deux.
error-cursor-malformed = Le curseur dans { $argument } ne correspond pas à cette liste et à cet ordre.
error-too-many = { $argument } contient trop d’éléments : { $count }, pour un maximum de { $max }.
error-range-empty = { $argument } doit se situer après { $partner }.
error-document-malformed = La requête n’est pas du GraphQL valide : { $detail }
error-document-invalid = La requête ne correspond pas au schéma : { $detail }
error-request-malformed = Cet envoi n’est pas une requête GraphQL : { $detail }
error-unauthenticated = Le jeton d’accès n’est pas valable ou a expiré. Veuillez vous reconnecter.
error-method = Cette adresse n’accepte pas { $method }.
error-mutation-by-get = Une mutation doit être envoyée par POST.
error-media-type = Envoyez la requête au format application/json.
error-not-acceptable = Nous pouvons répondre en application/graphql-response+json ou en application/json ; l’en-tête Accept n’autorise ni l’un ni l’autre.
error-body-too-large =
    Le corps de la requête dépasse { $max ->
        [one] { $max } octet
        [many] { $max } d’octets
       *[other] { $max } octets
    }.
error-header-too-long =
    L’en-tête { $header } dépasse { $max ->
        [one] { $max } octet
        [many] { $max } d’octets
       *[other] { $max } octets
    }.
error-no-such-page = Il n’y a rien à cette adresse.
error-document-limit = La requête demande trop : { $limit } peut valoir au plus { $max } et vaut { $count }.
error-rate-limit = Trop de requêtes. Veuillez réessayer dans { $seconds ->
        [one] { $seconds } seconde
        [many] { $seconds } de secondes
       *[other] { $seconds } secondes
    }.
error-persisted-only = Ce service n’exécute que les documents enregistrés auprès de lui.
error-introspection = L’introspection du schéma est désactivée ici.
error-sign-in = Ceci n’est pas public. Veuillez vous connecter.
error-forbidden = Votre accès ne permet pas cette opération.
error-not-found = Ce que désigne { $argument } n’existe pas.
error-idempotency-key = { $argument } doit comporter de 8 à 128 lettres, chiffres ou caractères . _ : -
error-idempotency-conflict = Cette clé d’idempotence a déjà servi pour une autre requête. Utilisez une nouvelle clé pour une nouvelle requête.
error-text-empty = { $argument } ne doit pas être vide.
error-text-too-long = La longueur de { $argument } dépasse la limite : { $count } caractères, pour un maximum de { $max }.
error-text-characters = { $argument } contient des caractères de contrôle, des sauts de ligne ou des marques invisibles qui ne sont pas admis ici.
error-email-malformed = Le contenu de { $argument } n’est pas une adresse électronique.
error-slug-taken = Le slug « { $value } » est déjà utilisé.
error-nothing-to-change = Indiquez au moins une chose à modifier.
error-unchangeable = { $argument } ne peut pas être modifié.
error-missing = { $argument } est absent.
error-either = Indiquez soit { $argument }, soit { $partner }, mais pas les deux.
# $value is the label or id that was sent.
error-sitting-unknown = « { $value } » dans { $argument } n’est pas un créneau de cette formation.
error-registration-not-open = Les inscriptions à cette formation ne sont pas encore ouvertes.
error-registration-closed = Les inscriptions à cette formation sont closes.
error-training-full = Il ne reste pas assez de places dans cette formation.
error-group-locked = Ce groupe est verrouillé : ses membres ne peuvent plus changer.
error-group-cancelled = Ce groupe a été annulé.
error-registration-cancelled = Cette inscription a été annulée.
error-already-in-group = Cette personne fait déjà partie du groupe.
# $partner is where in the input the address stands first.
error-twice-in-list = L’adresse de { $argument } figure déjà dans { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = Le texte de consentement a changé. Affichez la version « { $value } » et demandez à nouveau le consentement.
error-groups-only = Cette formation n’accueille que des groupes.
error-not-umbrella = On ne peut s’inscrire individuellement que par un groupe parapluie.
error-contact-stays = La personne à contacter ne peut pas être retirée. Désignez-en d’abord une autre.
error-not-in-group = { $argument } ne désigne personne de ce groupe.
error-file-encoding = Le fichier ne peut pas être lu comme du texte. Enregistrez-le en UTF-8 et envoyez-le à nouveau.
error-file-empty = Le fichier ne contient aucune ligne.
# $value is the name of a column.
error-file-column = Il manque au fichier la colonne « { $value } ».
error-yes-no = « { $value } » dans { $argument } ne veut dire ni oui ni non.
error-uploads-many = Trop de fichiers envoyés attendent d’être utilisés. Utilisez-les ou attendez une heure.
error-changes-gone = Les changements postérieurs à ce curseur ne sont plus conservés. Relisez la liste, puis continuez sans curseur.
