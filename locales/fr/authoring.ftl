error-training-days = Une formation se termine le jour où elle commence ou plus tard, et en moins d’un an.
error-registration-never-open = Les inscriptions se termineraient avant de commencer.
error-training-empty = Une formation doit avoir au moins un module avant de devenir publique.
error-training-is-public = Cette formation est déjà publique. On ne peut retirer des modules que d’un brouillon.
error-training-has-groups = Des groupes se sont déjà inscrits à cette formation ; elle ne peut plus redevenir un brouillon.
error-assignment-in-use = Le travail pratique « { $value } » a déjà été remis ; il ne peut plus être retiré.
