-- The rows of one registration, with all their indexes and references, and nothing else.
\set id random(1, 9000000000000000000)
\set other -:id
BEGIN;
INSERT INTO participant (id, address_hash, country, language, time_zone, is_own_word, created_at, is_demo)
  VALUES (:id, sha256(:id::text::bytea), 'BR', 'pt', 'America/New_York', false, now(), false);
INSERT INTO seat (id, training_id, participant_id, status, country, chapter_id, language, created_at)
  VALUES (:id, :training, :id, 'CONFIRMED', 'BR', NULL, 'pt', now());
INSERT INTO registration (id, training_id, seat_id, participant_id, group_id, country, language, time_zone, group_country,
    chapter_id, organization_id, status, queue, is_contact, is_facilitator, preferred_sitting, code, consent_version,
    consent_language, consent_at, registered_at, cancelled_at)
  VALUES (:id, :training, :id, :id, :group_id, 'BR', 'pt', 'America/New_York', 'BR', NULL, NULL, 'CONFIRMED', NULL, false,
    false, NULL, :id::text, '2022', 'pt', now(), now(), NULL);
INSERT INTO registration_person (registration_id, key_id, sealed) VALUES (:id, 'local', decode(repeat('ab', 110), 'hex'));
INSERT INTO audit_event (id, at, issuer, subject, client, token, action, outcome, node, country, chapter_id,
    organization_id, times, position, seal)
  VALUES (:id, now(), 'teachin-development', 'development-coordinator', 'teachin-token', 'token', 'registerParticipant',
    'DONE', 'R3JvdXA6MTIzNDU2Nzg5MDEyMzQ1Njc4', 'BR', NULL, NULL, 1, NULL, NULL);
INSERT INTO outbox (id, at, topic, training_id, node, position)
  VALUES (:id, now(), 'group', :training, 'R3JvdXA6MTIzNDU2Nzg5MDEyMzQ1Njc4', NULL),
         (:other, now(), 'registration', :training, 'UmVnaXN0cmF0aW9uOjEyMzQ1Njc4', NULL);
INSERT INTO idempotency (issuer, subject, mutation, key, digest, outcome, created_at)
  VALUES ('teachin-development', 'development-coordinator', 'registerParticipant', 'bench-' || :id, repeat('a', 64),
    '{"group":1234567890123456789,"registrations":[1234567890123456789]}', now());
COMMIT;
