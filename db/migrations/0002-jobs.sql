-- Work promised inside a transaction and done after it (an outbox): anyone may add a job, only the worker sees them.
CREATE TABLE job (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]{0,62}$'),
  -- Among unfinished jobs at most one has this key.
  key text CHECK (key <> ''),
  -- Ids and codes only, never texts about people; mail, which has to carry some, is sealed.
  payload jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
  run_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  -- How many times it has been begun, the present time included.
  attempts integer NOT NULL DEFAULT 0,
  lease_token uuid,
  lease_until timestamptz,
  -- Set aside: it will not be tried again, and the code says why.
  failed_at timestamptz,
  error_code text CHECK (error_code ~ '^[A-Za-z0-9_.-]{1,80}$'),
  CHECK ((lease_token IS NULL) = (lease_until IS NULL)),
  CHECK (failed_at IS NULL OR (lease_token IS NULL AND error_code IS NOT NULL))
);
CREATE INDEX job_due ON job (run_at, id) WHERE failed_at IS NULL;
CREATE UNIQUE INDEX job_key ON job (key) WHERE failed_at IS NULL;

ALTER TABLE job ENABLE ROW LEVEL SECURITY;
ALTER TABLE job FORCE ROW LEVEL SECURITY;

-- The columns of the worker's bookkeeping are not theirs to set.
GRANT INSERT (id, kind, key, payload, run_at, made_at) ON job TO vk_public, vk_person, vk_staff, vk_door, vk_worker;
CREATE POLICY anyone_adds ON job FOR INSERT TO vk_public, vk_person, vk_staff, vk_door, vk_worker WITH CHECK (true);

GRANT SELECT, DELETE ON job TO vk_worker;
GRANT UPDATE (payload, run_at, attempts, lease_token, lease_until, failed_at, error_code) ON job TO vk_worker;
CREATE POLICY worker_reads ON job FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_changes ON job FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_deletes ON job FOR DELETE TO vk_worker USING (true);

-- A hint that there is work now; workers also look by themselves. Heard after the commit, once for each transaction.
CREATE FUNCTION ring_for_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('vk_job', '');
  RETURN NULL;
END $$;
CREATE TRIGGER ring_for_job AFTER INSERT ON job
  FOR EACH ROW WHEN (NEW.run_at <= NEW.made_at) EXECUTE FUNCTION ring_for_job();
