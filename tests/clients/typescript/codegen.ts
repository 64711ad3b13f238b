import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../schema.graphql",
  emitLegacyCommonJSImports: false,
  documents: ["typescript/client.ts"],
  generates: {
    "typescript/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          CountryCode: "string", Date: "string", DateTime: "string", LanguageTag: "string",
          LocalDateTime: "string", Slug: "string", TimeZone: "string",
        },
      },
    },
  },
};

export default config;
