### Formaciones. $weeks, $minutes (duración de un turno) y $sittings (cuántas veces se hace cada sesión) son números;
### $startsOn y $endsOn, fechas.

program-organizing-for-power-name = { -program }

# Entre paréntesis: “para organizar 2022” se leería como si se organizara el año.
training-core-fundamentals-title = { -course } ({ DATETIME($startsOn, year: "numeric") })
training-core-fundamentals-summary =
    { -program } es una formación gratuita y en vivo para aprender a ganar. Dura { $weeks ->
        [one] { $weeks } semana
        [many] { $weeks } de semanas
       *[other] { $weeks } semanas
    }, del { DATETIME($startsOn, dateStyle: "long") } al { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [one] Cada sesión se ofrece una sola vez.
        [2] Cada sesión se ofrece dos veces, para que pueda participar gente de todo el mundo; vengan al turno que mejor les convenga.
        [many] Cada sesión se ofrece { $sittings } de veces, para que pueda participar gente de todo el mundo; vengan al turno que mejor les convenga.
       *[other] Cada sesión se ofrece { $sittings } veces, para que pueda participar gente de todo el mundo; vengan al turno que mejor les convenga.
    } Cada turno dura { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }. Los grupos se inscriben de antemano, practican en común entre una sesión y otra y trabajan en sus propias campañas.

training-demo-upcoming-title = { -course }: demostración, inscripción aún no abierta
training-demo-open-title = { -course }: demostración, inscripción abierta
training-demo-summary =
    Una formación inventada para probar este servicio. No habrá ninguna reunión. Dura { $weeks ->
        [one] { $weeks } semana
        [many] { $weeks } de semanas
       *[other] { $weeks } semanas
    }, del { DATETIME($startsOn, dateStyle: "long") } al { DATETIME($endsOn, dateStyle: "long") }, con los módulos de “{ -course }”.

consent-2022 =
    Acepto que { -program } guarde el nombre, la dirección de correo electrónico, el país y el idioma que yo indique, para que pueda participar en esta formación. Pueden ver estos datos la persona de contacto de mi grupo y las personas responsables de la coordinación de mi grupo o de mi país. Los datos no se venden, no se entregan a ningún empleador y no se usan para nada más. En cualquier momento puedo pedir que se borre todo lo que se refiera a mí. Si inscribo a otras personas, antes les he pedido permiso.
