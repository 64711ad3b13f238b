### Nombres y palabras en los que se apoyan otros mensajes.
### Tratamiento: “ustedes” para el grupo, “tú” para una sola persona; español internacional, sin “vosotros” ni “vos”.
### Género: palabras neutras (“persona”, “gente”, “quien organiza”); sin “@”, “x” ni barras.

## Names

-program = Organizing for Power
-program-short = O4P
# “Fundamentos básicos” sería un pleonasmo. Dentro de una frase, entre comillas.
-course = Fundamentos para organizar

## Field vocabulary

# Masculino o femenino: “el/la líder natural”; mejor en plural o con “cada”, “su”, que no marcan género.
# En textos sobre McAlevey también “líder orgánico”, pero “orgánico” en sindicatos y partidos suele significar
# “de los órganos de la organización” (cargo orgánico): justo lo contrario de lo que se quiere decir.
-organic-leader =
    { $number ->
       *[singular] líder natural
        [plural] líderes naturales
    }
# Femenino. No “prueba estructural” (ingeniería) ni “prueba de fuerza” (pulso con la otra parte).
-structure-test =
    { $number ->
       *[singular] prueba de estructura
        [plural] pruebas de estructura
    }
# Masculino. Lo que resulta de él es “el mapa”.
-charting = mapeo
# Masculino.
-list-work = trabajo con listas
# Femenino. No “mayoría cualificada/calificada”, que es un término jurídico.
-supermajority = supermayoría
# Femenino.
-structured-conversation =
    { $number ->
       *[singular] conversación organizativa estructurada
        [plural] conversaciones organizativas estructuradas
    }
# Masculino.
-plan-to-win = plan creíble para ganar
# Femenino. Sentido figurado: en las frases va entre comillas y con una explicación.
-inoculation = inoculación
# Con su artículo, femenino. “Pedir”, no “preguntar”: se pide un compromiso, no información. No “la gran petición”,
# que parece una recogida de firmas, ni “petición de compromiso”, que suena a boda.
-the-big-ask = la petición decisiva
