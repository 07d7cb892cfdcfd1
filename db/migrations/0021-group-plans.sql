-- A group while it is only thought of (G1): answers to a few questions, a list of dated tasks, and those who plan it.
-- A plan has a data key of its own; what is written in it is sealed with that.

CREATE TABLE group_plan (
  id uuid PRIMARY KEY,
  -- Answers by question: JSON, sealed.
  answers bytea NOT NULL CHECK (octet_length(answers) BETWEEN 46 AND 120000),
  -- The day of the first meeting: what the days of the tasks are counted from.
  starts_on date NOT NULL,
  -- SHA-256 of the code in the link that is given to those asked along; null where no link is open.
  link_hash bytea UNIQUE CHECK (octet_length(link_hash) = 32),
  link_number integer NOT NULL DEFAULT 0 CHECK (link_number >= 0),
  -- The group it has become.
  space_id uuid UNIQUE REFERENCES space ON DELETE SET NULL,
  changed_on date NOT NULL
);
CREATE INDEX group_plan_changed ON group_plan (changed_on);

-- Those who plan, under a nickname in the plan.
CREATE TABLE group_planner (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES group_plan ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  nickname bytea NOT NULL CHECK (octet_length(nickname) BETWEEN 46 AND 400),
  -- The first: anyone may begin a plan, the others need its link.
  began boolean NOT NULL,
  UNIQUE (plan_id, person_id),
  UNIQUE (plan_id, id)
);
CREATE INDEX group_planner_person ON group_planner (person_id);

-- A task that somebody has taken, done or thought of; those only proposed stand in the code, under a name.
CREATE TABLE group_plan_task (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES group_plan ON DELETE CASCADE,
  proposed text CHECK (proposed ~ '^[a-z]+(-[a-z]+)*$'),
  -- Of one's own tasks: what, sealed, and when.
  words bytea CHECK (octet_length(words) BETWEEN 46 AND 2000),
  due_on date,
  taken_by uuid,
  done_on date,
  FOREIGN KEY (plan_id, taken_by) REFERENCES group_planner (plan_id, id) ON DELETE SET NULL (taken_by),
  UNIQUE (plan_id, proposed),
  CHECK ((proposed IS NULL) = (words IS NOT NULL) AND (proposed IS NULL) = (due_on IS NOT NULL))
);
CREATE INDEX group_plan_task_taken ON group_plan_task (plan_id, taken_by);

CREATE FUNCTION my_plans() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC SELECT plan_id FROM public.group_planner WHERE person_id = public.current_person_id(); END;
CREATE FUNCTION own_planner(planner uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.group_planner p WHERE p.id = planner AND p.person_id = public.current_person_id());
CREATE FUNCTION space_of_plan(plan uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (SELECT p.space_id FROM public.group_plan p WHERE p.id = plan);
CREATE FUNCTION plan_is_unheld(plan uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN NOT EXISTS (SELECT FROM public.group_planner p WHERE p.plan_id = plan);
REVOKE ALL ON FUNCTION my_plans, own_planner, space_of_plan, plan_is_unheld FROM PUBLIC;
GRANT EXECUTE ON FUNCTION my_plans, own_planner, space_of_plan, plan_is_unheld TO vk_person;
GRANT EXECUTE ON FUNCTION plan_is_unheld TO vk_worker;

ALTER TABLE group_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_plan FORCE ROW LEVEL SECURITY;
ALTER TABLE group_planner ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_planner FORCE ROW LEVEL SECURITY;
ALTER TABLE group_plan_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_plan_task FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE (answers, starts_on, link_hash, link_number, space_id, changed_on) ON group_plan TO vk_person;
CREATE POLICY planners_see ON group_plan FOR SELECT TO vk_person USING (id = ANY (ARRAY(SELECT my_plans())));
CREATE POLICY anyone_begins ON group_plan FOR INSERT TO vk_person WITH CHECK (space_id IS NULL AND link_hash IS NULL);
-- Only a group one is in can be made what the plan has become; the others write on.
CREATE POLICY planners_write ON group_plan FOR UPDATE TO vk_person
  USING (id = ANY (ARRAY(SELECT my_plans())))
  WITH CHECK (id = ANY (ARRAY(SELECT my_plans()))
    AND (space_id IS NULL OR space_id = space_of_plan(id) OR space_id = ANY (ARRAY(SELECT spaces_around_me()))));

-- Whose a nickname in a plan is, nobody reads.
GRANT SELECT (id, plan_id, nickname, began), INSERT, DELETE ON group_planner TO vk_person;
CREATE POLICY planners_see ON group_planner FOR SELECT TO vk_person USING (plan_id = ANY (ARRAY(SELECT my_plans())));
CREATE POLICY beginner_is_first ON group_planner FOR INSERT TO vk_person
  WITH CHECK (person_id = current_person_id() AND began AND plan_is_unheld(plan_id));
CREATE POLICY own_goes ON group_planner FOR DELETE TO vk_person USING (own_planner(id));

GRANT SELECT, INSERT, UPDATE (taken_by, done_on), DELETE ON group_plan_task TO vk_person;
CREATE POLICY planners_do ON group_plan_task TO vk_person
  USING (plan_id = ANY (ARRAY(SELECT my_plans())))
  WITH CHECK (plan_id = ANY (ARRAY(SELECT my_plans())));

-- The door knows the code, and lets in whoever shows it.
GRANT SELECT (id, link_hash) ON group_plan TO vk_door;
CREATE POLICY door_finds ON group_plan FOR SELECT TO vk_door USING (link_hash IS NOT NULL);
GRANT INSERT ON group_planner TO vk_door;
CREATE POLICY door_lets_in ON group_planner FOR INSERT TO vk_door
  WITH CHECK (NOT began AND EXISTS (SELECT FROM group_plan p WHERE p.id = plan_id AND p.link_hash IS NOT NULL));

-- What nobody has looked after for long goes, and what nobody has.
GRANT SELECT (id, changed_on), DELETE ON group_plan TO vk_worker;
CREATE POLICY worker_looks ON group_plan FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_clears ON group_plan FOR DELETE TO vk_worker USING (true);
