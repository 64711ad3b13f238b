// Ids and cursors as the service writes them.
export const id = (kind, row) => Buffer.from(`${kind}:${row}`).toString("base64url");
export const rowOf = (text) => decode(text).split(":").pop();
export const cursor = (list, row) => id(`${list}:Asc:0`, row);
const decode = (text) => Buffer.from(text, "base64url").toString();
