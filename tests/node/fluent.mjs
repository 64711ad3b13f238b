// Formats every message of every language with @fluent/bundle, for comparison with the service.
// Standard input: {folder, samples, variables: {name: "number" | "date" | "text"}}.
// Standard output: {tag: {key: [text, …]}} with every DATETIME() written as "<date>",
// plural categories by sample, and the parts of dates, all by tag.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const { folder, samples, variables } = JSON.parse(readFileSync(0, "utf8"));
const date = new Date("2022-05-10T20:00:00Z");
const styles = ["full", "long", "medium"];
const answer = {};

for (const tag of readdirSync(folder)) {
  const bundle = new FluentBundle(tag, {
    useIsolating: false,
    functions: { DATETIME: () => "<date>" },
  });
  const keys = [];
  for (const file of readdirSync(join(folder, tag)).filter((name) => name.endsWith(".ftl"))) {
    const text = readFileSync(join(folder, tag, file), "utf8");
    const errors = bundle.addResource(new FluentResource(text));
    if (errors.length > 0) throw errors[0];
    keys.push(...[...text.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1]));
  }
  const texts = {};
  for (const key of keys) {
    texts[key] = samples.map((sample) => {
      const args = {};
      for (const [name, kind] of Object.entries(variables)) {
        args[name] = kind === "number" ? sample : kind === "date" ? date : name;
      }
      const errors = [];
      const text = bundle.formatPattern(bundle.getMessage(key).value, args, errors);
      if (errors.length > 0) throw new Error(`${tag}: ${key}: ${errors[0]}`);
      return text;
    });
  }
  const rules = new Intl.PluralRules(tag);
  const parts = (dateStyle) =>
    new Intl.DateTimeFormat(tag, { dateStyle, timeZone: "UTC" })
      .formatToParts(date)
      .filter(({ type }) => ["weekday", "day", "month", "year"].includes(type))
      .map(({ value }) => value);
  answer[tag] = {
    texts,
    categories: samples.map((sample) => rules.select(sample)),
    dates: Object.fromEntries(styles.map((style) => [style, parts(style)])),
  };
}
process.stdout.write(JSON.stringify(answer));
