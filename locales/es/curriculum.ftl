### El programa de estudio: habilidades y módulos semanales. Markdown; dos saltos de línea hacen un párrafo.

## Skills

skill-organic-leader-identification-name = Identificación de líderes naturales
skill-organic-leader-identification-description =
    Averiguar en quién confía ya la gente y a quién sigue, preguntándole y observando quién mueve a otras personas. A menudo, quienes más se hacen oír a nuestro favor no son quienes lideran. Cuando una campaña se gana a { -organic-leader(number: "plural") }, se gana también a la gente de su entorno.
skill-word-choice-name = Elección de las palabras
skill-word-choice-description =
    Oír lo que nuestras palabras dicen sobre el poder. “El sindicato te va a ayudar” convierte a la gente en clientela; “¿qué se atreven a hacer ustedes si se unen?” la convierte en el sindicato. Pequeños cambios en la manera de hablar cambian quién actúa.
skill-structured-conversations-name = Conversaciones organizativas estructuradas
skill-structured-conversations-description =
    Una conversación en seis pasos que parte de lo que le importa a la otra persona y termina con una petición clara. Quien organiza escucha la mayor parte del tiempo, y la otra persona llega a su propia decisión de actuar.
skill-charting-and-list-work-name = Mapeo y trabajo con listas
skill-charting-and-list-work-description =
    Conocer a todas las personas afectadas, no solo a las que vienen a las reuniones: una lista completa, los vínculos entre la gente y con quién falta hablar. La lista muestra lo que sabemos de verdad y lo que es solo esperanza.
skill-structure-tests-name = Pruebas de estructura
skill-structure-tests-description =
    Acciones pequeñas, cada una un poco más difícil que la anterior, que muestran con números cuánta gente actúa unida y dónde flaqueamos. Superar una { -structure-test } da fuerza para la siguiente; fallar pronto cuesta poco.

## Week 1

module-core-concepts-title = Conceptos básicos y líderes naturales
module-core-concepts-summary = Qué es organizar, en qué se diferencia de movilizar y cómo encontrar a las personas a las que otras siguen.
module-core-concepts-body =
    ## Qué van a aprender

    La mayoría de las campañas se pierden porque lo hacen todo las pocas personas convencidas de siempre. *Movilizar* es volver a llamar a esas mismas personas. *Organizar* es hacer que sean cada vez más: ir hacia quienes dudan o están en contra, y contar con su capacidad de liderar. Esta semana explicamos esa diferencia y la idea que sostiene toda la formación: casi todo grupo de personas tiene ya su { -organic-leader }.

    Quienes lideran así rara vez se presentan como líderes. Quizá no tengan cargo ni opinión sobre el sindicato. Se les reconoce por el efecto que causan: cuando se mueven, otras personas se mueven.

    ## Qué van a practicar

    - preguntar “¿A quién acudes aquí cuando necesitas ayuda o consejo?” y escuchar la respuesta
    - distinguir entre { -organic-leader(number: "plural") } y activistas con entusiasmo pero sin nadie detrás
    - poner a prueba una suposición con lo que la gente hace, no con lo que dice

    ## Qué se van a llevar

    Una lista corta de personas a las que buscar en su campaña, una manera de comprobar si aciertan y un lenguaje común con su grupo para esta formación de { $weeks ->
        [one] { $weeks } semana
        [many] { $weeks } de semanas
       *[other] { $weeks } semanas
    }.

## Week 2

module-semantics-title = Semántica: las palabras que elegimos
module-semantics-summary = Cómo las frases de todos los días regalan el poder y cómo hablar para que quede claro que la organización es la propia gente.
module-semantics-body =
    ## Qué van a aprender

    Quienes organizamos hablamos todo el día, y mucho de lo que decimos juega en nuestra contra. Cuando un folleto dice que el sindicato *ofrece* algo, lo *proporciona* o *lucha por* su gente, describe un servicio con clientela. Entonces la gente espera, compara el precio y deja que se ocupe otra persona. Esta semana revisamos nuestras costumbres: quién es “nosotros” y quién es “ellos”, quién actúa en nuestras frases y cuándo hablamos tanto que nadie más puede pensar.

    No se trata de sonar inteligentes ni de hablar con corrección, sino de usar palabras sencillas que digan la verdad sobre el poder: nada va a cambiar si la gente afectada no se une para cambiarlo.

    ## Qué van a practicar

    - detectar las frases que convierten a la gente en espectadora
    - hacer preguntas abiertas y después callar lo suficiente para que llegue la respuesta
    - responder a “¿Qué va a hacer el sindicato por mí?” sin discurso de venta

    ## Qué se van a llevar

    Una lista de las palabras que su grupo abandona y de las que usará en su lugar, probadas en voz alta en grupos pequeños, y la costumbre de escucharse al hablar.

## Week 3

module-structured-conversation-title = La conversación organizativa estructurada
module-structured-conversation-summary = Seis pasos, desde lo que le importa a una persona hasta la decisión de actuar, practicados hasta que salgan con naturalidad.
module-structured-conversation-body =
    ## Qué van a aprender

    La { -structured-conversation } es la herramienta principal de esta formación. Sus seis pasos son: abrir y decir por qué hemos venido; averiguar qué le importa a la otra persona; ayudarla a ver qué se interpone y quién podría cambiarlo; mostrar cómo la gente como ella puede ganar si se une; pedir con claridad una sola cosa; y, por último, prepararla para lo que dirá la otra parte y acordar qué pasa después.

    El corazón de la conversación es { -the-big-ask }. Una vez hecha, callamos. El silencio incomoda, y le pertenece a la otra persona. El último paso es la “{ -inoculation }”: quien ya ha oído de antemano las amenazas y las promesas se deja asustar mucho menos.

    ## Qué van a practicar

    - los seis pasos en grupos de tres, con una persona a cargo de la hoja de observación
    - escuchar alrededor de dos tercios del tiempo
    - pedir y, después, esperar

    ## Qué se van a llevar

    Un plan de conversación para su propia campaña, comentarios sinceros de quienes han observado su práctica y los nombres, en papel y solo en sus manos, de tres personas con las que van a hablar.

## Week 4

module-charting-and-plan-to-win-title = Mapeo, trabajo con listas y un plan creíble para ganar
module-charting-and-plan-to-win-summary = Una lista completa, un mapa de quién mueve a quién y un plan en el que la gente cree porque puede hacer las cuentas.
module-charting-and-plan-to-win-body =
    ## Qué van a aprender

    Nadie puede construir una { -supermajority } sin saber cuánta gente hay. El objetivo del { -list-work } es tener una única lista en la que figure cada persona afectada, sin huecos. A esa lista, el { -charting } le añade lo que hemos averiguado: quién trabaja o vive con quién, quién lidera, con quién no ha hablado nadie todavía.

    De ahí pasamos al { -plan-to-win }. ¿Qué queremos, quién nos lo puede dar, qué le costaría negarse y cuántas personas haríamos falta, y haciendo qué, para que negarse le saliera demasiado caro? Si las cuentas no salen, la respuesta honesta es seguir organizando, no confiar en la suerte.

    ## Qué van a practicar

    - encontrar los huecos de una lista
    - leer un mapa: ¿dónde tenemos fuerza y dónde no sabemos nada?
    - sopesar nuestro poder y el de la otra parte

    ## Qué se van a llevar

    Un primer mapa de un lugar de trabajo, un edificio o un barrio, en papel y en manos de su grupo, y un borrador de plan con números. Los mapas nunca se suben a este servicio.

## Week 5

module-structure-tests-title = Pruebas de estructura
module-structure-tests-summary = Cómo medir la fuerza por lo que la gente hace en público, paso a paso, antes de que tenga que resistir en una huelga u otra acción de alto riesgo.
module-structure-tests-body =
    ## Qué van a aprender

    Una cosa es lo que la gente le dice a quien organiza y otra lo que hace delante de su jefe o del propietario de su vivienda. Una { -structure-test } permite distinguirlas. Es una acción con un sí o un no claro por cada persona: firmar con nombre y apellido, llevar el mismo distintivo el mismo día, ir en grupo a hablar con la dirección. Contamos por unidades, comparamos con la lista y vemos dónde lideran de verdad las personas que habíamos identificado.

    Las pruebas van en serie. Cada una exige un poco más de valor que la anterior y es más visible. Si una prueba reúne a una { -supermajority }, pasamos a la siguiente; si no, volvemos a las conversaciones. Descubrirlo pronto no es ningún fracaso. Descubrirlo el primer día de una huelga es un desastre.

    ## Qué van a practicar

    - ordenar acciones de menor a mayor dificultad
    - fijar antes de empezar con qué número se da por superada la prueba
    - leer un resultado unidad por unidad

    ## Qué se van a llevar

    Una escalera de pruebas para su campaña, con la primera ya planificada: fecha, meta y personas responsables.

## Week 6

module-putting-it-together-title = Unir las piezas
module-putting-it-together-summary = La plenaria de cierre: las campañas cuentan lo que intentaron y cada grupo se va con sus próximos pasos.
module-putting-it-together-body =
    ## Qué van a aprender

    Las habilidades de las semanas anteriores forman un solo oficio. La lista dice con quién hay que hablar. La conversación descubre qué mueve a cada persona. Las palabras bien elegidas mantienen el poder donde está: en la propia gente. Cada { -organic-leader } trae consigo a todo un círculo. Las pruebas muestran si ese círculo aguanta. Si falta una pieza, las demás se debilitan. En esta última sesión, grupos de varios países muestran cómo unieron las piezas, qué salió mal y qué cambiaron.

    También miramos lo que viene: las campañas duran más que una formación. La fuerza que no se usa ni se pone a prueba se va perdiendo; por eso, organizar no tiene última semana.

    ## Qué van a practicar

    - contar la historia de su campaña en dos minutos, con números
    - hacer preguntas difíciles a otros grupos, con amabilidad
    - nombrar el punto más débil de su propio plan

    ## Qué se van a llevar

    Un plan para los próximos noventa días, acordado en su grupo, con el nombre de una persona detrás de cada paso, y gente en todo el mundo que va por el mismo camino y a la que pueden pedir consejo.
