// Texts, from memory: a text that the service has answered, by language, training and message key. And what Intl writes.
import { readFileSync } from "node:fs";

const texts = new Map();
const patterns = new Map();

export async function load(pool) {
  const { rows } = await pool.query("SELECT requested, training_id, key, text, language, direction, is_fallback FROM bench_text");
  for (const row of rows) {
    const { text, language, direction, is_fallback: isFallback } = row;
    texts.set(`${row.requested} ${row.training_id} ${row.key}`, { text, language, direction, isFallback });
  }
}

export function localized(language, training, key) {
  const found = texts.get(`${language} ${training} ${key}`);
  if (!found) throw new Error(`no text ${key} in ${language}`);
  return found;
}

// A message of service.ftl that has nothing but text and variables in it, as a function.
export function pattern(language, key) {
  const name = `${language} ${key}`;
  if (!patterns.has(name)) {
    const file = readFileSync(new URL(`../../locales/${language}/service.ftl`, import.meta.url), "utf8");
    const parts = file.match(new RegExp(`^${key} = (.*)$`, "m"))[1].split(/\{ \$(\w+) \}/);
    patterns.set(name, (values) => {
      let text = parts[0];
      for (let at = 1; at < parts.length; at += 2) text += values[parts[at]] + parts[at + 1];
      return text;
    });
  }
  return patterns.get(name);
}

const made = new Map();
function once(name, make) {
  let known = made.get(name);
  if (!known) made.set(name, (known = make()));
  return known;
}

export const countryName = (language, code) => (code === "ZZ"
  ? pattern(language, "country-unknown")({})
  : once(`regions ${language}`, () => new Intl.DisplayNames(language, { type: "region" })).of(code));

const clock = (zone) =>
  once(`clock ${zone}`, () => new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }));
const dates = (language, zone) =>
  once(`dates ${language} ${zone}`, () => new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: "full" }));
const times = (language, zone) =>
  once(`times ${language} ${zone}`, () => new Intl.DateTimeFormat(language, { timeZone: zone, timeStyle: "short" }));

const DAY = 86_400_000;

export function localTime(language, zone, startsAt, endsAt, homeDate) {
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)];
  // "2022-05-10 21:30"
  const [here, there] = [clock(zone).format(starts), clock(zone).format(ends)];
  const [date, start, endDate, end] = [here.slice(0, 10), here.slice(11), there.slice(0, 10), there.slice(11)];
  const minutes = (Date.parse(`${date}T${start}:00Z`) - starts) / 60_000;
  const two = (number) => String(number).padStart(2, "0");
  const write = { date: dates(language, zone), time: times(language, zone) };
  const text = pattern(language, date === endDate ? "local-time" : "local-time-overnight")({
    date: write.date.format(starts), start: write.time.format(starts),
    end: write.time.format(ends), endDate: date === endDate ? "" : write.date.format(ends),
  });
  return {
    date, start, end, endDate, language, text,
    utcOffset: `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`,
    dayShift: (Date.parse(date) - Date.parse(homeDate)) / DAY,
  };
}
