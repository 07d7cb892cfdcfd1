-- What people write to those who maintain the service, and the answers. Left without an account and without a name; the
-- answer is found with a reference code that only the one who wrote was given.

CREATE TABLE feedback (
  -- Random (version 4): the id tells nothing, not even the hour.
  id uuid PRIMARY KEY,
  -- HMAC of the reference code. The code itself is stored nowhere; one showing of the form makes one code, so that a
  -- form sent twice is here once.
  code_index bytea NOT NULL UNIQUE CHECK (octet_length(code_index) = 32),
  topic text NOT NULL CHECK (topic IN ('accessibility', 'privacy', 'security', 'other')),
  -- The language to answer in.
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  -- Days, not moments.
  left_on date NOT NULL,
  answer_by date NOT NULL CHECK (answer_by > left_on),
  -- What was written, where, and how to answer: sealed with a data key of its own, destroyed with it.
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 40000),
  answer bytea CHECK (octet_length(answer) BETWEEN 46 AND 40000),
  answered_on date CHECK (answered_on >= left_on),
  CONSTRAINT answer_has_its_day CHECK ((answer IS NULL) = (answered_on IS NULL))
);
CREATE INDEX feedback_open ON feedback (answer_by) WHERE answered_on IS NULL;

ALTER TABLE feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback FORCE ROW LEVEL SECURITY;

-- The door takes it in and finds the answer by its code. It never reads what was written.
GRANT INSERT (id, code_index, topic, locale, left_on, answer_by, content) ON feedback TO vk_door;
GRANT SELECT (id, code_index, left_on, answer_by, answer, answered_on) ON feedback TO vk_door;
CREATE POLICY door_takes ON feedback FOR INSERT TO vk_door WITH CHECK (answer IS NULL);
CREATE POLICY door_looks_up ON feedback FOR SELECT TO vk_door USING (true);

-- The platform's administrators read and answer, once.
GRANT SELECT (id, topic, locale, left_on, answer_by, content, answer, answered_on), UPDATE (answer, answered_on)
  ON feedback TO vk_staff;
CREATE POLICY administrators_read ON feedback FOR SELECT TO vk_staff
  USING (person_has_platform_role('{administrator}'));
CREATE POLICY administrators_answer ON feedback FOR UPDATE TO vk_staff
  USING (answered_on IS NULL AND person_has_platform_role('{administrator}'))
  WITH CHECK (answered_on IS NOT NULL);

-- The service counts what waits and deletes what has had its time. It sees days only.
GRANT SELECT (id, left_on, answer_by, answered_on), DELETE ON feedback TO vk_worker;
CREATE POLICY worker_counts ON feedback FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON feedback FOR DELETE TO vk_worker USING (true);
