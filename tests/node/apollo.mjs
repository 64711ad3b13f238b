// Apollo's client against the small schema: node apollo.mjs HOST:PORT TOKEN

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [, , address, token] = process.argv;
const seen = [];
const recorded = async (uri, options) => {
  const answer = await fetch(uri, options);
  seen.push({ method: options.method, sent: `${uri} ${options.body ?? ""}`, status: answer.status });
  return answer;
};
const http = new PersistedQueryLink({
  sha256: (text) => createHash("sha256").update(text).digest("hex"),
  useGETForHashedQueries: true,
}).concat(new HttpLink({
  uri: `http://${address}/graphql`,
  fetch: recorded,
  headers: { authorization: `Bearer ${token}` },
}));
const socket = createClient({
  url: `ws://${address}/graphql`,
  webSocketImpl: WebSocket,
  lazy: true,
  connectionParams: { Authorization: `Bearer ${token}` },
});
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    http,
  ),
  defaultOptions: { query: { fetchPolicy: "no-cache" } },
});

const HELLO = gql`query Hello($name: String) { hello(name: $name) whoever }`;
const first = await client.query({ query: HELLO, variables: { name: "Ada" } });
assert.deepEqual({ ...first.data }, { hello: "hello Ada", whoever: "development-analyst" });
const second = await client.query({ query: HELLO, variables: { name: "Bo" } });
assert.equal(second.data.hello, "hello Bo");
assert.ok(seen.at(-1).method === "GET" && !seen.at(-1).sent.includes("hello("), JSON.stringify(seen));

const added = await client.mutate({ mutation: gql`mutation { add(by: 2) }` });
assert.equal(added.data.add, 2);

await assert.rejects(client.query({ query: gql`{ nothing }` }), (error) => {
  assert.ok(CombinedGraphQLErrors.is(error), String(error));
  return error.errors[0].extensions.code === "DOCUMENT_INVALID";
});

const counted = await new Promise((resolve, reject) => {
  const numbers = [];
  client.subscribe({ query: gql`subscription { count(to: 3) }` }).subscribe({
    next: ({ data }) => numbers.push(data.count),
    error: reject,
    complete: () => resolve(numbers),
  });
});
assert.deepEqual(counted, [1, 2, 3]);
await socket.dispose();
console.log("all well");
