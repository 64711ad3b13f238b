### The live weeks: who came, what was handed in, what is still missing.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = Falta participar de { $count ->
        [one] { $count } sessão
        [many] { $count } de sessões
       *[other] { $count } sessões
    }
progress-assignments-missing = Falta enviar { $count ->
        [one] { $count } tarefa
        [many] { $count } de tarefas
       *[other] { $count } tarefas
    }
progress-attestation-missing = Falta a confirmação de uma facilitadora ou de um facilitador

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = A sessão deste horário ainda não começou.
error-sitting-cancelled = Este horário foi cancelado.
error-no-place = Esta inscrição não tem vaga na formação.
error-assignment-not-open = As tarefas só podem ser enviadas depois que a formação começar.
error-assignment-closed = Já é tarde demais para enviar esta tarefa.
error-already-submitted = Esta tarefa já foi enviada. Só pode ser enviada de novo se for devolvida para ajustes.
error-not-group-work = Esta tarefa é individual, por isso não pode contar para mais ninguém.
error-not-contact = Só a pessoa de contato do grupo pode enviar tarefas em nome de outras pessoas.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = “{ $value }” em { $argument } não é o código de ninguém deste grupo.
error-link-malformed = O conteúdo de { $argument } não é um endereço https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = O arquivo não está em UTF-8: linha { $line }, coluna { $column }. Salve-o em UTF-8 e envie-o de novo.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# Its name is the one that BigBlueButton shows in Brazilian Portuguese.
error-file-dashboard = O arquivo não é um “Painel Analítico de Aprendizagem” do BigBlueButton.
# Not "os horários do arquivo": "horário" is the sitting.
error-file-time-zone = As horas no arquivo estão sem fuso horário. Informe-o em { $argument }.
error-file-other-sitting = Nada do que consta no arquivo aconteceu neste horário. Será que o arquivo é de outro horário?
error-cell-other-sitting = “{ $value }” em { $argument } está fora deste horário.
error-cell-time = “{ $value }” em { $argument } não é uma data com hora.
error-cell-minutes = “{ $value }” em { $argument } não é um número de minutos.
# How many people sit behind one connection.
error-cell-headcount = “{ $value }” em { $argument } não é um número de pessoas entre 1 e { $max }.
error-cell-nobody = Em { $argument } não há nem nome, nem endereço de e-mail, nem código.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = Nesse dia, os relógios são adiantados no fuso horário { $place }, por isso { $value } não existe. Trata-se de { $first } ou de { $second }?
error-wall-time-repeated = Nesse dia, os relógios são atrasados no fuso horário { $place } e marcam duas vezes { $value }. Informe em utcOffset de qual dos dois momentos se trata: { $first } ou { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = “{ $value }” não é a diferença em relação ao UTC que vale nesse momento no fuso horário { $place }.
# A "horário" cannot begin: it is set, and the "sessão" begins.
error-sitting-past = Não é possível marcar um horário no passado.
error-sitting-begun = A sessão deste horário já começou.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Esse momento fica fora da formação, que vai de { $start } a { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = O horário { $label } desta sessão já ocupa esse período.
error-label-taken = Esta sessão já tem um horário { $value }.
error-label-malformed = “{ $value }” em { $argument } não é um rótulo de horário. Um rótulo tem de uma a quatro letras maiúsculas ou algarismos, por exemplo “A”.

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } – { $sitting }
# Where it is held.
calendar-location = Online
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = O link para entrar aparece junto da sua inscrição a partir de { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    } antes do início.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = Você ainda não escolheu o horário para esta semana. Este é um dos possíveis; basta participar de um.
error-calendar-whose = Informe de quem é o calendário: indique uma inscrição ou um grupo, não ambos.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# Breakouts are "grupos pequenos", and each of them is in a "sala"; "grupo" alone is who registers together.
breakouts-room = Sala { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
breakouts-unplaced-language = Neste horário não há pessoas suficientes que tenham um idioma em comum com esta.
breakouts-unplaced-facilitator = Não há facilitadora nem facilitador disponível para uma sala em um idioma desta pessoa.
breakouts-unplaced-apart = Em todas as salas que ainda têm lugar há alguém de quem esta pessoa deve ficar separada.
breakouts-unplaced-group = Neste horário vêm menos pessoas deste grupo do que o mínimo para uma sala.
breakouts-unplaced-full = Todas as salas nos idiomas desta pessoa estão cheias.
error-no-breakouts = Esta semana não tem trabalho em grupos pequenos.
# $min and $max are numbers of people.
error-room-sizes = Com salas de { $min } a { $max } pessoas, não é possível distribuir qualquer número de pessoas. O máximo deve ser pelo menos o dobro do mínimo, menos um.
error-together-too-many = São { $count } pessoas que devem ficar juntas, e em uma sala cabem no máximo { $max }.
error-together-and-apart = Não é possível manter duas pessoas juntas e separadas ao mesmo tempo.
error-not-coming = A pessoa desta inscrição não vem neste horário.
error-everybody-mixed = As salas deste horário misturam gente de toda parte, por isso são planejadas para todas as pessoas de uma só vez.
error-nothing-planned = Não há nenhum plano para publicar.
error-sitting-over = A sessão deste horário já terminou.
