// Registering one person through an umbrella group. Nothing is looked up and nothing is encrypted: where the service seals,
// as many constant bytes are written. One statement, which is one transaction.
import { createHash, randomBytes, randomFillSync } from "node:crypto";
import { query } from "./database.js";
import { id, rowOf } from "./ids.js";

const SEALED = Buffer.alloc(Number(process.env.BENCH_SEALED ?? 110), 0xab);
const TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Participants' ids are of chance, the others grow with time, as the service's do.
const chance = Buffer.alloc(8);
const randomRow = () => {
  randomFillSync(chance);
  return (chance.readBigUInt64LE() >> 1n).toString();
};
let last = BigInt(Date.now()) << 21n;
const nextRow = () => (last += 1000n).toString();
const code = () => Array.from(randomBytes(10), (byte) => LETTERS[byte & 31]).join("");
const sha256 = (text) => createHash("sha256").update(text).digest();

const PERSON = `participant_row AS (INSERT INTO participant
    (id, address_hash, country, language, time_zone, is_own_word, created_at, is_demo)
    VALUES ($1, $2, $3, $4, 'America/New_York', false, now(), false))`;
const SEAT = `INSERT INTO seat (id, training_id, participant_id, status, places, country, language, created_at, confirmed_at)
    SELECT $5::bigint, id, $1::bigint, 'CONFIRMED', 1, $3, $4, now(), now() FROM training WHERE slug = $6`;
const BARE = `WITH ${PERSON} ${SEAT}`;
const WHOLE = `WITH ${PERSON}, seat_row AS (${SEAT} RETURNING training_id),
  registration_row AS (INSERT INTO registration (id, training_id, seat_id, participant_id, group_id, country, language, time_zone,
      group_country, status, is_contact, is_facilitator, code, consent_version, consent_language, consent_at, registered_at)
    SELECT $7::bigint, training_id, $5::bigint, $1::bigint, $8::bigint, $3, $4, 'America/New_York', $3, 'CONFIRMED', false, false, $9,
      $10, $4, now(), now() FROM seat_row),
  person_row AS (INSERT INTO registration_person (registration_id, address_hash, key_id, sealed)
    VALUES ($7::bigint, $2, 'load', $11)),
  audit_row AS (INSERT INTO audit_event (id, at, issuer, subject, client, token, action, outcome, node, country, times)
    VALUES ($12::bigint, now(), 'teachin-development', 'development-coordinator', 'teachin-token', '${TOKEN}', 'registerParticipant',
      'DONE', $13, $3, 1)),
  outbox_rows AS (INSERT INTO outbox (id, at, topic, node, training_id)
    SELECT one.id, now(), one.topic, one.node, training_id FROM seat_row,
      (VALUES ($14::bigint, 'group', $13), ($15::bigint, 'registration', $16)) AS one (id, topic, node))
  INSERT INTO idempotency (issuer, subject, mutation, key, digest, outcome, created_at)
    VALUES ('teachin-development', 'development-coordinator', 'registerParticipant', $17, $18, $19, now())`;

async function whole(on, { training, group, person, consent, idempotencyKey }) {
  const [row, groupRow, node] = [nextRow(), rowOf(group), id("Registration", last)];
  const registration = { id: node, status: "CONFIRMED", code: code() };
  await query(on, WHOLE, [randomRow(), sha256(person.email), person.country, consent.language, nextRow(), training, row, groupRow,
    registration.code, consent.version, SEALED, nextRow(), group, nextRow(), nextRow(), node, idempotencyKey,
    sha256(idempotencyKey).toString("hex"), `{"group":${groupRow},"registrations":[${row}]}`]);
  return registration;
}

async function bare(on, { training, person, consent }) {
  await query(on, BARE, [randomRow(), sha256(person.email), person.country, consent.language, nextRow(), training]);
  return { id: id("Registration", nextRow()), status: "CONFIRMED", code: code() };
}

export const resolvers = {
  Mutation: {
    registerParticipant: async (_, { input }, { on, isBare }) =>
      ({ errors: [], registration: await (isBare ? bare : whole)(on, input) }),
  },
};
