-- Who comes in, by what words, and in which browsers. No e-mail address, no real name, no moment of coming in.

CREATE TABLE person (
  -- Random (version 4): the id tells nothing, not even when its person came.
  id uuid PRIMARY KEY,
  -- A day, not a moment: it must not be possible to match it with anything someone was seen doing.
  made_on date NOT NULL,
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple'))
);

-- The nickname a person comes in with. It is found by an HMAC under a key outside the database and read by nobody else.
CREATE TABLE sign_in_name (
  -- Of the nickname's skeleton, so that two names which look alike cannot both exist.
  name_index bytea PRIMARY KEY CHECK (octet_length(name_index) = 32),
  person_id uuid NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
  -- Sealed with the person's data key.
  nickname bytea NOT NULL CHECK (octet_length(nickname) BETWEEN 46 AND 400)
);

-- What only the person knows, as Argon2id hashes under a pepper outside the database.
CREATE TABLE credential (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  words_hash text NOT NULL CHECK (words_hash LIKE '$argon2id$%'),
  -- Of the code that lets its person in once when the words are lost.
  recovery_hash text CHECK (recovery_hash LIKE '$argon2id$%'),
  -- When the code was last used, to whole five minutes: the person is told.
  recovered_at timestamptz CHECK (extract(epoch FROM recovered_at)::bigint % 300 = 0)
);

-- One browser in which a person is signed in.
CREATE TABLE session (
  -- Stands in the list of one's own browsers; it opens nothing.
  id uuid PRIMARY KEY,
  -- SHA-256 of the 256-bit token in the browser's cookie. The token itself is stored nowhere.
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- Which showing of a form made it: a form sent twice makes one session.
  form_hash bytea UNIQUE CHECK (octet_length(form_hash) = 32),
  -- Others can see the device: the session ends with the browser and after a short silence.
  shared_device boolean NOT NULL,
  -- Both are rounded down: enough for recognising a browser and for limits, too little for following a person.
  made_at timestamptz NOT NULL CHECK (extract(epoch FROM made_at)::bigint % 300 = 0),
  seen_at timestamptz NOT NULL CHECK (extract(epoch FROM seen_at)::bigint % 60 = 0),
  -- It ends at this moment however much it is used.
  ends_at timestamptz NOT NULL,
  -- When a second factor was last shown in this session; only those who carry a role have one.
  second_factor_at timestamptz
);
CREATE INDEX session_person ON session (person_id);

-- New words on their way to their person, sealed for some minutes under a key that only the form they were asked with
-- holds: pressed twice, a form shows the same words. It goes when its session does.
CREATE TABLE words_handover (
  session_id uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  sealed bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 46 AND 2000),
  made_at timestamptz NOT NULL
);

-- Wrong words slow down the one who sends them, and nobody else: the key is an HMAC of the name and the sender
-- together, under a key that changes every day. Nobody is ever locked out.
CREATE TABLE sign_in_delay (
  attempt_index bytea PRIMARY KEY CHECK (octet_length(attempt_index) = 32),
  failures integer NOT NULL CHECK (failures >= 0),
  next_at timestamptz NOT NULL
);
CREATE INDEX sign_in_delay_next ON sign_in_delay (next_at);

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE sign_in_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_name FORCE ROW LEVEL SECURITY;
ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential FORCE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
ALTER TABLE words_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE words_handover FORCE ROW LEVEL SECURITY;
ALTER TABLE sign_in_delay ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_delay FORCE ROW LEVEL SECURITY;

-- The door does not know yet who stands there: it looks up, lets in, and notes who is seen. It alone touches hashes.
GRANT INSERT ON person TO vk_door;
CREATE POLICY door_lets_in ON person FOR INSERT TO vk_door WITH CHECK (true);

GRANT SELECT (name_index, person_id), INSERT ON sign_in_name TO vk_door;
CREATE POLICY door_looks_up ON sign_in_name FOR SELECT TO vk_door USING (true);
CREATE POLICY door_lets_in ON sign_in_name FOR INSERT TO vk_door WITH CHECK (true);

GRANT SELECT (person_id, words_hash, recovery_hash), INSERT ON credential TO vk_door;
GRANT UPDATE (words_hash, recovery_hash, recovered_at) ON credential TO vk_door;
CREATE POLICY door_checks ON credential FOR SELECT TO vk_door USING (true);
CREATE POLICY door_lets_in ON credential FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_renews ON credential FOR UPDATE TO vk_door USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, DELETE, UPDATE (seen_at) ON session TO vk_door;
CREATE POLICY door_keeps ON session TO vk_door USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, DELETE ON words_handover TO vk_door;
CREATE POLICY door_keeps ON words_handover TO vk_door USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, DELETE, UPDATE (failures, next_at) ON sign_in_delay TO vk_door;
CREATE POLICY door_keeps ON sign_in_delay TO vk_door USING (true) WITH CHECK (true);

-- A person sees themselves and their own browsers, and may end any of these.
GRANT SELECT, UPDATE (locale) ON person TO vk_person;
CREATE POLICY own_is_seen ON person FOR SELECT TO vk_person USING (id = current_person_id());
CREATE POLICY own_is_changed ON person FOR UPDATE TO vk_person
  USING (id = current_person_id()) WITH CHECK (id = current_person_id());

GRANT SELECT (person_id, nickname) ON sign_in_name TO vk_person;
CREATE POLICY own_is_seen ON sign_in_name FOR SELECT TO vk_person USING (person_id = current_person_id());

GRANT SELECT (person_id, recovered_at) ON credential TO vk_person;
CREATE POLICY own_is_seen ON credential FOR SELECT TO vk_person USING (person_id = current_person_id());

GRANT SELECT (id, person_id, shared_device, made_at, seen_at, ends_at), DELETE ON session TO vk_person;
CREATE POLICY own_is_seen ON session FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_ended ON session FOR DELETE TO vk_person USING (person_id = current_person_id());

-- The service itself clears away what has run out.
GRANT SELECT (id, shared_device, seen_at, ends_at), DELETE ON session TO vk_worker;
CREATE POLICY worker_clears ON session FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON session FOR DELETE TO vk_worker USING (true);

GRANT SELECT (session_id, made_at), DELETE ON words_handover TO vk_worker;
CREATE POLICY worker_clears ON words_handover FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON words_handover FOR DELETE TO vk_worker USING (true);

GRANT SELECT (next_at), DELETE ON sign_in_delay TO vk_worker;
CREATE POLICY worker_clears ON sign_in_delay FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON sign_in_delay FOR DELETE TO vk_worker USING (true);
