### What the service itself says: labels, sentences about time and registration, errors.

## Labels

language-native-name = русский
country-unknown = Не указана или неизвестна
# Сеанс — одно из времён, в которое проводится занятие (session).
sitting-name = Сеанс { $label }

## Times of a sitting, everything already formatted in the reader's language and time zone

local-time = { $date }, { $start }–{ $end }
local-time-overnight = { $date }, { $start } — { $endDate }, { $end }
local-moment = { $date }, { $time }

## Registration. $opens and $closes are dates with times, $place is the city whose time is meant.

# Дата стоит в именительном падеже с днём недели, город не склоняется: отсюда обороты с двоеточием.
registration-upcoming = Начало регистрации: { $opens } (часовой пояс: { $place }).
registration-open = Регистрация открыта. Окончание регистрации: { $closes } (часовой пояс: { $place }).
registration-waitlist = Все места заняты. Ещё можно записаться в лист ожидания. Окончание записи: { $closes } (часовой пояс: { $place }).
registration-full = Все места заняты, запись в лист ожидания закрыта.
registration-closed = Регистрация закрыта. Дата закрытия: { $closes } (часовой пояс: { $place }).

## Errors. $argument is the name of the argument in the API, $value what was sent.

error-internal = У нас произошёл сбой, он записан в журнал. Если будете нам писать, укажите номер { $id }.
error-unavailable = Сейчас сервис не может этого сделать. Пожалуйста, попробуйте ещё раз чуть позже.
error-deadline = Запрос выполнялся слишком долго и был остановлен. Запросите меньше данных за один раз.
error-request-timeout = Запрос поступал слишком медленно, и мы перестали ждать. Отправьте его ещё раз.
error-language-malformed = «{ $value }» в аргументе { $argument } — не языковой тег. Используйте BCP 47, например «es» или «es-MX».
error-language-unknown = «{ $value }» в аргументе { $argument } — неизвестный нам язык.
error-time-zone-unknown = «{ $value }» в аргументе { $argument } — не часовой пояс. Используйте название из базы IANA, например «America/New_York».
error-time-zone-abbreviation = «{ $value }» в аргументе { $argument } — сокращение, которое может означать несколько часовых поясов. Используйте название из базы IANA, например «America/New_York».
error-country-unknown = «{ $value }» в аргументе { $argument } — не код страны. Используйте ISO 3166-1 alpha-2, например «BR».
error-date-malformed = «{ $value }» в аргументе { $argument } — не дата. Напишите её в виде 2022-05-10.
error-datetime-malformed = «{ $value }» в аргументе { $argument } — не момент времени. Напишите его в виде 2022-05-10T16:00:00Z.
error-slug-malformed = «{ $value }» в аргументе { $argument } — не slug. Slug — это слова строчными буквами через дефис, например «core-fundamentals-2022».
error-id-malformed = «{ $value }» в аргументе { $argument } — не идентификатор, выданный этим сервисом.
error-page-size = Значение { $argument } должно быть целым числом от { $min } до { $max }, а получено { $value }.
error-page-both-ends = Укажите либо first, либо last, но не оба сразу.
error-cursor-malformed = Курсор в аргументе { $argument } не относится к этому списку и порядку сортировки.
error-too-many = В аргументе { $argument } может быть не больше { $max } { $max ->
        [one] элемента
        [few] элементов
        [many] элементов
       *[other] элемента
    }, а получено { $count }.
error-range-empty = Значение { $argument } должно быть позже, чем { $partner }.
error-document-malformed = Текст запроса не является корректным GraphQL: { $detail }
error-document-invalid = Запрос не соответствует схеме: { $detail }
error-request-malformed = Полученный запрос не является запросом GraphQL: { $detail }
error-unauthenticated = Токен доступа недействителен или срок его действия истёк. Войдите ещё раз.
error-method = По этому адресу метод { $method } не поддерживается.
error-mutation-by-get = Мутации нужно отправлять методом POST.
error-media-type = Отправьте запрос в формате application/json.
error-not-acceptable = Мы можем ответить в формате application/graphql-response+json или application/json; заголовок Accept не допускает ни того, ни другого.
error-body-too-large = Размер тела запроса превышает { $max } { $max ->
        [one] байт
        [few] байта
        [many] байт
       *[other] байта
    }.
error-header-too-long = Длина заголовка { $header } превышает { $max } { $max ->
        [one] байт
        [few] байта
        [many] байт
       *[other] байта
    }.
error-no-such-page = По этому адресу ничего нет.
error-document-limit = Запрос требует слишком многого: { $limit } может быть не больше { $max }, а получено { $count }.
error-rate-limit = Слишком много запросов. Повторите попытку через { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    }.
error-persisted-only = Этот сервис выполняет только зарегистрированные в нём документы.
error-introspection = Интроспекция схемы здесь отключена.
error-sign-in = Эти данные не общедоступны. Войдите в систему.
error-forbidden = Ваш доступ этого не позволяет.
error-not-found = Того, на что указывает { $argument }, не существует.
error-idempotency-key = Значение { $argument } должно состоять из 8–128 букв, цифр или знаков . _ : -
error-idempotency-conflict = Этот ключ идемпотентности уже использован для другого запроса. Для нового запроса нужен новый ключ.
error-text-empty = Значение { $argument } не должно быть пустым.
error-text-too-long = Значение { $argument } слишком длинное: знаков — { $count }, допустимо не больше { $max }.
error-text-characters = Значение { $argument } содержит управляющие символы, переносы строк или невидимые знаки, которые здесь недопустимы.
error-email-malformed = Значение { $argument } не является адресом электронной почты.
error-slug-taken = Slug «{ $value }» уже занят.
error-nothing-to-change = Укажите хотя бы одно изменение.
error-unchangeable = Значение { $argument } изменить нельзя.
error-missing = Не указано значение { $argument }.
error-either = Укажите либо { $argument }, либо { $partner }, но не то и другое сразу.
# $value is the label or id that was sent.
error-sitting-unknown = «{ $value }» в аргументе { $argument } — такого сеанса в этом тренинге нет.
error-registration-not-open = Регистрация на этот тренинг ещё не открыта.
error-registration-closed = Регистрация на этот тренинг закрыта.
error-training-full = На этот тренинг не осталось достаточно мест.
error-group-locked = Группа закрыта: её состав больше нельзя менять.
error-group-cancelled = Эта группа отменена.
error-registration-cancelled = Эта регистрация отменена.
error-already-in-group = Этот человек уже в группе.
# $partner is where in the input the address stands first.
error-twice-in-list = Адрес из { $argument } уже указан в { $partner }.
# $value is the version of the consent text that is current.
error-consent-outdated = Текст согласия изменился. Покажите версию «{ $value }» и запросите согласие ещё раз.
error-groups-only = На этот тренинг принимают только группы.
error-not-umbrella = По одному можно зарегистрироваться только через зонтичную группу.
error-contact-stays = Контактное лицо нельзя исключить. Сначала назначьте другое.
error-not-in-group = { $argument } не указывает ни на кого из этой группы.
error-file-encoding = Файл не читается как текст. Сохраните его в UTF-8 и отправьте снова.
error-file-empty = В файле нет строк.
# $value is the name of a column.
error-file-column = В файле нет столбца «{ $value }».
error-yes-no = «{ $value }» в аргументе { $argument } не означает ни «да», ни «нет».
error-uploads-many = Слишком много загруженных файлов ждут использования. Используйте их или подождите час.
error-changes-gone = Изменения после этого курсора больше не хранятся. Прочитайте список заново и продолжайте без курсора.
