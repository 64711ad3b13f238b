### Campaign practice assignments, mostly done as a group between the sessions.
### What people write about co-workers stays on paper: this service stores no lists of other people.

## Week 1

# Form of address: "vocês" where the group acts, "você" where one person does.
assignment-name-your-campaign-title = Apresentem a campanha de vocês
assignment-name-your-campaign-instructions =
    Em grupo, escrevam cinco frases: quem são vocês, quantas pessoas há na base, o que vocês querem, quem pode dar isso a vocês e até que data. Se não chegarem a um acordo, anotem em que discordam. Tragam o texto para a próxima sessão.
assignment-whom-do-people-follow-title = A quem as pessoas seguem?
assignment-whom-do-people-follow-instructions =
    Escolham uma equipe, um turno, um prédio ou uma turma. Cada integrante do grupo pergunta a pelo menos três pessoas dali a quem elas recorrem quando têm um problema. Comparem as respostas: que nomes aparecem repetidas vezes? Guardem os nomes no papel, só entre vocês, e enviem apenas o que aprenderam sobre como perguntar.

## Week 2

assignment-change-the-words-title = Mudem as palavras
assignment-change-the-words-instructions =
    Peguem um panfleto, um e-mail ou uma publicação que a organização de vocês tenha usado. Em grupo, marquem todas as frases em que outra pessoa age no lugar de quem lê. Reescrevam essas frases de modo que quem lê passe a agir. Enviem o texto antigo e o novo.
assignment-count-your-talking-title = Meça quanto você fala
assignment-count-your-talking-instructions =
    Tenha uma conversa real sobre trabalho ou moradia. Depois, estime durante que parte do tempo você falou, que perguntas fez e em que momento preencheu um silêncio. Anote o que faria de outra forma, sem citar o nome da outra pessoa.

## Week 3

assignment-write-your-conversation-title = Escrevam o roteiro da conversa
assignment-write-your-conversation-instructions =
    Em grupo, preparem os seis passos para a campanha de vocês: a abertura, três perguntas abertas, o pedido em uma única frase e as três objeções que vocês mais provavelmente vão ouvir. Pratiquem em trios com a ficha de observação, trocando de função até que cada pessoa tenha passado por todas.
assignment-three-conversations-title = Façam três conversas
assignment-three-conversations-instructions =
    Cada integrante do grupo faz três { -structured-conversation(number: "plural") } com pessoas que ainda não participam. Não escolham amigas e amigos. Para cada conversa, anotem até que passo chegaram e o que a pessoa decidiu. Enviem o que aprenderam, sem nomes.

## Week 4

assignment-complete-the-list-title = Completem a lista
assignment-complete-the-list-instructions =
    Em grupo, escolham uma unidade da campanha e façam uma lista de todas as pessoas que estão nela. Comparem com uma segunda fonte: uma escala de turnos, os nomes nas campainhas, uma planta dos lugares. Quantas pessoas faltavam? Mantenham a lista fora da internet. Enviem apenas os números: quantas pessoas são, quantas faltavam no início e com quantas ninguém conversou ainda.
assignment-draft-the-plan-title = Façam um rascunho do plano para vencer
assignment-draft-the-plan-instructions =
    Respondam em uma página: o que queremos, quem decide, quanto custaria ao outro lado ceder e quanto custaria recusar, quantas pessoas do nosso lado precisam agir e como chegamos a esse número? Peçam a alguém de fora do grupo que encontre o ponto mais fraco. Depois, contem o que vocês mudaram.

## Week 5

assignment-ladder-of-tests-title = Montem uma escada de testes
assignment-ladder-of-tests-instructions =
    Em grupo, ordenem quatro ações, da mais fácil e discreta à mais difícil e pública. Para cada uma, definam quantas pessoas precisam participar para que o teste valha como superado e como vocês vão contar. Expliquem por que essa ordem é a certa para a base de vocês.
assignment-run-the-first-test-title = Façam o primeiro teste
assignment-run-the-first-test-instructions =
    Ponham em prática o primeiro degrau da escada de vocês. Contem por unidade e comparem o resultado com o número que definiram antes. Enviem a meta e o resultado, o que vocês concluem e o que vão fazer nas unidades em que não deu certo.

## Week 6

assignment-ninety-days-title = Planejem os próximos noventa dias
assignment-ninety-days-instructions =
    Em grupo, combinem os próximos passos: que conversas, que trabalho com a lista, que teste, até que data e quem assume a responsabilidade. Marquem a data da próxima reunião de vocês antes de enviar o plano.
assignment-pass-it-on-title = Passe adiante
assignment-pass-it-on-instructions =
    Ensine uma habilidade desta formação a alguém que não participou, em meia hora e com um exercício. Anote o que a pessoa entendeu de imediato, o que você teve de explicar duas vezes e o que agora ficou mais claro para você também.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Ficha de trabalho: em busca de lideranças
material-week-1-worksheet-body =
    1. Que unidade estamos examinando, e quantas pessoas há nela?
    2. Que nomes as pessoas citaram quando perguntamos, e quantas vezes?
    3. Quando foi a última vez que essa pessoa levou outras a fazer algo? O que aconteceu exatamente?
    4. Quem na unidade tem muita vontade, mas não consegue trazer outras pessoas junto?
    5. Como vamos verificar a nossa suposição nesta semana?

    _Mantenham esta ficha no papel. Não a fotografem nem a enviem._
material-week-2-worksheet-title = Ficha de trabalho: as nossas palavras
material-week-2-worksheet-body =
    1. Três frases que usamos muito e em que outra pessoa age:
    2. Como dizê-las de modo que quem escuta passe a agir?
    3. Quem é “nós” no nosso último panfleto? Quem é “eles”?
    4. Uma pergunta que não se pode responder com sim ou não:
    5. A frase que eu, pessoalmente, quero abandonar:
material-week-3-worksheet-title = Ficha de trabalho: os seis passos
material-week-3-worksheet-body =
    1. **Abrir.** Quem sou eu e por que vim?
    2. **Escutar.** O que é importante para você aqui? O que você mudaria?
    3. **Relacionar.** Qual é o obstáculo? Quem poderia removê-lo?
    4. **Mostrar o caminho.** De que maneira pessoas como nós vencem juntas?
    5. **Pedir.** Um pedido, uma frase e depois silêncio.
    6. **Preparar e combinar.** O que vão dizer a você? O que fazemos depois, e quando?
material-week-3-observer-sheet-title = Ficha de observação: uma conversa em seis passos
material-week-3-observer-sheet-body =
    Você observa e fica em silêncio. No fim, conte às duas pessoas o que viu.

    - Durante que parte do tempo falou quem conduzia a conversa? Um terço? Metade? Mais?
    - Que perguntas eram abertas? Quais já traziam a resposta?
    - O que é mais importante para a outra pessoa? Quem conduzia a conversa escutou isso?
    - O pedido foi claro? Houve silêncio depois dele?
    - A outra pessoa ficou preparada para o que o patrão ou o dono do imóvel vai dizer?
    - As duas pessoas sabem o que acontece depois?

    Uma coisa que deu certo e uma coisa a tentar de outra forma:
material-week-4-worksheet-title = Ficha de trabalho: da lista ao plano
material-week-4-worksheet-body =
    1. Quantas pessoas há na base? Quantas estão na nossa lista?
    2. Com quantas alguém já conversou? Com quantas ninguém conversou?
    3. Onde temos uma { -organic-leader } do nosso lado? Onde não sabemos quem lidera?
    4. O que o outro lado perde se ceder? E se recusar?
    5. Quantas pessoas, fazendo o quê, tornam a recusa cara demais?
    6. O que falta entre hoje e esse número?
material-week-5-worksheet-title = Ficha de trabalho: uma escada de testes
material-week-5-worksheet-body =
    Para cada degrau, do mais fácil ao mais difícil:

    1. O que cada pessoa faz, e quem vê?
    2. Quantas pessoas precisam participar para superarmos o teste? Número anotado antes de começar:
    3. Como contamos, unidade por unidade, e até que data?
    4. O que fazemos onde não der certo?
    5. Qual é o degrau seguinte, e o que precisa ser verdade antes de subirmos?
material-week-6-worksheet-title = Ficha de trabalho: noventa dias
material-week-6-worksheet-body =
    1. O nosso objetivo em uma frase:
    2. Os três passos mais importantes, cada um com uma data e uma pessoa:
    3. O nosso próximo { -structure-test } e o número que vale como teste superado:
    4. O ponto mais fraco do nosso plano e o que fazemos a respeito:
    5. Quando nos reunimos de novo?
