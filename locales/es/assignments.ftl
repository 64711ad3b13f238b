### Tareas prácticas de campaña, casi siempre en grupo, entre una sesión y otra. En grupo: “ustedes”; a solas: “tú”.
### Lo que se escribe sobre compañeras y compañeros se queda en papel: este servicio no guarda listas de otras personas.

## Week 1

assignment-name-your-campaign-title = Definan su campaña
assignment-name-your-campaign-instructions =
    En grupo, escriban cinco frases: quiénes son, a cuántas personas afecta el asunto, qué quieren, quién se lo puede dar y para cuándo. Si no logran ponerse de acuerdo, anoten en qué discrepan. Traigan el texto a la próxima sesión.
assignment-whom-do-people-follow-title = ¿A quién sigue la gente?
assignment-whom-do-people-follow-instructions =
    Elijan un equipo, un turno de trabajo, un edificio o una clase. Cada integrante del grupo pregunta allí al menos a tres personas a quién acuden cuando tienen un problema. Comparen las respuestas: ¿qué nombres aparecen una y otra vez? Guarden los nombres en papel, entre ustedes, y envíen solo lo que aprendieron sobre la manera de preguntar.

## Week 2

assignment-change-the-words-title = Cambien las palabras
assignment-change-the-words-instructions =
    Tomen un folleto, un correo electrónico o una publicación que haya usado su organización. En grupo, marquen todas las frases en las que alguien actúa en lugar de quien lee. Reescriban esas frases de modo que actúe quien lee. Envíen el texto antiguo y el nuevo.
assignment-count-your-talking-title = Mide cuánto hablas
assignment-count-your-talking-instructions =
    Mantén una conversación real sobre el trabajo o la vivienda. Después estima qué parte del tiempo hablaste y repasa qué preguntas hiciste y en qué momento llenaste un silencio. Anota qué harías de otra manera, sin nombrar a la otra persona.

## Week 3

assignment-write-your-conversation-title = Escriban su plan de conversación
assignment-write-your-conversation-instructions =
    En grupo, preparen los seis pasos para su propia campaña: la apertura, tres preguntas abiertas, la petición en una sola frase y las tres objeciones que más probablemente van a oír. Practiquen de tres en tres con la hoja de observación y vayan cambiando de papel hasta que cada integrante haya pasado por todos.
assignment-three-conversations-title = Mantengan tres conversaciones
assignment-three-conversations-instructions =
    Cada integrante del grupo mantiene tres { -structured-conversation(number: "plural") } con personas que todavía no participan. No elijan a sus amistades. De cada conversación, anoten hasta dónde llegaron en los seis pasos y qué decidió la persona. Envíen lo que aprendieron, sin ningún nombre.

## Week 4

assignment-complete-the-list-title = Completen la lista
assignment-complete-the-list-instructions =
    En grupo, elijan una unidad de su campaña y hagan la lista de todas las personas que hay en ella. Compárenla con otra fuente: un cuadro de turnos, los timbres, un plano de puestos. ¿Cuántas personas faltaban? Guarden la lista fuera de internet. Envíen solo los números: cuántas personas hay, cuántas faltaban al principio y con cuántas no ha hablado nadie.
assignment-draft-the-plan-title = Redacten un plan para ganar
assignment-draft-the-plan-instructions =
    Respondan en una página: ¿qué queremos?, ¿quién decide?, ¿qué le costaría ceder y qué le costaría negarse?, ¿cuántas personas tenemos que actuar?, ¿cómo llegamos a ese número? Pidan a alguien de fuera del grupo que busque el punto más débil, y digan qué cambiaron.

## Week 5

assignment-ladder-of-tests-title = Construyan una escalera de pruebas
assignment-ladder-of-tests-instructions =
    En grupo, ordenen cuatro acciones, de la más fácil y discreta a la más difícil y pública. Para cada una, fijen cuántas personas tienen que participar para darla por superada y cómo van a contarlas. Expliquen por qué ese orden es el adecuado para su gente.
assignment-run-the-first-test-title = Hagan la primera prueba
assignment-run-the-first-test-instructions =
    Lleven a cabo el primer paso de su escalera. Cuenten por unidades y comparen el resultado con el número que fijaron de antemano. Envíen la meta y el resultado, sus conclusiones y lo que van a hacer en las unidades donde no funcionó.

## Week 6

assignment-ninety-days-title = Planifiquen los próximos noventa días
assignment-ninety-days-instructions =
    En grupo, acuerden sus próximos pasos: qué conversaciones, qué trabajo con listas, qué prueba, para qué fecha y quién se hace responsable. Fijen la fecha de su próxima reunión antes de enviar el plan.
assignment-pass-it-on-title = Transmite lo aprendido
assignment-pass-it-on-instructions =
    Enseña una habilidad de esta formación a alguien que no estuvo, en media hora y con un ejercicio. Anota qué entendió enseguida, qué tuviste que explicar dos veces y qué entiendes mejor tú ahora.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Hoja de trabajo: en busca de líderes
material-week-1-worksheet-body =
    1. ¿En qué unidad nos fijamos y cuántas personas hay en ella?
    2. ¿A quién nombró la gente cuando le preguntamos, y cuántas veces?
    3. ¿Cuándo fue la última vez que esta persona movió a otras a hacer algo? ¿Qué pasó exactamente?
    4. ¿Quién tiene mucho entusiasmo en la unidad, pero no logra que otras personas se sumen?
    5. ¿Cómo vamos a comprobar esta semana si acertamos?

    _Guarden esta hoja en papel. No la fotografíen ni la envíen._
material-week-2-worksheet-title = Hoja de trabajo: nuestras palabras
material-week-2-worksheet-body =
    1. Tres frases que usamos a menudo y en las que actúa otra persona:
    2. ¿Cómo las diríamos para que actúe quien escucha?
    3. ¿Quién es “nosotros” en nuestro último folleto? ¿Quién es “ellos”?
    4. Una pregunta que no se puede contestar con un sí o un no:
    5. La frase que yo quiero dejar de usar:
material-week-3-worksheet-title = Hoja de trabajo: los seis pasos
material-week-3-worksheet-body =
    1. **Abrir.** ¿Quién soy y por qué he venido?
    2. **Escuchar.** ¿Qué te importa a ti aquí? ¿Qué cambiarías?
    3. **Conectar.** ¿Qué se interpone? ¿Quién podría cambiarlo?
    4. **Mostrar el camino.** ¿Cómo gana la gente como tú y como yo cuando se une?
    5. **Pedir.** Una sola petición, una sola frase; después, silencio.
    6. **Preparar y acordar.** ¿Qué te van a decir? ¿Qué hacemos después, y cuándo?
material-week-3-observer-sheet-title = Hoja de observación: una conversación en seis pasos
material-week-3-observer-sheet-body =
    Observa y guarda silencio. Al final, cuéntales a las dos personas lo que viste.

    - ¿Qué parte del tiempo habló quien organiza? ¿Un tercio? ¿La mitad? ¿Más?
    - ¿Qué preguntas fueron abiertas? ¿Cuáles ya llevaban dentro la respuesta?
    - ¿Qué es lo que más le importa a la otra persona? ¿Lo oyó quien organiza?
    - ¿Fue clara la petición? ¿Hubo silencio después?
    - ¿Quedó preparada la otra persona para lo que dirá la empresa o el propietario de la vivienda?
    - ¿Saben las dos qué pasa después?

    Una cosa que salió bien y una que convendría hacer de otra manera:
material-week-4-worksheet-title = Hoja de trabajo: de la lista al plan
material-week-4-worksheet-body =
    1. ¿A cuántas personas afecta el asunto? ¿Cuántas están en nuestra lista?
    2. ¿Con cuántas ha hablado alguien? ¿Con cuántas no ha hablado nadie?
    3. ¿Dónde contamos con { -organic-leader(number: "plural") }? ¿Dónde no sabemos quién lidera?
    4. ¿Qué pierde la otra parte si cede? ¿Y si se niega?
    5. ¿Cuántas personas hacen falta, y haciendo qué, para que negarse salga demasiado caro?
    6. ¿Qué falta entre el día de hoy y ese número?
material-week-5-worksheet-title = Hoja de trabajo: una escalera de pruebas
material-week-5-worksheet-body =
    Para cada paso, del más fácil al más difícil:

    1. ¿Qué hace cada persona y quién lo ve?
    2. ¿Cuánta gente participa si superamos la prueba? Anotado antes de empezar:
    3. ¿Cómo y para cuándo contamos, unidad por unidad?
    4. ¿Qué hacemos donde no funcione?
    5. ¿Qué paso viene después y qué tiene que haberse cumplido antes de darlo?
material-week-6-worksheet-title = Hoja de trabajo: noventa días
material-week-6-worksheet-body =
    1. Nuestro objetivo en una frase:
    2. Los tres pasos más importantes, cada uno con una fecha y una persona:
    3. Nuestra próxima { -structure-test } y el número a partir del cual la damos por superada:
    4. El punto más débil de nuestro plan y qué hacemos al respecto:
    5. ¿Cuándo nos volvemos a reunir?
