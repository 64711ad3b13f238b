### Las semanas en vivo: quién asistió, qué se envió y qué falta todavía.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = Falta asistir a { $count ->
        [one] { $count } sesión
        [many] { $count } de sesiones
       *[other] { $count } sesiones
    }
progress-assignments-missing = Falta enviar { $count ->
        [one] { $count } tarea
        [many] { $count } de tareas
       *[other] { $count } tareas
    }
progress-attestation-missing = Falta la confirmación de una persona facilitadora

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = Este turno todavía no ha empezado.
error-sitting-cancelled = Este turno se canceló.
error-no-place = Esta inscripción no tiene plaza en la formación.
error-assignment-not-open = Las tareas solo se pueden enviar una vez empezada la formación.
error-assignment-closed = Ya es tarde para enviar esta tarea.
error-already-submitted = Esta tarea ya se envió. Solo se puede enviar de nuevo si antes fue devuelta.
error-not-group-work = Esta tarea es individual, así que no puede contar para nadie más.
error-not-contact = Solo la persona de contacto del grupo puede enviar tareas en nombre de otras personas.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = “{ $value }” en { $argument } no es el código de nadie de este grupo.
error-link-malformed = El contenido de { $argument } no es una dirección https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = El archivo no está en UTF-8: línea { $line }, columna { $column }. Guárdalo como UTF-8 y vuelve a enviarlo.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# Así se llama en la interfaz de BigBlueButton en español.
error-file-dashboard = El archivo no es un “Panel de análisis del aprendizaje” de BigBlueButton.
error-file-time-zone = Las horas del archivo no llevan zona horaria. Indícala en { $argument }.
error-file-other-sitting = Nada de lo que contiene el archivo ocurrió durante este turno. ¿Corresponde el archivo a otro?
error-cell-other-sitting = “{ $value }” en { $argument } queda fuera del horario de este turno.
error-cell-time = “{ $value }” en { $argument } no es una fecha con hora.
error-cell-minutes = “{ $value }” en { $argument } no es un número de minutos.
# How many people sit behind one connection.
error-cell-headcount = “{ $value }” en { $argument } no es un número de personas de 1 a { $max }.
error-cell-nobody = { $argument } no indica ni nombre, ni dirección de correo electrónico, ni código.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = Ese día se adelantan los relojes en la zona horaria { $place }, así que { $value } no existe. ¿Te refieres a { $first } o a { $second }?
error-wall-time-repeated = Ese día se atrasan los relojes en la zona horaria { $place } y marcan dos veces { $value }. Indica en utcOffset a cuál de los dos momentos te refieres: { $first } o { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = “{ $value }” no es la diferencia con UTC que rige en ese momento en la zona horaria { $place }.
error-sitting-past = Un turno no puede empezar en el pasado.
error-sitting-begun = Este turno ya ha empezado.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Ese momento queda fuera de la formación, que va del { $start } al { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = A esa hora ya tiene lugar el turno { $label } de esta sesión.
error-label-taken = Esta sesión ya tiene un turno { $value }.
error-label-malformed = “{ $value }” en { $argument } no es una etiqueta de turno. Una etiqueta tiene de una a cuatro letras mayúsculas o cifras, por ejemplo “A”.

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } — { $sitting }
# Where it is held.
calendar-location = En línea
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = El enlace para entrar aparece junto a tu inscripción desde { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    } antes del comienzo.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = Todavía no has elegido turno para esta semana. Este es uno de los posibles; basta con asistir a uno.
error-calendar-whose = Indica de quién es el calendario: una inscripción o un grupo, no ambos.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# “Grupos pequeños” son los breakouts y “sala”, el lugar de cada uno; “grupo” a secas es el que se inscribe.
breakouts-room = Sala { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = En este turno no hay suficientes personas que compartan un idioma con esta.
breakouts-unplaced-facilitator = No queda libre ninguna persona facilitadora para una sala en un idioma de esta persona.
breakouts-unplaced-apart = En todas las salas donde queda espacio hay alguien de quien esta persona debe estar separada.
breakouts-unplaced-group = A este turno vienen menos personas de este grupo de las que necesita una sala.
breakouts-unplaced-full = Todas las salas en los idiomas de esta persona están completas.
error-no-breakouts = En esta semana no hay trabajo en grupos pequeños.
# $min and $max are numbers of people.
error-room-sizes = Con salas de { $min } a { $max } personas no se puede repartir cualquier número de personas. El máximo debe ser al menos el doble del mínimo, menos uno.
error-together-too-many = Son { $count } personas que deben estar juntas, y en una sala caben { $max } como máximo.
error-together-and-apart = No se puede mantener a dos personas juntas y separadas a la vez.
error-not-coming = La persona de esta inscripción no viene a este turno.
error-everybody-mixed = Las salas de este turno mezclan a gente de todas partes, así que se planifican para todas las personas a la vez.
error-nothing-planned = No hay ningún plan que publicar.
error-sitting-over = Este turno ya ha terminado.
