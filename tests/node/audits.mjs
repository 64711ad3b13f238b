// The audits of graphql-http against one address: node audits.mjs URL

import { auditServer } from "graphql-http";

const results = await auditServer({ url: process.argv[2] });
const passed = results.filter((result) => result.status === "ok");
for (const result of results) {
  if (result.status !== "ok") console.log(`${result.status}: ${result.name}: ${result.reason}`);
}
console.log(`${passed.length} of ${results.length} ok`);
