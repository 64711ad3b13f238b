### Trainings. $weeks, $minutes (length of a sitting), $sittings (times each session is held) are numbers,
### $startsOn and $endsOn dates.

program-organizing-for-power-name = { -program }

training-core-fundamentals-title = { -course } { DATETIME($startsOn, year: "numeric") }
training-core-fundamentals-summary =
    { -program } é uma formação gratuita e ao vivo para aprender a vencer. Dura { $weeks ->
        [one] { $weeks } semana
        [many] { $weeks } de semanas
       *[other] { $weeks } semanas
    }, de { DATETIME($startsOn, dateStyle: "long") } a { DATETIME($endsOn, dateStyle: "long") }. { $sittings ->
        [one] Cada sessão é realizada uma única vez.
        [2] Cada sessão é realizada duas vezes, para que pessoas do mundo inteiro possam participar; venha no horário que for melhor para você.
        [many] Cada sessão é realizada { $sittings } de vezes, para que pessoas do mundo inteiro possam participar; venha no horário que for melhor para você.
       *[other] Cada sessão é realizada { $sittings } vezes, para que pessoas do mundo inteiro possam participar; venha no horário que for melhor para você.
    } Em cada horário, a sessão dura { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }. Os grupos se inscrevem com antecedência, praticam em conjunto entre as sessões e trabalham nas suas próprias campanhas.

training-demo-upcoming-title = { -course }: demonstração, inscrições ainda não abertas
training-demo-open-title = { -course }: demonstração, inscrições abertas
training-demo-summary =
    Uma formação fictícia, para experimentar este serviço. Ninguém vai se reunir. Dura { $weeks ->
        [one] { $weeks } semana
        [many] { $weeks } de semanas
       *[other] { $weeks } semanas
    }, de { DATETIME($startsOn, dateStyle: "long") } a { DATETIME($endsOn, dateStyle: "long") }, com os módulos do curso “{ -course }”.

consent-2022 =
    Concordo que o programa { -program } guarde o nome, o endereço de e-mail, o país e o idioma que eu informar, para que eu possa participar desta formação. A pessoa de contato do meu grupo e as pessoas responsáveis pela coordenação do meu grupo ou do meu país podem ver esses dados. Eles não são vendidos, não são entregues a empregadores e não são usados para mais nada. Posso pedir a qualquer momento que todos os dados sobre mim sejam apagados. Se eu inscrever outras pessoas, é porque já pedi o consentimento delas.
