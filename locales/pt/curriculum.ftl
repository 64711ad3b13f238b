### The curriculum: skills and weekly modules. Markdown; two line breaks make a paragraph.

## Skills

# "Quem organiza" and "a base" keep the texts free of gender; "a base" is everybody who is concerned.
skill-organic-leader-identification-name = Identificação de lideranças orgânicas
skill-organic-leader-identification-description =
    Descobrir em quem as pessoas já confiam e a quem seguem, perguntando a elas e observando quem põe as outras em movimento. Quem apoia com mais barulho muitas vezes não é quem lidera. Uma campanha que conquista uma { -organic-leader } conquista também as pessoas em volta dela.
skill-word-choice-name = Escolha das palavras
skill-word-choice-description =
    Ouvir o que as nossas palavras dizem sobre o poder. “O sindicato vai ajudar vocês” faz das pessoas clientes; “o que vocês têm disposição para fazer em conjunto?” faz delas o próprio sindicato. Pequenas mudanças no nosso jeito de falar mudam quem age.
skill-structured-conversations-name = Conversas organizativas estruturadas
skill-structured-conversations-description =
    Uma conversa em seis passos, que parte daquilo que é importante para a outra pessoa e termina com um pedido claro. Quem organiza passa a maior parte do tempo escutando, e a outra pessoa chega à sua própria decisão de agir.
skill-charting-and-list-work-name = Mapeamento e trabalho com a lista
skill-charting-and-list-work-description =
    Conhecer a base inteira, ou seja, todas as pessoas afetadas, e não só quem vem às reuniões: uma lista completa, os laços entre as pessoas e com quem ainda é preciso conversar. A lista mostra o que sabemos de fato e o que apenas esperamos.
skill-structure-tests-name = Testes de estrutura
skill-structure-tests-description =
    Pequenas ações, cada uma um pouco mais difícil que a anterior, que mostram em números quantas pessoas agem em conjunto e onde nos falta força. Superar um { -structure-test } dá força para o seguinte; falhar cedo custa pouco.

## Week 1

module-core-concepts-title = Conceitos fundamentais e lideranças orgânicas
module-core-concepts-summary = O que é organizar, qual é a diferença entre organizar e mobilizar e como encontrar as pessoas que as outras seguem.
module-core-concepts-body =
    ## O que vocês vão aprender

    A maioria das campanhas perde porque a mesma meia dúzia de pessoas convictas faz tudo. *Mobilizar* é chamar essas pessoas mais uma vez. *Organizar* é fazer crescer o número delas: é ir até pessoas que estão em dúvida ou contra nós e contar com a capacidade delas de liderar. Nesta semana explicamos essa diferença e a ideia em que se apoia toda a formação: quase todo grupo de pessoas já tem a sua { -organic-leader }.

    Essas lideranças raramente se apresentam como lideranças. Podem não ter cargo nem opinião sobre o sindicato. Dá para reconhecê-las pelo efeito: quando se movem, outras pessoas se movem.

    ## O que vocês vão praticar

    - perguntar “A quem você recorre aqui quando precisa de ajuda ou conselho?” e escutar a resposta
    - distinguir uma { -organic-leader } de alguém que milita com entusiasmo, mas sem ninguém em volta
    - testar uma suposição pelo que as pessoas fazem, não pelo que dizem

    ## O que vocês vão levar daqui

    Uma lista curta de pessoas a procurar na campanha de vocês, um modo de conferir se acertaram e uma linguagem comum no grupo para { $weeks ->
        [one] a semana
        [many] { $weeks } de semanas
       *[other] as { $weeks } semanas
    } desta formação.

## Week 2

module-semantics-title = Semântica: as palavras que escolhemos
module-semantics-summary = Como frases do dia a dia entregam o poder a outros, e como falar para que as pessoas percebam que a organização são elas.
module-semantics-body =
    ## O que vocês vão aprender

    Quem organiza fala o dia inteiro, e muito do que dizemos trabalha contra nós. Quando um panfleto diz que o sindicato *oferece* isto, *garante* aquilo ou *luta pela* categoria, descreve um serviço com clientes. As pessoas então esperam, comparam o preço e deixam o assunto para os outros. Nesta semana examinamos os nossos hábitos: quem é “nós” e quem é “eles”, quem age nas nossas frases e quando falamos tanto que ninguém mais consegue pensar.

    Não se trata de falar bonito nem de falar certo. Trata-se de usar palavras simples, que digam a verdade sobre o poder: nada vai mudar enquanto a própria base não mudar as coisas em conjunto.

    ## O que vocês vão praticar

    - reconhecer as frases que transformam as pessoas em plateia
    - fazer perguntas abertas e depois ficar em silêncio até que venha uma resposta
    - responder a “O que o sindicato vai fazer por mim?” sem discurso de venda

    ## O que vocês vão levar daqui

    Uma lista das palavras que o grupo abandona e das que vai usar no lugar delas, experimentadas em voz alta nos grupos pequenos, e o hábito de prestar atenção à própria fala.

## Week 3

module-structured-conversation-title = A conversa organizativa estruturada
module-structured-conversation-summary = Seis passos, daquilo que é importante para uma pessoa até a decisão de agir, praticados até saírem com naturalidade.
module-structured-conversation-body =
    ## O que vocês vão aprender

    A { -structured-conversation } é a principal ferramenta desta formação. Os seis passos são: abrir a conversa e dizer por que viemos; descobrir o que é importante para a outra pessoa; ajudá-la a ver qual é o obstáculo e quem poderia removê-lo; mostrar como pessoas como ela podem vencer juntas; pedir uma única coisa, sem rodeios; e, por fim, prepará-la para o que o outro lado vai dizer e combinar o que acontece depois.

    O coração da conversa é { -the-big-ask }. Depois dele, ficamos em silêncio. O silêncio incomoda, e pertence à outra pessoa. O último passo é a { -inoculation }: é muito mais difícil amedrontar quem já ouviu de antemão as ameaças e as promessas.

    ## O que vocês vão praticar

    - os seis passos em grupos de três, com uma pessoa encarregada da ficha de observação
    - escutar durante cerca de dois terços do tempo
    - pedir e depois esperar

    ## O que vocês vão levar daqui

    Um roteiro de conversa para a campanha de vocês, a opinião sincera de quem observou e os nomes, só no papel e só com vocês, de três pessoas com quem vão conversar.

## Week 4

module-charting-and-plan-to-win-title = Mapeamento, trabalho com a lista e um plano crível para vencer
module-charting-and-plan-to-win-summary = Uma lista completa, um mapa de quem move quem e um plano em que as pessoas acreditam porque conseguem fazer as contas.
module-charting-and-plan-to-win-body =
    ## O que vocês vão aprender

    Ninguém constrói uma { -supermajority } sem saber quantas pessoas existem ao todo. O { -list-work } tem por objetivo uma única lista em que esteja cada pessoa da base, sem lacunas. A isso o { -charting } acrescenta o que descobrimos: quem trabalha ou mora com quem, quem lidera, com quem ninguém conversou ainda.

    A partir daí chegamos ao { -plan-to-win }. O que queremos, quem pode nos dar isso, quanto custaria ao outro lado recusar, e quantas pessoas do nosso lado, fazendo o quê, tornariam esse custo alto demais? Se as contas não fecham, a resposta honesta é organizar mais, e não torcer para que dê certo.

    ## O que vocês vão praticar

    - encontrar as lacunas de uma lista
    - ler um mapa: onde temos força e onde não sabemos nada?
    - comparar o nosso poder com o do outro lado

    ## O que vocês vão levar daqui

    Um primeiro mapa de um local de trabalho, de um prédio ou de um bairro, guardado em papel nas mãos do grupo, e um rascunho de plano com números. Os mapas nunca são enviados a este serviço.

## Week 5

module-structure-tests-title = Testes de estrutura
module-structure-tests-summary = Como medir a força pelo que as pessoas fazem em público, passo a passo, antes que ela tenha de resistir em uma greve ou em outra ação de alto risco.
module-structure-tests-body =
    ## O que vocês vão aprender

    Uma coisa é o que as pessoas dizem a quem organiza; outra é o que fazem diante do patrão ou do dono do imóvel. Um { -structure-test } mostra a diferença. É uma ação com um sim ou um não claro para cada pessoa: assinar com o próprio nome, usar o mesmo adesivo no mesmo dia, ir em conjunto falar com a chefia. Contamos por unidade, comparamos com a lista e vemos onde as lideranças que encontramos lideram de verdade.

    Os testes vêm em série. Cada um pede um pouco mais de coragem que o anterior e acontece mais às claras. Com uma { -supermajority } em um teste, passamos ao seguinte; sem ela, voltamos às conversas. Descobrir isso cedo não é um fracasso. Desastre é descobrir no primeiro dia de greve.

    ## O que vocês vão praticar

    - ordenar ações da mais fácil à mais difícil
    - definir, antes de começar, o número que vale como teste superado
    - ler um resultado unidade por unidade

    ## O que vocês vão levar daqui

    Uma escada de testes para a campanha de vocês, com o primeiro já planejado: data, meta e responsáveis.

## Week 6

module-putting-it-together-title = Juntar as peças
module-putting-it-together-summary = A plenária final: as campanhas contam o que experimentaram, e cada grupo sai com os seus próximos passos.
module-putting-it-together-body =
    ## O que vocês vão aprender

    As habilidades das semanas anteriores formam um só ofício. A lista diz com quem falar. A conversa descobre o que move cada pessoa. Palavras bem escolhidas deixam o poder com quem o tem. Uma { -organic-leader } traz consigo um círculo inteiro. Os testes mostram se tudo isso se sustenta. Se uma das habilidades falta, as outras enfraquecem. Nesta última sessão, grupos de vários países mostram como juntaram as peças, o que deu errado e o que mudaram.

    Também olhamos para a frente: uma campanha dura mais que uma formação. A força que não se usa nem se põe à prova vai se perdendo; por isso, organizar não tem última semana.

    ## O que vocês vão praticar

    - contar a história da campanha de vocês em dois minutos, com números
    - fazer perguntas difíceis a outros grupos, com companheirismo
    - apontar o ponto mais fraco do próprio plano

    ## O que vocês vão levar daqui

    Um plano para os próximos noventa dias, combinado no grupo, com o nome de uma pessoa ao lado de cada passo, e gente do mundo inteiro que segue o mesmo caminho e a quem vocês podem pedir conselhos.
