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
      "@graphql-eslint/relay-edge-types": ["error", { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false }],
      // Values have no identity of their own: caches keep them with the object that holds them.
      "@graphql-eslint/strict-id-in-types": ["error", {
        acceptedIdNames: ["id"],
        acceptedIdTypes: ["ID"],
        exceptions: {
          suffixes: ["Connection", "Edge", "PageInfo", "Payload"],
          types: [
            "AssignmentProgress", "AttendanceImportSummary", "CompletionRule", "Consent", "ConsentText", "Country",
            "FluentBundle", "FluentLayer", "Language", "LocalTime", "LocalizedText", "MissingRequirement", "ModuleProgress",
            "RateLimit", "RegisteredSitting", "RegistrationChange", "RegistrationWindow", "TrainingProgress", "UserError",
            "Viewer",
          ],
        },
      }],
    },
  },
];
