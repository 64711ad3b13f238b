//! Writing trainings in the crawl: what is refused must not say what is there.

pub fn changes() -> Vec<(&'static str, String, Vec<&'static str>)> {
    vec![
        (
            "createTraining",
            "(input: { program: \"organizing-for-power\", slug: \"crawl-new\", ordinal: 40, copyFrom: \"core-fundamentals-2022\", title: \"T\", summary: \"S\", startsOn: \"2026-05-12\", endsOn: \"2026-06-16\", timeZone: \"UTC\", idempotencyKey: \"crawl-create\" })".to_owned(),
            vec!["input", "CreateTrainingInput.program", "CreateTrainingInput.slug", "CreateTrainingInput.ordinal", "CreateTrainingInput.copyFrom", "CreateTrainingInput.title", "CreateTrainingInput.summary", "CreateTrainingInput.startsOn", "CreateTrainingInput.endsOn", "CreateTrainingInput.timeZone", "CreateTrainingInput.idempotencyKey"],
        ),
        (
            "updateTraining",
            "(input: { training: \"core-fundamentals-2022\", expectedVersion: 9, ordinal: 5, title: \"T\", summary: \"S\", change: MINOR, startsOn: \"2022-05-10\", endsOn: \"2022-06-20\", timeZone: \"UTC\", status: PUBLISHED, registration: { opens: null, closes: null, umbrellaCloses: null, groupsLock: null, minimumGroupSize: 10, facilitatorsFrom: 25, individuals: true, capacity: 5, hasWaitlist: true }, idempotencyKey: \"crawl-update\" })".to_owned(),
            vec!["input", "UpdateTrainingInput.training", "UpdateTrainingInput.expectedVersion", "UpdateTrainingInput.ordinal", "UpdateTrainingInput.title", "UpdateTrainingInput.summary", "UpdateTrainingInput.change", "UpdateTrainingInput.startsOn", "UpdateTrainingInput.endsOn", "UpdateTrainingInput.timeZone", "UpdateTrainingInput.status", "UpdateTrainingInput.registration", "RegistrationTermsInput.opens", "RegistrationTermsInput.closes", "RegistrationTermsInput.umbrellaCloses", "RegistrationTermsInput.groupsLock", "RegistrationTermsInput.minimumGroupSize", "RegistrationTermsInput.facilitatorsFrom", "RegistrationTermsInput.individuals", "RegistrationTermsInput.capacity", "RegistrationTermsInput.hasWaitlist", "UpdateTrainingInput.idempotencyKey"],
        ),
        (
            "saveModule",
            "(input: { training: \"core-fundamentals-2022\", slug: \"semantics\", expectedVersion: 9, position: 2, title: \"T\", summary: \"S\", body: \"B\", change: MINOR, hasBreakouts: true, skills: [\"word-choice\"], assignments: [{ slug: \"a\", isGroupWork: true, title: \"T\", instructions: \"I\" }], materials: [{ slug: \"m\", kind: READING, title: \"T\", body: \"B\" }], idempotencyKey: \"crawl-module\" })".to_owned(),
            vec!["input", "SaveModuleInput.training", "SaveModuleInput.slug", "SaveModuleInput.expectedVersion", "SaveModuleInput.position", "SaveModuleInput.title", "SaveModuleInput.summary", "SaveModuleInput.body", "SaveModuleInput.change", "SaveModuleInput.hasBreakouts", "SaveModuleInput.skills", "SaveModuleInput.assignments", "AssignmentInput.slug", "AssignmentInput.isGroupWork", "AssignmentInput.title", "AssignmentInput.instructions", "SaveModuleInput.materials", "MaterialInput.slug", "MaterialInput.kind", "MaterialInput.title", "MaterialInput.body", "SaveModuleInput.idempotencyKey"],
        ),
        (
            "removeModule",
            "(input: { training: \"core-fundamentals-2022\", slug: \"semantics\", expectedVersion: 9, idempotencyKey: \"crawl-remove\" })".to_owned(),
            vec!["input", "RemoveModuleInput.training", "RemoveModuleInput.slug", "RemoveModuleInput.expectedVersion", "RemoveModuleInput.idempotencyKey"],
        ),
        (
            "saveSkill",
            "(input: { slug: \"word-choice\", expectedVersion: 9, name: \"N\", description: \"D\", change: MINOR, idempotencyKey: \"crawl-skill\" })".to_owned(),
            vec!["input", "SaveSkillInput.slug", "SaveSkillInput.expectedVersion", "SaveSkillInput.name", "SaveSkillInput.description", "SaveSkillInput.change", "SaveSkillInput.idempotencyKey"],
        ),
        (
            "updateProgram",
            "(input: { program: \"organizing-for-power\", authorsPublish: false, idempotencyKey: \"crawl-program\" })".to_owned(),
            vec!["input", "UpdateProgramInput.program", "UpdateProgramInput.authorsPublish", "UpdateProgramInput.idempotencyKey"],
        ),
    ]
}
