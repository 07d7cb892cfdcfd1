-- Wishes for groups that are not there. A wish is a theme, a place and a form, never words and never who: what a person writes
-- to find the theme is not kept. Nobody reads a single wish; what is published is counted by the service, from three upwards.

CREATE TABLE wish (
  -- The form's own: a double press makes one wish.
  id uuid PRIMARY KEY,
  -- A theme's id.
  theme text NOT NULL CHECK (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(theme) <= 60),
  -- Statistics Finland's digits. Without either it is wished for anywhere.
  region text CHECK (region ~ '^[0-9]{2}$'),
  municipality text CHECK (municipality ~ '^[0-9]{3}$'),
  form text CHECK (form IN ('group', 'one-to-one', 'online-group', 'chat', 'gate-event', 'course', 'helpline', 'reading')),
  -- A professional meets the same need again and again. Counted apart.
  by_professional boolean NOT NULL,
  -- The Monday of its week: nobody is to be recognised by the hour.
  week date NOT NULL CHECK (extract(isodow FROM week) = 1),
  CHECK (municipality IS NULL OR region IS NOT NULL)
);
CREATE INDEX wish_week ON wish (week);

-- Where somebody wants to be told. Whose wish it is stands nowhere else.
CREATE TABLE wish_contact (
  wish_id uuid PRIMARY KEY REFERENCES wish ON DELETE CASCADE,
  -- The address, sealed with a data key of its own, which goes with it.
  email bytea NOT NULL CHECK (octet_length(email) BETWEEN 46 AND 400),
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  -- A hash of the token by which it is taken back, once.
  stop_hash bytea NOT NULL UNIQUE CHECK (octet_length(stop_hash) = 32),
  asked_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on > asked_on)
);
CREATE INDEX wish_contact_ends ON wish_contact (ends_on);

-- What everyone may know. Each wish is in at most one row, so that no difference of two rows tells of fewer than three.
CREATE TABLE wish_count (
  theme text NOT NULL,
  -- Null: anywhere in the country, beside the regions that have a row.
  region text CHECK (region ~ '^[0-9]{2}$'),
  -- Null: anywhere in the region, beside the municipalities that have a row.
  municipality text CHECK (municipality ~ '^[0-9]{3}$'),
  by_professional boolean NOT NULL,
  count integer NOT NULL CHECK (count >= 3),
  CHECK (municipality IS NULL OR region IS NOT NULL),
  UNIQUE NULLS NOT DISTINCT (theme, region, municipality, by_professional)
);

-- Of everything published up to this moment those who wished have been told. One row.
CREATE TABLE wish_watch (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  told_until timestamptz NOT NULL
);
INSERT INTO wish_watch (told_until) VALUES ('2026-01-01T00:00:00Z');

ALTER TABLE wish ENABLE ROW LEVEL SECURITY;
ALTER TABLE wish FORCE ROW LEVEL SECURITY;
ALTER TABLE wish_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE wish_contact FORCE ROW LEVEL SECURITY;
ALTER TABLE wish_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE wish_count FORCE ROW LEVEL SECURITY;
ALTER TABLE wish_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE wish_watch FORCE ROW LEVEL SECURITY;

-- The door takes wishes in and never sees them again; an address it finds only by its token, to take it back.
GRANT INSERT ON wish, wish_contact TO vk_door;
GRANT SELECT (wish_id, stop_hash), DELETE ON wish_contact TO vk_door;
CREATE POLICY door_takes ON wish FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_takes ON wish_contact FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_finds ON wish_contact FOR SELECT TO vk_door USING (true);
CREATE POLICY door_takes_back ON wish_contact FOR DELETE TO vk_door USING (true);

-- The service counts, tells and forgets.
GRANT SELECT, DELETE ON wish, wish_contact TO vk_worker;
GRANT SELECT, INSERT, DELETE ON wish_count TO vk_worker;
GRANT SELECT, UPDATE (told_until) ON wish_watch TO vk_worker;
CREATE POLICY worker_counts ON wish FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_forgets ON wish FOR DELETE TO vk_worker USING (true);
CREATE POLICY worker_tells ON wish_contact FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_forgets ON wish_contact FOR DELETE TO vk_worker USING (true);
CREATE POLICY worker_publishes ON wish_count FOR INSERT TO vk_worker WITH CHECK (true);
CREATE POLICY worker_renews ON wish_count FOR DELETE TO vk_worker USING (true);
CREATE POLICY worker_looks ON wish_watch FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_notes ON wish_watch FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);

GRANT SELECT ON wish_count TO vk_public, vk_person, vk_staff, vk_door;
CREATE POLICY everyone_reads ON wish_count FOR SELECT
  TO vk_public, vk_person, vk_staff, vk_door, vk_worker USING (true);
