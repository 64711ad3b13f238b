// Checks of graphql-transport-ws against the small schema: node sockets.mjs HOST:PORT TOKEN TOKEN
// The second token is valid for a few seconds.
// With graphql-ws as the client, and by hand where a client would never do it.

import assert from "node:assert/strict";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [, , , valid, brief] = process.argv;
const url = `ws://${process.argv[2]}/graphql`;
const PROTOCOL = "graphql-transport-ws";
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/// A connection by hand: what came, and how it ended.
function raw({ protocol = PROTOCOL, headers = {} } = {}) {
  const socket = new WebSocket(url, protocol, { headers });
  const messages = [];
  let wake = () => {};
  const ended = new Promise((resolve) => {
    socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }));
    socket.on("unexpected-response", (_, response) => {
      resolve({ status: response.statusCode });
      socket.terminate();
    });
    socket.on("error", () => {});
  });
  socket.on("message", (data) => {
    messages.push(JSON.parse(data.toString()));
    wake();
  });
  const opened = new Promise((resolve) => socket.on("open", resolve));
  return {
    socket,
    messages,
    ended,
    opened,
    async send(...items) {
      await opened;
      for (const item of items) socket.send(typeof item === "string" || Buffer.isBuffer(item) ? item : JSON.stringify(item));
    },
    /// The next message that fits.
    async until(fits) {
      for (;;) {
        const found = messages.find(fits);
        if (found) return found;
        const next = new Promise((resolve) => { wake = resolve; });
        const outcome = await Promise.race([next, ended, sleep(8000).then(() => "nothing came")]);
        assert.ok(outcome === undefined, `${JSON.stringify(outcome)} after ${JSON.stringify(messages)}`);
      }
    },
  };
}

const INIT = { type: "connection_init" };
const subscribe = (id, query, more = {}) => ({ id, type: "subscribe", payload: { query, ...more } });

async function initialised(options) {
  const connection = raw(options);
  await connection.send(INIT);
  await connection.until((message) => message.type === "connection_ack");
  return connection;
}

async function closes(connection, code, reason) {
  const ended = await Promise.race([connection.ended, sleep(9000).then(() => "stays open")]);
  assert.equal(ended.code, code, JSON.stringify(ended));
  if (reason) assert.match(ended.reason, reason);
}

async function collect(client, payload) {
  const results = [];
  for await (const result of client.iterate(payload)) results.push(result);
  return results;
}

const checks = {
  async "refuses an old protocol"() {
    assert.equal((await raw({ protocol: "graphql-ws" }).ended).status, 400);
  },
  async "refuses no protocol"() {
    assert.equal((await raw({ protocol: [] }).ended).status, 400);
  },
  async "selects its protocol among others"() {
    const connection = raw({ protocol: ["graphql-ws", PROTOCOL] });
    await connection.opened;
    assert.equal(connection.socket.protocol, PROTOCOL);
    connection.socket.close();
  },
  async "acknowledges"() {
    const connection = await initialised();
    assert.deepEqual(connection.messages, [{ type: "connection_ack" }]);
    connection.socket.close();
  },
  async "4408 without an introduction"() {
    await closes(raw(), 4408, /timeout/);
  },
  async "4429 on a second introduction"() {
    const connection = await initialised();
    await connection.send(INIT);
    await closes(connection, 4429);
  },
  async "4401 before the introduction"() {
    const connection = raw();
    await connection.send(subscribe("1", "{ hello }"));
    await closes(connection, 4401);
  },
  async "4403 for a page of a foreign origin"() {
    await closes(raw({ headers: { origin: "https://evil.example" } }), 4403);
  },
  async "lets in a page of a listed origin, and its own"() {
    for (const origin of ["https://partner.example", `http://${process.argv[2]}`]) {
      (await initialised({ headers: { origin } })).socket.close();
    }
  },
  async "4403 for a token that is not valid"() {
    for (const authorization of ["Bearer x", "x", 1, `Bearer ${valid}x`]) {
      const connection = raw();
      await connection.send({ type: "connection_init", payload: { authorization } });
      await closes(connection, 4403);
    }
    assert.equal((await raw({ headers: { authorization: "Bearer x" } }).ended).status, 401);
  },
  async "knows who asks, by introduction or by header"() {
    const connection = raw();
    await connection.send({ type: "connection_init", payload: { Authorization: `Bearer ${valid}` } }, subscribe("w", "{ whoever }"));
    assert.equal((await connection.until((message) => message.id === "w")).payload.data.whoever, "development-analyst");
    connection.socket.close();
    const other = await initialised({ headers: { authorization: `Bearer ${valid}` } });
    await other.send(subscribe("w", "{ whoever }"));
    assert.equal((await other.until((message) => message.id === "w")).payload.data.whoever, "development-analyst");
    other.socket.close();
    const nobody = await initialised();
    await nobody.send(subscribe("w", "{ whoever }"));
    assert.equal((await nobody.until((message) => message.id === "w")).payload.data.whoever, null);
    nobody.socket.close();
  },
  async "4403 when the token ends, whatever runs"() {
    const connection = raw();
    await connection.send({ type: "connection_init", payload: { Authorization: `Bearer ${brief}` } }, subscribe("s", "subscription { never }"));
    await connection.until((message) => message.type === "connection_ack");
    await closes(connection, 4403);
  },
  async "4409 for an id that is in use"() {
    const connection = await initialised();
    await connection.send(subscribe("a", "subscription { never }"), subscribe("a", "{ hello }"));
    await closes(connection, 4409, /Subscriber for a already exists/);
  },
  async "an id may be used again"() {
    const connection = await initialised();
    for (let round = 0; round < 3; round += 1) {
      await connection.send(subscribe("a", "{ hello }"));
      const count = round + 1;
      await connection.until(() => connection.messages.filter((m) => m.type === "complete").length === count);
    }
    connection.socket.close();
  },
  async "takes pings, and what floods without reading is cut off by its own backlog"() {
    const connection = await initialised();
    const pongs = new Promise((resolve) => connection.socket.once("pong", resolve));
    connection.socket.ping("x");
    assert.equal((await pongs).toString(), "x");
    connection.socket.close();
  },
  async "4400 for what is no message"() {
    for (const wrong of [
      "", "{", "null", "[]", "\"connection_init\"", "{}",
      { type: "start" }, { type: 1 }, { type: "connection_init", payload: "x" },
      { type: "subscribe" }, { type: "subscribe", id: 1, payload: { query: "{ hello }" } },
      { type: "subscribe", id: "1" }, { type: "subscribe", id: "1", payload: "{ hello }" },
      { type: "subscribe", id: "1", payload: { query: 1 } },
      { type: "subscribe", id: "1", payload: { query: "{ hello }", variables: [] } },
      { type: "subscribe", id: "1", payload: { query: "{ hello }", operationName: 1 } },
      { type: "complete" }, { type: "ping", payload: "x" }, { type: "next", id: "1", payload: {} },
      Buffer.from("{}"),
    ]) {
      const connection = await initialised();
      await connection.send(wrong);
      await closes(connection, 4400, /^Invalid message/).catch((error) => {
        throw new Error(`${JSON.stringify(wrong)}: ${error.message}`);
      });
    }
  },
  async "pongs with what it was pinged with, before and after the introduction"() {
    const connection = raw();
    await connection.send({ type: "ping" }, { type: "ping", payload: { a: 1 } }, { type: "pong" });
    await connection.until((message) => message.payload?.a === 1);
    assert.deepEqual(connection.messages, [{ type: "pong" }, { type: "pong", payload: { a: 1 } }]);
    await connection.send(INIT, { type: "ping" });
    await connection.until(() => connection.messages.length === 4);
    connection.socket.close();
  },
  async "answers a query, with its cost"() {
    const connection = await initialised();
    await connection.send(subscribe("q", "query($n: String!) { hello(name: $n) }", { variables: { n: "you" } }));
    await connection.until((message) => message.type === "complete");
    assert.deepEqual(connection.messages.slice(1), [
      { id: "q", type: "next", payload: { data: { hello: "hello you" }, extensions: { cost: 1 } } },
      { id: "q", type: "complete" },
    ]);
    connection.socket.close();
  },
  async "sends errors of the request as error, and goes on"() {
    const connection = await initialised();
    const aliases = Array.from({ length: 1000 }, (_, n) => `a${n}: hello`).join(" ");
    const cases = [
      ["{ nothing }", "DOCUMENT_INVALID"], ["{", "DOCUMENT_MALFORMED"], [`{ ${aliases} }`, "LIMIT_EXCEEDED"],
      ["subscription { nothing }", "DOCUMENT_INVALID"],
    ];
    for (const [index, [query, code]] of cases.entries()) {
      await connection.send(subscribe(`e${index}`, query));
      const answer = await connection.until((message) => message.id === `e${index}`);
      assert.equal(answer.type, "error");
      assert.equal(answer.payload[0].extensions.code, code);
    }
    await connection.send(subscribe("after", "{ hello }"));
    await connection.until((message) => message.type === "complete" && message.id === "after");
    assert.equal(connection.messages.filter((message) => message.type === "complete").length, 1);
    connection.socket.close();
  },
  async "masks what breaks, and goes on"() {
    const connection = await initialised();
    await connection.send(subscribe("b", "{ boom }"), subscribe("c", "subscription { boom }"));
    for (const id of ["b", "c"]) {
      const answer = await connection.until((message) => message.id === id);
      assert.equal(answer.type, "error");
      assert.equal(answer.payload[0].extensions.code, "INTERNAL");
      assert.doesNotMatch(JSON.stringify(answer), /secret/);
    }
    await connection.send(subscribe("after", "{ hello }"));
    await connection.until((message) => message.type === "complete" && message.id === "after");
    connection.socket.close();
  },
  async "is silent about what was completed"() {
    const connection = await initialised();
    await connection.send(subscribe("s", "subscription { count(to: 1000, every: 5) }"));
    await connection.until((message) => message.type === "next");
    await connection.send({ id: "s", type: "complete" }, { type: "ping", payload: { mark: 1 } });
    await connection.until((message) => message.payload?.mark === 1);
    const before = connection.messages.length;
    await sleep(300);
    assert.equal(connection.messages.length, before);
    await connection.send({ id: "unknown", type: "complete" }, subscribe("s", "{ hello }"));
    await connection.until((message) => message.type === "complete" && message.id === "s");
    connection.socket.close();
  },
  async "bounds the operations of one connection"() {
    const connection = await initialised();
    for (let n = 0; n < 33; n += 1) await connection.send(subscribe(`n${n}`, "subscription { never }"));
    const answer = await connection.until((message) => message.type === "error");
    assert.equal(answer.id, "n32");
    assert.deepEqual(answer.payload[0].extensions, { code: "LIMIT_EXCEEDED", limit: "operations", max: 32, count: 33 });
    connection.socket.close();
  },
  async "bounds a message"() {
    const connection = await initialised();
    await connection.send(subscribe("1", `{ hello } # ${"x".repeat(300 * 1024)}`));
    const ended = await connection.ended;
    assert.equal(ended.code, 1009);
  },
  async "leaves who sends and never reads"() {
    const connection = await initialised();
    const { _socket: wire } = connection.socket;
    wire.pause();
    const gone = new Promise((resolve) => { wire.once("close", resolve); wire.once("error", resolve); });
    const ping = Buffer.alloc(125, "p");
    const flood = setInterval(() => {
      for (let n = 0; n < 2000 && wire.writableLength < 1 << 20; n += 1) connection.socket.ping(ping, true, () => {});
    }, 1);
    const outcome = await Promise.race([gone.then(() => "left"), sleep(25000).then(() => "stayed")]);
    clearInterval(flood);
    connection.socket.terminate();
    assert.equal(outcome, "left");
  },
  async "graphql-ws: a query, a mutation, by hash"() {
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    assert.deepEqual(await collect(client, { query: "{ hello }" }), [{ data: { hello: "hello " }, extensions: { cost: 1 } }]);
    const [{ data }] = await collect(client, { query: "mutation { add(by: 5) }" });
    assert.equal(data.add, 5);
    await client.dispose();
  },
  async "graphql-ws: a subscription, in order to its end"() {
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    const results = await collect(client, { query: "subscription { count(to: 200) }" });
    assert.deepEqual(results.map((result) => result.data.count), Array.from({ length: 200 }, (_, n) => n + 1));
    await client.dispose();
  },
  async "graphql-ws: several at once, one ended early"() {
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false });
    const endless = client.iterate({ query: "subscription { count(to: 100000, every: 2) }" });
    const others = Promise.all([1, 2, 3].map((to) => collect(client, { query: `subscription { count(to: ${to}) }` })));
    for await (const result of endless) if (result.data.count === 10) break;
    assert.deepEqual((await others).map((results) => results.length), [1, 2, 3]);
    await client.dispose();
  },
  async "graphql-ws: errors reach their own subscriber"() {
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    await assert.rejects(collect(client, { query: "{ nothing }" }), (errors) => errors[0].extensions.code === "DOCUMENT_INVALID");
    await client.dispose();
  },
};

let passed = 0;
const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    try {
      await check();
      passed += 1;
    } catch (error) {
      return `${name}: ${error.stack ?? (error.code ? `closed with ${error.code} ${error.reason}` : JSON.stringify(error))}`;
    }
  }),
);
for (const failure of results.filter(Boolean)) console.log(failure);
console.log(`${passed} of ${results.length} ok`);
process.exit(0);
