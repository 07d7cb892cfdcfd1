-- Where mail lands on a machine of one's own, instead of being sent. Empty everywhere else.
CREATE TABLE dev_mail (
  -- The id of the job that delivered it: delivered twice, it is here once.
  id uuid PRIMARY KEY,
  made_at timestamptz NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  headers jsonb NOT NULL CHECK (jsonb_typeof(headers) = 'object'),
  text_part text NOT NULL,
  html_part text NOT NULL
);
CREATE INDEX dev_mail_newest ON dev_mail (made_at DESC, id DESC);

ALTER TABLE dev_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE dev_mail FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON dev_mail TO vk_worker;
CREATE POLICY worker_reads ON dev_mail FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_adds ON dev_mail FOR INSERT TO vk_worker WITH CHECK (true);
CREATE POLICY worker_deletes ON dev_mail FOR DELETE TO vk_worker USING (true);
