### The live weeks: who came, what was handed in, what is still missing.

## What is still missing for somebody to complete a training. $count is how many.
## Read by the participant and by coordinators alike, so nobody is addressed.

progress-attendance-missing = Осталось посетить { $count ->
        [one] { $count } занятие
        [few] { $count } занятия
        [many] { $count } занятий
       *[other] { $count } занятия
    }
progress-assignments-missing = Осталось сдать { $count ->
        [one] { $count } задание
        [few] { $count } задания
        [many] { $count } заданий
       *[other] { $count } задания
    }
# Не «ведущий»: это тот, кто ведёт занятие, а в BigBlueButton — тот, кто показывает презентацию.
progress-attestation-missing = Осталось получить подтверждение фасилитатора

## Errors. $argument is the name of the argument in the API, or the cell of a file; $value what was sent.

error-sitting-not-begun = Этот сеанс ещё не начался.
error-sitting-cancelled = Этот сеанс отменён.
error-no-place = За этой регистрацией не закреплено место на тренинге.
error-assignment-not-open = Сдавать задания можно только после начала тренинга.
error-assignment-closed = Сдавать это задание уже поздно.
error-already-submitted = Это задание уже сдано. Сдать снова можно, только если его вернут на доработку.
error-not-group-work = Это задание индивидуальное, поэтому засчитать его кому-то ещё нельзя.
error-not-contact = Сдавать задания за других может только контактное лицо группы.
# A code is what attendance knows a registration by: ten letters and digits.
error-code-unknown = «{ $value }» в аргументе { $argument } — такого кода нет ни у кого в этой группе.
error-link-malformed = Значение { $argument } не является адресом https.
# $line and $column are the place of the first byte that is not UTF-8.
error-file-bytes = Файл сохранён не в UTF-8: строка { $line }, столбец { $column }. Сохраните его в UTF-8 и отправьте снова.
# The file is JSON that BigBlueButton offers for download as its learning dashboard.
# Так он называется в русском интерфейсе BigBlueButton; английское название добавлено, потому что русское мало о чём говорит.
error-file-dashboard = Этот файл — не «Отчёт о конференции» (learning dashboard) из BigBlueButton.
error-file-time-zone = Время в файле указано без часового пояса. Укажите часовой пояс в аргументе { $argument }.
error-file-other-sitting = Ни одна запись в файле не приходится на время этого сеанса. Может быть, файл относится к другому сеансу?
# «Поле», а не «аргумент»: речь о ячейке файла.
error-cell-other-sitting = «{ $value }» в поле { $argument } не приходится на время этого сеанса.
error-cell-time = «{ $value }» в поле { $argument } — не дата с указанием времени.
error-cell-minutes = «{ $value }» в поле { $argument } — не число минут.
# How many people sit behind one connection.
error-cell-headcount = «{ $value }» в поле { $argument } — не число людей в пределах от 1 до { $max }.
error-cell-nobody = В { $argument } нет ни имени, ни адреса электронной почты, ни кода.

## When sittings are. $place is an IANA time zone, $first and $second are moments as 2026-03-08T01:30:00-05:00.

error-wall-time-skipped = В этот день в часовом поясе { $place } часы переводят вперёд, и времени { $value } не существует. Имеется в виду { $first } или { $second }?
error-wall-time-repeated = В этот день в часовом поясе { $place } часы переводят назад, и время { $value } наступает дважды. Укажите в аргументе utcOffset, какой момент имеется в виду: { $first } или { $second }.
# $value is an offset from UTC, as -05:00.
error-utc-offset = «{ $value }» — не то смещение от UTC, которое действует в это время в часовом поясе { $place }.
error-sitting-past = Сеанс не может начинаться в прошлом.
error-sitting-begun = Этот сеанс уже начался.
# $start and $end are the first and the last day, as 2026-02-17.
error-outside-training = Это время выходит за рамки тренинга, который идёт с { $start } по { $end }.
# $label is the other sitting's: "A", "B", …
error-sittings-overlap = На это время уже назначен сеанс { $label } этого занятия.
error-label-taken = У этого занятия уже есть сеанс { $value }.
# «Латинских» добавлено: кириллическая «А» не годится.
error-label-malformed = «{ $value }» в аргументе { $argument } — не обозначение сеанса. Обозначение — это от одной до четырёх заглавных латинских букв или цифр, например «A».

## Calendars: entries that people see in the calendar of their telephone or computer.

# An entry's title. $title is the module's title, $sitting the sitting's name.
calendar-event = { $title } — { $sitting }
# Where it is held.
calendar-location = Онлайн
# In the entry's description. $minutes is how long before the start the link appears.
calendar-joining = Ссылка для входа появится в сведениях о вашей регистрации за { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    } до начала.
# In the description of both entries of a week, for somebody who has not said which sitting they come to.
calendar-undecided = Вы ещё не выбрали сеанс на эту неделю. Это один из возможных; достаточно прийти на один.
error-calendar-whose = Укажите, чей это календарь: либо регистрацию, либо группу, но не то и другое сразу.

## Breakouts: rooms that the people in a sitting are divided into for practice.

# The name of a room. $label is its number.
# «Малые группы» — это breakouts, «комната» — место одной из них; просто «группа» — те, кто регистрируется вместе.
breakouts-room = Комната { $label }
## Why somebody could not be given a room. Coordinators read it, about one person.
# Не «общий язык»: его «находят», когда договариваются.
breakouts-unplaced-language = На этом сеансе слишком мало других людей, говорящих на одном из языков этого человека.
breakouts-unplaced-facilitator = Нет свободного фасилитатора для комнаты на одном из языков этого человека.
breakouts-unplaced-apart = В каждой комнате, где ещё есть место, уже находится кто-то, с кем этот человек не должен быть вместе.
breakouts-unplaced-group = На этот сеанс приходит меньше людей из этой группы, чем нужно для комнаты.
breakouts-unplaced-full = Все комнаты на языках этого человека заполнены.
error-no-breakouts = На этой неделе нет работы в малых группах.
# $min and $max are numbers of people.
# Без «человек» после чисел: «до 5 человек», но «до 21 человека».
error-room-sizes = Если число людей в комнате — от { $min } до { $max }, распределить по комнатам можно не любое количество людей. Наибольшее число должно быть не меньше удвоенного наименьшего минус один.
error-together-too-many = Людей, которые должны быть вместе, — { $count }, а в комнату помещается не больше { $max }.
error-together-and-apart = Двух человек нельзя одновременно держать вместе и разводить по разным комнатам.
error-not-coming = По этой регистрации на этот сеанс никто не придёт.
error-everybody-mixed = В комнатах этого сеанса собираются вместе люди отовсюду, поэтому распределять нужно сразу всех.
error-nothing-planned = Нет плана, который можно опубликовать.
error-sitting-over = Этот сеанс уже закончился.
