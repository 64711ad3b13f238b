// Trainings and all that belongs to them, and sittings with local times.
import { byKey, query } from "./database.js";
import { id } from "./ids.js";
import { localTime, localized, pattern } from "./texts.js";

const MODULE = `id AS row, training_id AS training, slug, position, has_breakouts AS "hasBreakouts", title_key, summary_key`;
const SITTING = `s.id AS row, s.session_id AS session_row, s.label, s.minutes, s.starts_local, s.starts_at AS "startsAt"`;

const list = (rows, key) => {
  const found = byKey(rows, key);
  return (row) => found.get(row) ?? [];
};
const one = (rows) => {
  const found = new Map(rows.map((row) => [row.row, row]));
  return (row) => found.get(row);
};
const named = (kind) => (row) => {
  row.id = id(kind, row.row);
  return row;
};
const sitting = (row) => {
  row.id = id("Sitting", row.row);
  row.endsAt = `${new Date(Date.parse(row.startsAt) + row.minutes * 60_000).toISOString().slice(0, 19)}Z`;
  return row;
};

export const readers = {
  modules: async (on, trainings) => {
    const { rows } = await query(on, `SELECT ${MODULE} FROM module WHERE training_id = ANY($1) ORDER BY position`, [trainings]);
    return list(rows.map(named("Module")), "training");
  },
  module: async (on, ids) => {
    const { rows } = await query(on, `SELECT ${MODULE} FROM module WHERE id = ANY($1)`, [ids]);
    return one(rows.map(named("Module")));
  },
  skills: async (on, modules) => {
    const { rows } = await query(on, `SELECT s.id AS row, s.slug, s.name_key, m.module_id FROM module_skill m
      JOIN skill s ON s.id = m.skill_id WHERE m.module_id = ANY($1) ORDER BY s.position`, [modules]);
    return list(rows.map(named("Skill")), "module_id");
  },
  assignments: async (on, modules) => {
    const { rows } = await query(on, `SELECT a.id AS row, a.slug, a.title_key, a.module_id, m.training_id AS training FROM assignment a
      JOIN module m ON m.id = a.module_id WHERE a.module_id = ANY($1) ORDER BY a.position`, [modules]);
    return list(rows.map(named("Assignment")), "module_id");
  },
  materials: async (on, modules) => {
    const { rows } = await query(on, `SELECT id AS row, kind, title_key, module_id FROM material WHERE module_id = ANY($1)
      ORDER BY position`, [modules]);
    return list(rows.map(named("Material")), "module_id");
  },
  sessionOf: async (on, modules) => {
    const { rows } = await query(on, `SELECT id AS row, module_id FROM session WHERE module_id = ANY($1)`, [modules]);
    const found = new Map(rows.map(named("Session")).map((row) => [row.module_id, row]));
    return (module) => found.get(module) ?? null;
  },
  session: async (on, ids) => {
    const { rows } = await query(on, `SELECT id AS row, module_id FROM session WHERE id = ANY($1)`, [ids]);
    return one(rows.map(named("Session")));
  },
  sittings: async (on, sessions) => {
    const { rows } = await query(on, `SELECT ${SITTING} FROM sitting s WHERE s.session_id = ANY($1) ORDER BY s.label`, [sessions]);
    return list(rows.map(sitting), "session_row");
  },
  interpretation: async (on, sittings) => {
    const { rows } = await query(on, `SELECT sitting_id, language AS tag FROM interpretation WHERE sitting_id = ANY($1)
      ORDER BY language`, [sittings]);
    return list(rows, "sitting_id");
  },
};

export const fields = {
  Training: { modules: ["modules", "training"] },
  Module: {
    skills: ["skills", "row"],
    session: ["sessionOf", "row"],
    assignments: ["assignments", "row"],
    materials: ["materials", "row"],
  },
  Session: { module: ["module", "module_id"], sittings: ["sittings", "row"] },
  Sitting: { interpretation: ["interpretation", "row"], session: ["session", "session_row"] },
};

const trained = (field) => (row, _, { language }) => localized(language, row.training, row[field]);
const general = (field) => (row, _, { language }) => localized(language, 0, row[field]);

export const resolvers = {
  Query: {
    training: async (_, { slug }, { on }) => {
      const { rows } = await query(on, `SELECT id AS training, slug, ordinal, starts_on AS "startsOn", ends_on AS "endsOn",
        time_zone AS "timeZone", title_key, summary_key FROM training WHERE slug = $1 AND status <> 'DRAFT'`, [slug]);
      for (const row of rows) row.id = id("Training", row.training);
      return rows[0] ?? null;
    },
    sittings: async (_, { first, filter }, { on }) => {
      const { rows } = await query(on, `SELECT ${SITTING} FROM training t JOIN module m ON m.training_id = t.id
        JOIN session e ON e.module_id = m.id JOIN sitting s ON s.session_id = e.id
        WHERE t.slug = $1 AND t.status <> 'DRAFT' ORDER BY s.starts_at, s.id LIMIT $2`, [filter.training, first]);
      return { nodes: rows.map(sitting) };
    },
  },
  Training: { title: trained("title_key"), summary: trained("summary_key") },
  Module: { title: trained("title_key"), summary: trained("summary_key") },
  Skill: { name: general("name_key") },
  Assignment: { title: trained("title_key") },
  Material: {
    language: (row, _, { language }) => localized(language, 0, row.title_key).language,
    title: general("title_key"),
  },
  Sitting: {
    name: ({ label }, _, { language }) => ({ text: pattern(language, "sitting-name")({ label }), language, isFallback: false }),
    local: (row, { timeZone }, { language }) =>
      localTime(language, timeZone, row.startsAt, row.endsAt, row.starts_local.slice(0, 10)),
  },
};
