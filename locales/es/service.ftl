### Lo que dice el propio servicio: etiquetas, frases sobre horarios e inscripción, errores.

## Labels

language-native-name = español
country-unknown = Desconocido o sin indicar
sitting-name = Turno { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

registration-upcoming = La inscripción se abre el { $opens } (hora de { $place }).
registration-open = La inscripción está abierta y se cierra el { $closes } (hora de { $place }).
registration-waitlist = Todas las plazas están ocupadas. Todavía es posible inscribirse en la lista de espera hasta el { $closes } (hora de { $place }).
registration-full = Todas las plazas están ocupadas y la lista de espera está cerrada.
registration-closed = La inscripción se cerró el { $closes } (hora de { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = Algo ha fallado en nuestro sistema y ha quedado registrado. Si nos escribes, indica el número { $id }.
error-unavailable = El servicio no puede hacer esto en este momento. Inténtalo de nuevo dentro de poco.
error-deadline = La solicitud tardó demasiado y se interrumpió. Pide menos datos en cada solicitud.
error-request-timeout = La solicitud llegó demasiado despacio y dejamos de esperar. Envíala de nuevo.
error-language-malformed = “{ $value }” en { $argument } no es una etiqueta de idioma. Usa BCP 47, por ejemplo “es” o “es-MX”.
error-language-unknown = “{ $value }” en { $argument } no es un idioma que conozcamos.
error-time-zone-unknown = “{ $value }” en { $argument } no es una zona horaria. Usa un nombre de IANA, por ejemplo “America/New_York”.
error-time-zone-abbreviation = “{ $value }” en { $argument } es una abreviatura, que puede referirse a varias zonas horarias. Usa un nombre de IANA, por ejemplo “America/New_York”.
error-country-unknown = “{ $value }” en { $argument } no es un código de país. Usa ISO 3166-1 alfa-2, por ejemplo “BR”.
error-date-malformed = “{ $value }” en { $argument } no es una fecha. Escríbela así: 2022-05-10.
error-datetime-malformed = “{ $value }” en { $argument } no es una fecha con hora. Escríbela así: 2022-05-10T16:00:00Z.
error-slug-malformed = “{ $value }” en { $argument } no es un slug. Un slug son palabras en minúsculas unidas con guiones, por ejemplo “core-fundamentals-2022”.
error-id-malformed = “{ $value }” en { $argument } no es un identificador de este servicio.
error-page-size = { $argument } debe ser un número entero de { $min } a { $max }; el valor enviado es { $value }.
error-page-both-ends = Indica first o last, pero no ambos.
error-cursor-malformed = El cursor en { $argument } no corresponde a esta lista con este orden.
# Sin “entradas” tras el número: así no hace falta plural.
error-too-many = El número máximo de entradas en { $argument } es { $max }; se han enviado { $count }.
error-range-empty = { $argument } debe ser posterior a { $partner }.
error-document-malformed = La consulta no es GraphQL válido: { $detail }
error-document-invalid = La consulta no se ajusta al esquema: { $detail }
error-request-malformed = La solicitud no es una solicitud de GraphQL: { $detail }
error-unauthenticated = El token de acceso no es válido o ha caducado. Inicia sesión de nuevo.
error-method = Esta dirección no admite { $method }.
error-mutation-by-get = Las mutaciones deben enviarse por POST.
error-media-type = Envía la solicitud como application/json.
error-not-acceptable = Podemos responder como application/graphql-response+json o application/json; la cabecera Accept no permite ninguno de los dos.
error-body-too-large =
    El cuerpo de la solicitud ocupa más de { $max ->
        [one] { $max } byte
        [many] { $max } de bytes
       *[other] { $max } bytes
    }.
error-header-too-long =
    La cabecera { $header } ocupa más de { $max ->
        [one] { $max } byte
        [many] { $max } de bytes
       *[other] { $max } bytes
    }.
error-no-such-page = No hay nada en esta dirección.
error-document-limit = La consulta pide demasiado: { $limit } puede ser { $max } como máximo, y es { $count }.
error-rate-limit = Demasiadas solicitudes. Inténtalo de nuevo dentro de { $seconds ->
        [one] { $seconds } segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    }.
error-persisted-only = Este servicio solo ejecuta documentos registrados previamente.
error-introspection = La introspección del esquema está desactivada aquí.
error-sign-in = Esto no es público. Inicia sesión para verlo.
error-forbidden = Tu acceso no permite hacer esto.
error-not-found = No existe lo que indica { $argument }.
error-idempotency-key = { $argument } debe tener entre 8 y 128 letras, cifras o los caracteres . _ : -
error-idempotency-conflict = Esta clave de idempotencia ya se usó para otra solicitud. Usa una clave nueva para cada solicitud nueva.
error-text-empty = { $argument } no puede estar vacío.
error-text-too-long = La longitud máxima de { $argument } es de { $max } caracteres; se han enviado { $count }.
error-text-characters = { $argument } contiene caracteres de control, saltos de línea o marcas invisibles que aquí no se permiten.
error-email-malformed = El contenido de { $argument } no es una dirección de correo electrónico.
error-slug-taken = El slug “{ $value }” ya está en uso.
error-nothing-to-change = Indica al menos un dato que deba cambiar.
error-unchangeable = { $argument } no se puede cambiar.
error-missing = Falta { $argument }.
error-either = Indica { $argument } o { $partner }, no ambos.
# $value is the label or id that was sent.
error-sitting-unknown = “{ $value }” en { $argument } no es un turno de esta formación.
error-registration-not-open = La inscripción en esta formación todavía no se ha abierto.
error-registration-closed = La inscripción en esta formación está cerrada.
error-training-full = Ya no quedan suficientes plazas en esta formación.
error-group-locked = Este grupo está cerrado: sus integrantes ya no se pueden cambiar.
error-group-cancelled = Este grupo se canceló.
error-registration-cancelled = Esta inscripción se canceló.
error-already-in-group = Esta persona ya está en el grupo.
# $partner is where in the input the address stands first.
error-twice-in-list = La dirección de { $argument } ya aparece en { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = El texto de consentimiento ha cambiado. Muestra la versión “{ $value }” y vuelve a pedir el consentimiento.
error-groups-only = En esta formación solo pueden participar grupos.
error-not-umbrella = La inscripción individual solo es posible a través de un grupo paraguas.
error-contact-stays = No se puede quitar a la persona de contacto. Nombra antes a otra.
error-not-in-group = { $argument } no indica a nadie de este grupo.
error-file-encoding = El archivo no se puede leer como texto. Guárdalo como UTF-8 y vuelve a enviarlo.
error-file-empty = El archivo no tiene filas.
# $value is the name of a column.
error-file-column = Al archivo le falta la columna “{ $value }”.
error-yes-no = “{ $value }” en { $argument } no es ni sí ni no.
error-uploads-many = Hay demasiados archivos subidos sin usar. Úsalos o espera una hora.
error-changes-gone = Los cambios posteriores a este cursor ya no se conservan. Vuelve a leer la lista y continúa sin cursor.
