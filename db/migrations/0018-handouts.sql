-- Lists of offerings handed on under a short code. Nothing about whoever gets one, nothing about whoever makes it: the same
-- choice has the same code, whoever makes it.

CREATE TABLE handout (
  -- Letters and digits that are not taken for one another.
  code text PRIMARY KEY CHECK (code ~ '^[2-9a-hjkmnp-z]{6}$'),
  -- In the order in which they are shown. What is no longer offered is left out when it is read.
  offerings uuid[] NOT NULL CHECK (cardinality(offerings) BETWEEN 1 AND 20),
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  -- The last day on which it opens.
  ends_on date NOT NULL
);
CREATE INDEX handout_ends ON handout (ends_on);

ALTER TABLE handout ENABLE ROW LEVEL SECURITY;
ALTER TABLE handout FORCE ROW LEVEL SECURITY;
GRANT INSERT, SELECT, UPDATE (ends_on) ON handout TO vk_door;
CREATE POLICY door_makes ON handout FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_opens ON handout FOR SELECT TO vk_door USING (true);
CREATE POLICY door_prolongs ON handout FOR UPDATE TO vk_door USING (true) WITH CHECK (true);
GRANT SELECT (code, ends_on), DELETE ON handout TO vk_worker;
CREATE POLICY worker_looks ON handout FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_forgets ON handout FOR DELETE TO vk_worker USING (true);
