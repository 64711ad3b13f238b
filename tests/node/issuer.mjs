// An issuer that publishes its keys, for one test: node issuer.mjs PORT
// Takes a command on each line, and answers each with a line.

import { createInterface } from "node:readline";
import { OAuth2Server } from "oauth2-mock-server";

const port = Number(process.argv[2]);
let server = new OAuth2Server();

const commands = {
  async start() {
    await server.start(port, "127.0.0.1");
    server.issuer.url = `http://127.0.0.1:${port}`;
    return "started";
  },
  async stop() {
    await server.stop();
    return "stopped";
  },
  async make(kid, alg) {
    await server.issuer.keys.generate(alg, { kid });
    return "made";
  },
  /// The store only grows, so a server without the key takes its place.
  async withdraw(kid) {
    await server.stop();
    const kept = server.issuer.keys.toJSON(true).filter((key) => key.kid !== kid);
    server = new OAuth2Server();
    for (const key of kept) await server.issuer.keys.add(key);
    await commands.start();
    return "withdrawn";
  },
  async token(kid, ...claims) {
    return server.issuer.buildToken({
      kid,
      scopesOrTransform: (header, payload) => {
        header.typ = "at+jwt";
        Object.assign(payload, JSON.parse(claims.join(" ")));
      },
    });
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...rest] = line.split(" ");
  try {
    console.log(await commands[name](...rest));
  } catch (error) {
    console.log(`failed: ${error.stack.replaceAll("\n", " ")}`);
  }
}
process.exit(0);
