// The published schema under graphql-eslint's rules: its recommended ones, and Relay's.

import graphql from "@graphql-eslint/eslint-plugin";

export default [
  {
    files: ["**/schema.graphql"],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "schema.graphql" } },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // The contract's short lists are plain lists: a training has a dozen modules, not pages of them.
      // Rooms and those without one are values of their plan, and have edges all the same.
      "@graphql-eslint/relay-edge-types": ["error", { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      // Values have no identity of their own: caches keep them with the object that holds them.
      "@graphql-eslint/strict-id-in-types": ["error", {
        acceptedIdNames: ["id"],
        acceptedIdTypes: ["ID"],
        exceptions: {
          suffixes: ["Connection", "Edge", "PageInfo", "Payload"],
          types: [
            "AssignmentProgress", "AttendanceImportSummary", "BreakoutExport", "BreakoutRoom", "CompletionRule", "Consent", "ConsentText", "ContentPublication", "Country",
            "FluentBundle", "FluentLayer", "InterpretationGap", "Language", "LanguageProgress", "LocalTime", "LocalizedText", "MissingRequirement", "ModuleProgress", "ParticipationReport", "ParticipationRetention", "ParticipationRow",
            "RateLimit", "RegisteredSitting", "RegistrationChange", "RegistrationWindow", "TextCheck", "TrainingProgress", "TranslationComparison", "TranslationExport", "TranslationImportSummary", "TranslationPreview", "TranslationProgress", "TranslationSample", "UnplacedRegistration", "UserError",
            "Viewer",
          ],
        },
      }],
    },
  },
];
