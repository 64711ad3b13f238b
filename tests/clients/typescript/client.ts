// What a partner's TypeScript client would write, with types from the schema alone.

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { graphql } from "./generated/index.js";

const training = graphql(`
  query Training($slug: Slug!, $language: LanguageTag!, $timeZone: TimeZone!) {
    training(slug: $slug) {
      id
      title(language: $language) { text language direction isFallback }
      registration { state closesAt }
      modules {
        position
        title(language: $language) { text }
        session { sittings { label startsAt local(timeZone: $timeZone, language: $language) { date start dayShift } } }
      }
    }
  }
`);

interface Answer<Data> {
  data?: Data;
  errors?: readonly { message: string; extensions: { code: string } }[];
}

async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json()) as Answer<Data>;
  if (answer.data === undefined) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer.data;
}

export async function firstSitting(url: string): Promise<string | null> {
  const variables = { slug: "core-fundamentals-2022", language: "he", timeZone: "Asia/Kolkata" };
  const { training: found } = await ask(url, training, variables);
  const module = found?.modules[0];
  const sitting = module?.session?.sittings[0];
  const dayShift: number | undefined = sitting?.local.dayShift;
  return sitting === undefined ? null : `${sitting.local.date} ${sitting.local.start} ${dayShift ?? 0}`;
}
