// What a partner's Relay client would write: a page that is refetched and continued, and an object by its id.

declare function graphql(parts: TemplateStringsArray): unknown;

export const page = graphql`
  query TrainingsQuery($language: LanguageTag) {
    ...Trainings_query @arguments(language: $language)
  }
`;

export const trainings = graphql`
  fragment Trainings_query on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }, language: { type: "LanguageTag" })
  @refetchable(queryName: "TrainingsPageQuery") {
    trainings(first: $count, after: $cursor) @connection(key: "Trainings_query_trainings") {
      edges {
        node {
          id
          ...Trainings_training @arguments(language: $language)
        }
      }
    }
  }
`;

export const training = graphql`
  fragment Trainings_training on Training
  @argumentDefinitions(language: { type: "LanguageTag" })
  @refetchable(queryName: "TrainingRefetchQuery") {
    title(language: $language) { text direction }
    registration { state closesAt notice(language: $language) { text } }
    modules { id title(language: $language) { text } }
  }
`;
