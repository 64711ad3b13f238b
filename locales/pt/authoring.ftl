error-training-days = Uma formação termina no dia em que começa ou depois, e dentro de um ano.
error-registration-never-open = As inscrições terminariam antes de começar.
error-training-empty = Uma formação precisa de pelo menos um módulo antes de se tornar pública.
error-training-is-public = Esta formação já é pública. Só é possível remover módulos de um rascunho.
error-training-has-groups = Já há grupos inscritos nesta formação; ela não pode voltar a ser um rascunho.
error-assignment-in-use = A tarefa “{ $value }” já foi enviada; não pode ser removida.
