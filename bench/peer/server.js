// The peer: mercurius with graphql-jit over the service's own rows. `node server.js PORT READS WRITES`: two databases that are
// alike, of which one is read and the other written.
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";
import * as batch from "./batch.js";
import * as curriculum from "./curriculum.js";
import { count, pool } from "./database.js";
import * as register from "./register.js";
import * as registrations from "./registrations.js";
import { load } from "./texts.js";

const CONNECTIONS = Number(process.env.BENCH_POOL ?? 10);
const [port, reads, writes] = process.argv.slice(2);
const [reading, writing] = [pool(reads, CONNECTIONS), pool(writes, CONNECTIONS)];
const readers = { ...curriculum.readers, ...registrations.readers };
const fields = { ...curriculum.fields, ...registrations.fields };
const isOwn = process.env.BENCH_LOADERS !== "mercurius";

function merged(...all) {
  const whole = {};
  for (const one of all) for (const [type, of] of Object.entries(one)) whole[type] = { ...whole[type], ...of };
  return whole;
}

await load(reading);
const app = Fastify();
app.register(mercurius, {
  schema: readFileSync(new URL("schema.graphql", import.meta.url), "utf8"),
  resolvers: merged(curriculum.resolvers, registrations.resolvers, register.resolvers, isOwn ? batch.resolvers(fields, readers) : {}),
  loaders: isOwn ? undefined : batch.loaders(fields, readers),
  jit: 1,
  context: ({ headers }) => {
    const isWrite = headers["x-bench-write"];
    return { on: isWrite ? writing : reading, isBare: isWrite === "bare", language: headers["accept-language"] ?? "en", loaders: {} };
  },
});
app.get("/statements", () => ({ statements: count() }));
await app.listen({ host: "127.0.0.1", port: Number(port) });
