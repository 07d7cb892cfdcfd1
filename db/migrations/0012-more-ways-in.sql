-- More ways in: pictures on a device of one's own, an own passphrase, an e-mail address, a word agreed with an
-- organisation. And a support person beside, whom the session knows of.

-- A session gets a new token when it gains something, and may be shared with somebody who helps.
ALTER TABLE session ADD COLUMN beside_since timestamptz
  CHECK (extract(epoch FROM beside_since)::bigint % 300 = 0);
-- It began with pictures: whoever has watched them being pressed gets no further than reading.
ALTER TABLE session ADD COLUMN by_pictures boolean NOT NULL DEFAULT false;
GRANT UPDATE (token_hash, form_hash, beside_since) ON session TO vk_door;

ALTER TABLE credential
  -- The person has thought of a passphrase themselves, in the place of our words.
  ADD COLUMN own_phrase boolean NOT NULL DEFAULT false,
  -- By what they came back when `recovered_at` was noted.
  ADD COLUMN recovered_by text CHECK (recovered_by IN ('code', 'email', 'desk'));
GRANT UPDATE (own_phrase, recovered_by) ON credential TO vk_door;
GRANT SELECT (own_phrase, recovered_by) ON credential TO vk_person;

-- A device only its person uses: it holds a secret, and four pictures open it.
CREATE TABLE remembered_device (
  -- Stands in the list of one's own devices; it opens nothing.
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- SHA-256 of the 256-bit secret in the browser's cookie.
  secret_hash bytea NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
  -- Of the pictures in their order together with the device's id.
  pictures_hash text NOT NULL CHECK (pictures_hash LIKE '$argon2id$%'),
  -- Wrong pictures in a row. After the fifth the row is gone.
  misses integer NOT NULL DEFAULT 0 CHECK (misses BETWEEN 0 AND 5),
  next_at timestamptz NOT NULL,
  made_on date NOT NULL,
  used_on date NOT NULL
);
CREATE INDEX remembered_device_person ON remembered_device (person_id);
CREATE INDEX remembered_device_used ON remembered_device (used_on);

-- An address its person has confirmed. Two people may have the same one: nobody learns of the other.
CREATE TABLE person_email (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  -- Sealed with the person's data key.
  email bytea NOT NULL CHECK (octet_length(email) BETWEEN 46 AND 600),
  email_index bytea NOT NULL CHECK (octet_length(email_index) = 32),
  confirmed_on date NOT NULL
);
CREATE INDEX person_email_index ON person_email (email_index);

-- What was mailed to somebody, for half an hour: a link and a code, each good once.
CREATE TABLE email_proof (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  use text NOT NULL CHECK (use IN ('confirm', 'recover')),
  email_index bytea NOT NULL CHECK (octet_length(email_index) = 32),
  -- The address that is to be confirmed, sealed with the person's data key.
  email bytea CHECK (octet_length(email) BETWEEN 46 AND 600),
  link_hash bytea NOT NULL UNIQUE CHECK (octet_length(link_hash) = 32),
  -- An HMAC under a key outside the database: eight digits alone could be guessed from a plain hash.
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  misses integer NOT NULL DEFAULT 0 CHECK (misses BETWEEN 0 AND 5),
  ends_at timestamptz NOT NULL,
  UNIQUE (person_id, use),
  CHECK ((use = 'confirm') = (email IS NOT NULL))
);
CREATE INDEX email_proof_index ON email_proof (email_index);
CREATE INDEX email_proof_ends ON email_proof (ends_at);

-- A word a person has agreed with an organisation, by which its staff knows them when the words are lost.
CREATE TABLE code_word (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  word_hash text NOT NULL CHECK (word_hash LIKE '$argon2id$%'),
  made_on date NOT NULL,
  PRIMARY KEY (person_id, organisation_id)
);
CREATE INDEX code_word_organisation ON code_word (organisation_id);

-- A recovery code that staff has handed over. It opens after a day, so that whose account it is can say no.
CREATE TABLE desk_recovery (
  id uuid PRIMARY KEY,
  -- The newest is the only one.
  person_id uuid NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  -- An HMAC under a key outside the database, of a code of 120 random bits.
  code_hash bytea NOT NULL UNIQUE CHECK (octet_length(code_hash) = 32),
  opens_at timestamptz NOT NULL CHECK (extract(epoch FROM opens_at)::bigint % 300 = 0),
  ends_at timestamptz NOT NULL CHECK (ends_at > opens_at)
);
CREATE INDEX desk_recovery_organisation ON desk_recovery (organisation_id);
CREATE INDEX desk_recovery_ends ON desk_recovery (ends_at);

ALTER TABLE remembered_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE remembered_device FORCE ROW LEVEL SECURITY;
ALTER TABLE person_email ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_email FORCE ROW LEVEL SECURITY;
ALTER TABLE email_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_proof FORCE ROW LEVEL SECURITY;
ALTER TABLE code_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE code_word FORCE ROW LEVEL SECURITY;
ALTER TABLE desk_recovery ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_recovery FORCE ROW LEVEL SECURITY;

-- The door alone touches secrets and hashes.
GRANT SELECT, INSERT, DELETE, UPDATE (misses, next_at, used_on) ON remembered_device TO vk_door;
CREATE POLICY door_keeps ON remembered_device TO vk_door USING (true) WITH CHECK (true);
GRANT SELECT (person_id, email_index), INSERT, DELETE ON person_email TO vk_door;
CREATE POLICY door_keeps ON person_email TO vk_door USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE, UPDATE (misses) ON email_proof TO vk_door;
CREATE POLICY door_keeps ON email_proof TO vk_door USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON code_word TO vk_door;
CREATE POLICY door_keeps ON code_word TO vk_door USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON desk_recovery TO vk_door;
CREATE POLICY door_looks_up ON desk_recovery FOR SELECT TO vk_door USING (true);
CREATE POLICY door_uses ON desk_recovery FOR DELETE TO vk_door USING (true);

-- A person sees what is theirs, and may take any of it away.
GRANT SELECT (id, person_id, made_on, used_on), DELETE ON remembered_device TO vk_person;
CREATE POLICY own_is_seen ON remembered_device FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_forgotten ON remembered_device FOR DELETE TO vk_person USING (person_id = current_person_id());
GRANT SELECT (person_id, email, confirmed_on), DELETE ON person_email TO vk_person;
CREATE POLICY own_is_seen ON person_email FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_removed ON person_email FOR DELETE TO vk_person USING (person_id = current_person_id());
GRANT SELECT (person_id, use, email, ends_at), DELETE ON email_proof TO vk_person;
CREATE POLICY own_is_seen ON email_proof FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_removed ON email_proof FOR DELETE TO vk_person USING (person_id = current_person_id());
GRANT SELECT (person_id, organisation_id, made_on), DELETE ON code_word TO vk_person;
CREATE POLICY own_is_seen ON code_word FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_removed ON code_word FOR DELETE TO vk_person USING (person_id = current_person_id());
GRANT SELECT (person_id, organisation_id, opens_at, ends_at), DELETE ON desk_recovery TO vk_person;
CREATE POLICY own_is_seen ON desk_recovery FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_cancelled ON desk_recovery FOR DELETE TO vk_person USING (person_id = current_person_id());

-- Whether this person has agreed on a word with this organisation; it answers those who lead there, and nobody else.
CREATE FUNCTION has_agreed_word(person uuid, organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN public.person_has_role(organisation, '{administrator,coordinator}') AND EXISTS (
    SELECT FROM public.code_word w WHERE w.person_id = person AND w.organisation_id = organisation);
REVOKE ALL ON FUNCTION has_agreed_word FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_agreed_word TO vk_staff;

-- Those who lead hand a code over, to one who has agreed on a word with them. They read none of it afterwards.
GRANT INSERT ON desk_recovery TO vk_staff;
CREATE POLICY leaders_hand_over ON desk_recovery FOR INSERT TO vk_staff
  WITH CHECK (has_agreed_word(person_id, organisation_id));

-- The service itself sends what was asked for, and clears away what has run out.
GRANT SELECT (person_id, email_index, email) ON person_email TO vk_worker;
CREATE POLICY worker_finds ON person_email FOR SELECT TO vk_worker USING (true);
GRANT SELECT (person_id, use, ends_at), INSERT, DELETE ON email_proof TO vk_worker;
CREATE POLICY worker_keeps ON email_proof TO vk_worker USING (true) WITH CHECK (use = 'recover');
GRANT SELECT (used_on), DELETE ON remembered_device TO vk_worker;
CREATE POLICY worker_clears ON remembered_device FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON remembered_device FOR DELETE TO vk_worker USING (true);
GRANT SELECT (ends_at), DELETE ON desk_recovery TO vk_worker;
CREATE POLICY worker_clears ON desk_recovery FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON desk_recovery FOR DELETE TO vk_worker USING (true);
