-- Reaching people: who tells of an offering where, and how many each way brought to its page. Visits are a number a day:
-- nothing is kept of whoever came.

CREATE TABLE outreach_channel (
  offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('professionals', 'invitations', 'schools', 'grapevine', 'associations', 'papers',
    'radio', 'email', 'social', 'boards')),
  -- Letters and digits that are not taken for one another: `/v/<code>` leads to the offering.
  code text NOT NULL UNIQUE CHECK (code ~ '^[2-9a-hjkmnp-z]{6}$'),
  -- Who sees to it: a first name or a task.
  who text CHECK (length(who) BETWEEN 1 AND 80),
  planned_on date,
  done_on date,
  -- What came of it, in their words: never who came.
  brought text CHECK (length(brought) BETWEEN 1 AND 400),
  PRIMARY KEY (offering_id, kind)
);

CREATE TABLE outreach_count (
  offering_id uuid NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  PRIMARY KEY (offering_id, kind, day),
  FOREIGN KEY (offering_id, kind) REFERENCES outreach_channel ON DELETE CASCADE
);

-- Those who keep the listing, and those who carry its group.
CREATE FUNCTION person_reaches_out(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN public.person_keeps_offering(offering) OR EXISTS (
    SELECT FROM public.support_group g
    WHERE g.offering_id = offering AND g.space_id IN (SELECT public.carried_spaces()));
REVOKE ALL ON FUNCTION person_reaches_out FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person_reaches_out TO vk_person, vk_staff;

ALTER TABLE outreach_channel ENABLE ROW LEVEL SECURITY;
ALTER TABLE outreach_channel FORCE ROW LEVEL SECURITY;
ALTER TABLE outreach_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE outreach_count FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT (offering_id, kind, code), UPDATE (who, planned_on, done_on, brought) ON outreach_channel
  TO vk_person, vk_staff;
CREATE POLICY those_who_tell ON outreach_channel TO vk_person, vk_staff
  USING (person_reaches_out(offering_id)) WITH CHECK (person_reaches_out(offering_id));
GRANT SELECT ON outreach_count TO vk_person, vk_staff;
CREATE POLICY those_who_tell ON outreach_count FOR SELECT TO vk_person, vk_staff USING (person_reaches_out(offering_id));

-- The door opens the page behind a code and counts, and reads nothing else of the plan.
GRANT SELECT (offering_id, kind, code) ON outreach_channel TO vk_door;
CREATE POLICY door_opens ON outreach_channel FOR SELECT TO vk_door USING (true);
GRANT SELECT, INSERT, UPDATE (number) ON outreach_count TO vk_door;
CREATE POLICY door_counts ON outreach_count TO vk_door USING (true) WITH CHECK (true);
