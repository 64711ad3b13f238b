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
