// What the fields of one request ask for in the same turn is read with one statement. A field says which reader, by which column
// of its row, and what becomes of both.
function batch(read) {
  const known = new Map();
  let waiting = null;
  const run = () => {
    const asked = waiting;
    waiting = null;
    read([...asked.keys()]).then(
      (found) => { for (const [key, { resolve }] of asked) resolve(found(key)); },
      (error) => { for (const { reject } of asked.values()) reject(error); },
    );
  };
  return (key) => {
    let promise = known.get(key);
    if (promise) return promise;
    if (!waiting) {
      waiting = new Map();
      process.nextTick(run);
    }
    promise = new Promise((resolve, reject) => waiting.set(key, { resolve, reject }));
    known.set(key, promise);
    return promise;
  };
}

const unchanged = (found) => found;

// Keyed by the row's id. mercurius' own loaders make a key of each whole row and its arguments, which costs more than this.
export function resolvers(fields, readers) {
  const loader = (context, name) =>
    (context.loaders[name] ??= batch((keys) => readers[name](context.on, keys, context)));
  const resolver = ([name, column, combine = unchanged]) => async (row, _, context) =>
    combine(await loader(context, name)(row[column]), row);
  return each(fields, resolver);
}

// The same by mercurius' own, to compare.
export function loaders(fields, readers) {
  const loader = ([name, column, combine = unchanged]) => async (queries, context) => {
    const found = await readers[name](context.on, [...new Set(queries.map(({ obj }) => obj[column]))], context);
    return queries.map(({ obj }) => combine(found(obj[column]), obj));
  };
  return each(fields, loader);
}

const each = (fields, make) =>
  Object.fromEntries(Object.entries(fields).map(([type, of]) =>
    [type, Object.fromEntries(Object.entries(of).map(([field, how]) => [field, make(how)]))]));
