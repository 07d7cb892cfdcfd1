-- What every later migration stands on.

-- The person on whose behalf the transaction runs, or null. After a commit a local setting reads as '', not null.
CREATE FUNCTION current_person_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('vk.person_id', true), '')::uuid;

-- One row: which installation this database belongs to. `key_mark` is derived from the installation's key, so that a
-- database started beside the wrong key is noticed before anything is written that nobody can read.
CREATE TABLE installation (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  id uuid NOT NULL,
  key_mark text NOT NULL,
  made_at timestamptz NOT NULL,
  -- When the demo's small world was complete; null where there is none.
  demo_filled_at timestamptz
);
ALTER TABLE installation ENABLE ROW LEVEL SECURITY;
ALTER TABLE installation FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (demo_filled_at) ON installation TO vk_worker;
CREATE POLICY worker_reads ON installation FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_makes ON installation FOR INSERT TO vk_worker WITH CHECK (true);
CREATE POLICY worker_notes ON installation FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);
