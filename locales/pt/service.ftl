### What the service itself says: labels, sentences about time and registration, errors.

## Labels

language-native-name = português
country-unknown = Desconhecido ou não informado
# "Horário" is the sitting, "sessão" the session of the week. Not "turma": people may change from week to week.
sitting-name = Horário { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } – { $endDate }, { $end }
# Not "às": before 1:00 it would have to be "à".
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# Dates follow "a partir de", "até", "desde", where the day of the week needs no article ("na terça-feira", "no sábado").
# Not "horário de { $place }": before Rio de Janeiro it would be "do", and "horário" is the sitting.
registration-upcoming = As inscrições estarão abertas a partir de { $opens } (fuso horário: { $place }).
registration-open = As inscrições estão abertas até { $closes } (fuso horário: { $place }).
registration-waitlist = Todas as vagas estão preenchidas. Ainda é possível entrar na lista de espera até { $closes } (fuso horário: { $place }).
registration-full = Todas as vagas estão preenchidas e a lista de espera está encerrada.
registration-closed = As inscrições estão encerradas desde { $closes } (fuso horário: { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = Algo falhou do nosso lado e a falha ficou registrada. Se for escrever para nós, informe o número { $id }.
error-unavailable = O serviço não pode fazer isso neste momento. Por favor, tente de novo daqui a pouco.
error-deadline = A requisição demorou demais e foi interrompida. Peça menos dados de cada vez.
error-request-timeout = A requisição chegou devagar demais e deixamos de esperar. Envie-a novamente.
error-language-malformed = “{ $value }” em { $argument } não é uma etiqueta de idioma. Use BCP 47, por exemplo “es” ou “es-MX”.
error-language-unknown = “{ $value }” em { $argument } não é um idioma que conhecemos.
error-time-zone-unknown = “{ $value }” em { $argument } não é um fuso horário. Use um nome da IANA, por exemplo “America/New_York”.
error-time-zone-abbreviation = “{ $value }” em { $argument } é uma abreviatura, que pode indicar vários fusos horários. Use um nome da IANA, por exemplo “America/New_York”.
error-country-unknown = “{ $value }” em { $argument } não é um código de país. Use ISO 3166-1 alpha-2, por exemplo “BR”.
error-date-malformed = “{ $value }” em { $argument } não é uma data. Escreva-a assim: 2022-05-10.
error-datetime-malformed = “{ $value }” em { $argument } não é uma data com hora. Escreva-a assim: 2022-05-10T16:00:00Z.
error-slug-malformed = “{ $value }” em { $argument } não é um slug. Um slug é formado por palavras em minúsculas ligadas por hifens, por exemplo “core-fundamentals-2022”.
error-id-malformed = “{ $value }” em { $argument } não é um identificador deste serviço.
error-page-size = { $argument } deve ser um número inteiro de { $min } a { $max }; o valor enviado foi { $value }.
error-page-both-ends = Informe first ou last, mas não os dois.
error-cursor-malformed = O cursor em { $argument } não pertence a esta lista e a esta ordenação.
error-too-many = { $argument } tem itens demais: { $count }; o máximo é { $max }.
error-range-empty = { $argument } deve ser posterior a { $partner }.
error-document-malformed = A consulta não é GraphQL válido: { $detail }
error-document-invalid = A consulta não corresponde ao esquema: { $detail }
error-request-malformed = A requisição não é uma requisição GraphQL: { $detail }
error-unauthenticated = O token de acesso não é válido ou expirou. Entre novamente.
error-method = Este endereço não aceita { $method }.
error-mutation-by-get = Uma mutação precisa ser enviada por POST.
error-media-type = Envie a requisição como application/json.
error-not-acceptable = Podemos responder em application/graphql-response+json ou application/json; o cabeçalho Accept não permite nenhum dos dois.
error-body-too-large =
    O corpo da requisição tem mais de { $max ->
        [one] { $max } byte
        [many] { $max } de bytes
       *[other] { $max } bytes
    }.
error-header-too-long =
    O cabeçalho { $header } tem mais de { $max ->
        [one] { $max } byte
        [many] { $max } de bytes
       *[other] { $max } bytes
    }.
error-no-such-page = Não há nada neste endereço.
error-document-limit = A consulta pede demais: { $limit } pode chegar no máximo a { $max }, mas chega a { $count }.
error-rate-limit = Requisições demais. Por favor, tente de novo daqui a { $seconds ->
        [one] { $seconds } segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    }.
error-persisted-only = Este serviço só executa documentos registrados previamente.
error-introspection = A introspecção do esquema está desativada aqui.
error-sign-in = Isto não é público. Entre na sua conta para ver.
error-forbidden = O seu acesso não permite fazer isto.
error-not-found = Não existe o que { $argument } indica.
error-idempotency-key = { $argument } deve ter de 8 a 128 letras, algarismos ou os caracteres . _ : -
error-idempotency-conflict = Esta chave de idempotência já foi usada em outra solicitação. Use uma chave nova para cada nova solicitação.
error-text-empty = { $argument } não pode estar vazio.
error-text-too-long = { $argument } pode ter no máximo { $max } caracteres; foram enviados { $count }.
error-text-characters = { $argument } contém caracteres de controle, quebras de linha ou marcas invisíveis que não são permitidos aqui.
error-email-malformed = O conteúdo de { $argument } não é um endereço de e-mail.
error-slug-taken = O slug “{ $value }” já está em uso.
error-nothing-to-change = Indique pelo menos uma coisa a alterar.
error-unchangeable = { $argument } não pode ser alterado.
error-missing = Falta { $argument }.
error-either = Indique { $argument } ou { $partner }, não ambos.
# $value is the label or id that was sent.
error-sitting-unknown = “{ $value }” em { $argument } não é um horário desta formação.
error-registration-not-open = As inscrições para esta formação ainda não abriram.
error-registration-closed = As inscrições para esta formação estão encerradas.
error-training-full = Já não há vagas suficientes nesta formação.
error-group-locked = Este grupo está fechado: já não é possível alterar quem faz parte dele.
error-group-cancelled = Este grupo foi cancelado.
error-registration-cancelled = Esta inscrição foi cancelada.
error-already-in-group = Esta pessoa já está no grupo.
# $partner is where in the input the address stands first.
error-twice-in-list = O endereço em { $argument } já consta em { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = O texto de consentimento mudou. Mostre a versão “{ $value }” e peça novamente o consentimento.
error-groups-only = Esta formação aceita somente grupos.
error-not-umbrella = A inscrição individual só é possível por meio de um grupo guarda-chuva.
error-contact-stays = Não é possível retirar a pessoa de contato. Indique antes outra pessoa de contato.
error-not-in-group = { $argument } não indica ninguém deste grupo.
error-file-encoding = Não é possível ler o arquivo como texto. Salve-o em UTF-8 e envie-o de novo.
error-file-empty = O arquivo não tem linhas.
# $value is the name of a column.
error-file-column = Falta no arquivo a coluna “{ $value }”.
error-yes-no = “{ $value }” em { $argument } não é nem sim nem não.
error-uploads-many = Há arquivos enviados demais à espera de uso. Use-os ou espere uma hora.
error-changes-gone = As mudanças posteriores a este cursor já não são guardadas. Leia a lista de novo e continue sem cursor.
