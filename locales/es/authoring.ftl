error-training-days = Una formación termina el mismo día en que empieza o más tarde, y en el plazo de un año.
error-registration-never-open = La inscripción se cerraría antes de abrirse.
error-training-empty = Una formación necesita al menos un módulo para hacerse pública.
error-training-is-public = Esta formación ya es pública. Solo se pueden quitar módulos de un borrador.
error-training-has-groups = Ya hay grupos inscritos en esta formación; no puede volver a ser un borrador.
error-assignment-in-use = La tarea “{ $value }” ya ha sido enviada; no se puede quitar.
