// Pages of registrations, and how many take part. Nobody is asked who they are; chapters of other countries than those asked for
// are left out, as they are for the coordinator whose answers these have to be.
import { byKey, query } from "./database.js";
import { cursor, id, rowOf } from "./ids.js";
import { countryName } from "./texts.js";

export const readers = {
  participant: async (on, ids) => {
    const { rows } = await query(on, `SELECT p.id AS row, p.country AS code, p.language, b.display_name AS "displayName"
      FROM participant p JOIN bench_person b ON b.participant_id = p.id WHERE p.id = ANY($1)`, [ids]);
    const found = new Map();
    for (const row of rows) {
      row.id = id("Participant", row.row);
      row.country = { code: row.code };
      found.set(row.row, row);
    }
    return (row) => found.get(row);
  },
  chapters: async (on, participants, { countries }) => {
    const { rows } = await query(on, `SELECT DISTINCT r.participant_id, c.id AS row, c.slug, c.name, c.country AS code
      FROM registration r JOIN chapter c ON c.id = r.chapter_id WHERE r.participant_id = ANY($1) AND c.country = ANY($2)
      ORDER BY c.id`, [participants, countries]);
    for (const row of rows) {
      row.id = id("Chapter", row.row);
      row.country = { code: row.code };
    }
    const found = byKey(rows, "participant_id");
    return (row) => found.get(row) ?? [];
  },
  course: async (on, trainings) => {
    const { rows } = await query(on, `SELECT t.id AS row,
      (SELECT count(DISTINCT e.id)::int FROM module m JOIN session e ON e.module_id = m.id
        JOIN sitting s ON s.session_id = e.id AND s.status = 'SCHEDULED' WHERE m.training_id = t.id) AS sessions,
      (SELECT count(*)::int FROM module m JOIN assignment a ON a.module_id = m.id WHERE m.training_id = t.id) AS assignments
      FROM training t WHERE t.id = ANY($1)`, [trainings]);
    const found = new Map(rows.map((row) => [row.row, row]));
    return (row) => found.get(row);
  },
};

const progress = ({ sessions, assignments }, { completed, attended, submitted, isAttested }) =>
  ({ completed, attended, sessions, submitted, assignments, isAttested });

export const fields = {
  Registration: { participant: ["participant", "participant_id"], progress: ["course", "training_id", progress] },
  Participant: { chapters: ["chapters", "row"] },
};

const MEASURES = ["registered", "confirmed", "attended", "completed", "returning"];

export const resolvers = {
  Query: {
    registrations: async (_, { training, first, after, filter }, context) => {
      context.countries = filter.countries;
      const { rows } = await query(context.on, `SELECT r.id AS row, r.training_id, r.participant_id, r.status, r.code,
        r.is_facilitator AS "isFacilitator", r.registered_at AS "registeredAt", r.completed_at IS NOT NULL AS completed, r.attended,
        r.submitted, r.is_attested AS "isAttested"
        FROM registration r WHERE r.training_id = (SELECT id FROM training WHERE slug = $1) AND r.country = ANY($2) AND r.id > $3
        ORDER BY r.id LIMIT $4`, [training, filter.countries, after ? rowOf(after) : 0, first + 1]);
      const hasNextPage = rows.length > first;
      if (hasNextPage) rows.pop();
      for (const row of rows) row.id = id("Registration", row.row);
      return { nodes: rows, pageInfo: { hasNextPage, endCursor: rows.length ? cursor("registrations", rows.at(-1).row) : null } };
    },
    participation: async (_, { by }, { on }) => {
      if (by.join() !== "COUNTRY") throw new Error("by country alone");
      const { rows } = await query(on, `SELECT country AS code, measure, sum(people)::int AS people FROM participation_count
        WHERE grain = 0 AND later = '' GROUP BY country, measure ORDER BY country`);
      const found = new Map();
      for (const { code, measure, people } of rows) {
        if (!found.has(code)) {
          found.set(code, { country: { code }, registered: 0, confirmed: 0, attended: 0, completed: 0, returning: 0 });
        }
        found.get(code)[MEASURES[measure]] = people;
      }
      return { rows: [...found.values()] };
    },
  },
  Country: { name: ({ code }, _, { language }) => countryName(language, code) },
};
