// The pool, statements that are prepared once for each connection, and how many there were.
import pg from "pg";

const { builtins } = pg.types;
const asText = (value) => value;
pg.types.setTypeParser(builtins.DATE, asText);
pg.types.setTypeParser(builtins.TIMESTAMP, asText);
// "2022-05-10 16:00:00+00", since sessions are in UTC: a Date would be made only to be written again.
pg.types.setTypeParser(builtins.TIMESTAMPTZ, (value) => `${value.slice(0, 10)}T${value.slice(11, 19)}Z`);

export const pool = (url, size) => new pg.Pool({ connectionString: url, max: size, options: "-c timezone=UTC" });

const names = new Map();
let statements = 0;

export function query(on, text, values) {
  let name = names.get(text);
  if (!name) names.set(text, (name = `s${names.size}`));
  statements += 1;
  return on.query({ name, text, values });
}

export const count = () => statements;

export const byKey = (rows, key) => {
  const found = new Map();
  for (const row of rows) {
    const known = found.get(row[key]);
    if (known) known.push(row);
    else found.set(row[key], [row]);
  }
  return found;
};
