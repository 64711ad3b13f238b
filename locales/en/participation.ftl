### Figures of participation: what each counts, and what is refused to those who ask for them.

participation-registered = People who have ever registered, whatever became of it. Across trainings each person counts once.
participation-confirmed = People who have a place.
participation-attended = People who were in at least one session.
participation-completed = People who met the training’s rule for completing it.
participation-returning = People who registered and had registered for an earlier training.
error-dimension-twice = Rows cannot be told apart by { $value } twice.
error-not-disclosed = Figures by these together are not published, because they could expose a person.
error-cut-unknown = No figures were published for the week of { $value }.
error-parameter-unknown = The parameter “{ $value }” is not known here.
error-dimension-unknown = “{ $value }” is nothing that rows can be told apart by.
