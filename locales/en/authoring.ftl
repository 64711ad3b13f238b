### What is refused to those who write trainings.

error-training-days = A training ends on its first day or later, and within a year.
error-registration-never-open = Registration would close before it opens.
error-training-empty = A training needs at least one module before it becomes public.
error-training-is-public = This training is public already. Modules can only be removed from a draft.
error-training-has-groups = Groups have registered for this training, so it cannot become a draft again.
error-assignment-in-use = The assignment “{ $value }” has been handed in already, so it cannot be removed.
