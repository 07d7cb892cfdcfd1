-- What stands behind a group: an organisation that takes it as its own, help in starting it (R4), professionals as its
-- partners (R5); and how those who carry it share the work and never leave it without anyone knowing (G3).

-- What is asked of an organisation, of a helper, of a partner is sealed with a key of its own. It goes with the row.
CREATE FUNCTION destroy_own_key() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM public.data_key WHERE owner_kind = 'space' AND owner_id = OLD.id;
  RETURN NULL;
END $$;

-- Those who plan a group ask an organisation to take it.
CREATE TABLE group_ask (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES group_plan ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  -- Who asks, and who is asked to be the starter when the answer is yes.
  asked_by uuid,
  -- asked ⇄ more (something is asked back) → accepted, declined or withdrawn.
  state text NOT NULL CHECK (state IN ('asked', 'more', 'accepted', 'declined', 'withdrawn')),
  asked_on date NOT NULL,
  answer_by date NOT NULL CHECK (answer_by >= asked_on),
  -- Not answered in time: the organisation has been reminded.
  escalated_on date,
  ended_on date,
  -- The group it has become.
  space_id uuid UNIQUE REFERENCES space ON DELETE SET NULL,
  -- What they chose to tell, and the organisation's words to them.
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 120000),
  answer bytea CHECK (octet_length(answer) BETWEEN 46 AND 20000),
  FOREIGN KEY (plan_id, asked_by) REFERENCES group_planner (plan_id, id) ON DELETE SET NULL (asked_by),
  CHECK ((state IN ('asked', 'more')) = (ended_on IS NULL)),
  CHECK (space_id IS NULL OR state = 'accepted')
);
-- One organisation at a time.
CREATE UNIQUE INDEX one_ask_at_a_time ON group_ask (plan_id) WHERE state IN ('asked', 'more', 'accepted');
CREATE INDEX group_ask_organisation ON group_ask (organisation_id);
CREATE INDEX group_ask_asked_by ON group_ask (plan_id, asked_by);
CREATE INDEX group_ask_plan ON group_ask (plan_id);
CREATE INDEX group_ask_waiting ON group_ask (answer_by) WHERE state = 'asked';
CREATE TRIGGER key_goes_too AFTER DELETE ON group_ask FOR EACH ROW EXECUTE FUNCTION destroy_own_key();

-- Help in starting: one to three visits, advice from afar, or both.
CREATE TABLE start_support (
  id uuid PRIMARY KEY,
  -- For what is planned, or for a group that is there already.
  plan_id uuid REFERENCES group_plan ON DELETE CASCADE,
  space_id uuid REFERENCES space ON DELETE CASCADE,
  -- Asked of an organisation, or of the area centre of a region.
  organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
  region text CHECK (region ~ '^[0-9]{2}$'),
  visits smallint NOT NULL CHECK (visits BETWEEN 0 AND 3),
  remote boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'accepted', 'done', 'declined', 'withdrawn')),
  asked_on date NOT NULL,
  answer_by date NOT NULL CHECK (answer_by >= asked_on),
  escalated_on date,
  ended_on date,
  -- What is hoped for and how one is reached; who helps, how they are reached, or why not.
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 40000),
  answer bytea CHECK (octet_length(answer) BETWEEN 46 AND 20000),
  CHECK ((plan_id IS NULL) <> (space_id IS NULL)),
  CHECK ((organisation_id IS NULL) <> (region IS NULL)),
  CHECK (visits > 0 OR remote),
  CHECK ((state IN ('asked', 'accepted')) = (ended_on IS NULL))
);
CREATE UNIQUE INDEX one_support_for_a_plan ON start_support (plan_id) WHERE state IN ('asked', 'accepted');
CREATE UNIQUE INDEX one_support_for_a_group ON start_support (space_id) WHERE state IN ('asked', 'accepted');
CREATE INDEX start_support_plan ON start_support (plan_id);
CREATE INDEX start_support_space ON start_support (space_id);
CREATE INDEX start_support_organisation ON start_support (organisation_id);
CREATE INDEX start_support_waiting ON start_support (answer_by) WHERE state = 'asked';
CREATE TRIGGER key_goes_too AFTER DELETE ON start_support FOR EACH ROW EXECUTE FUNCTION destroy_own_key();

CREATE TABLE support_visit (
  id uuid PRIMARY KEY,
  support_id uuid NOT NULL REFERENCES start_support ON DELETE CASCADE,
  way text NOT NULL CHECK (way IN ('visit', 'remote')),
  on_day date NOT NULL,
  -- By Finland's clocks.
  at text CHECK (at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- What was agreed, sealed with the support's key: both sides read it.
  agreed bytea CHECK (octet_length(agreed) BETWEEN 46 AND 20000),
  done_on date
);
CREATE INDEX support_visit_support ON support_visit (support_id);

-- A professional as a group's godparent, consultant or adviser. They need no account: the link is theirs.
CREATE TABLE group_partner (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('godparent', 'consultant', 'adviser')),
  state text NOT NULL CHECK (state IN ('invited', 'active', 'declined', 'ended')),
  -- SHA-256 of the code in the link; null where it has been taken back or is not needed any more.
  code_hash bytea UNIQUE CHECK (octet_length(code_hash) = 32),
  made_on date NOT NULL,
  -- The last day on which an invitation is answered.
  link_until date NOT NULL CHECK (link_until >= made_on),
  ended_on date,
  -- The invitation in the group's words; who the partner is and how they are reached; tasks and goals agreed on.
  words bytea NOT NULL CHECK (octet_length(words) BETWEEN 46 AND 20000),
  card bytea CHECK (octet_length(card) BETWEEN 46 AND 4000),
  agreed bytea CHECK (octet_length(agreed) BETWEEN 46 AND 20000),
  CHECK (state <> 'active' OR card IS NOT NULL),
  CHECK ((state IN ('declined', 'ended')) = (ended_on IS NOT NULL)),
  CHECK (state IN ('invited', 'active') OR code_hash IS NULL)
);
CREATE INDEX group_partner_space ON group_partner (space_id);
CREATE TRIGGER key_goes_too AFTER DELETE ON group_partner FOR EACH ROW EXECUTE FUNCTION destroy_own_key();

-- What is to be done in a group, shared by those who carry it.
CREATE TABLE group_task (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  -- A proposed one goes by its name; of one's own the words are sealed with the space's key.
  proposed text CHECK (proposed ~ '^[a-z]+(-[a-z]+)*$'),
  words bytea CHECK (octet_length(words) BETWEEN 46 AND 4000),
  due_on date NOT NULL,
  taken_by uuid REFERENCES persona ON DELETE SET NULL,
  done_on date,
  UNIQUE (space_id, proposed),
  CHECK ((proposed IS NULL) = (words IS NOT NULL))
);
CREATE INDEX group_task_taken ON group_task (taken_by);

-- Whoever steps back says goodbye to the group.
CREATE TABLE group_farewell (
  persona_id uuid PRIMARY KEY REFERENCES persona ON DELETE CASCADE,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  words bytea NOT NULL CHECK (octet_length(words) BETWEEN 46 AND 20000),
  said_on date NOT NULL
);
CREATE INDEX group_farewell_space ON group_farewell (space_id);

-- Nobody carries the group since that day; and those who carry it do not want to hand it over.
ALTER TABLE support_group
  ADD COLUMN uncarried_on date,
  ADD COLUMN handover_unwanted boolean NOT NULL DEFAULT false;
GRANT UPDATE (handover_unwanted) ON support_group TO vk_person;

-- By leaving, by laying the task down, by deleting one's nickname: the last one's going is never unseen. The group's row is
-- locked first, so that of two who go at once the second sees that the first has gone.
CREATE FUNCTION note_uncarried() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.support_group g WHERE g.space_id = OLD.space_id FOR NO KEY UPDATE;
  UPDATE public.support_group g SET uncarried_on = CASE
    WHEN EXISTS (
      SELECT FROM public.persona p
      WHERE p.space_id = g.space_id AND p.state = 'member' AND p.role IN ('facilitator', 'starter', 'moderator')) THEN NULL
    ELSE coalesce(g.uncarried_on, (now() AT TIME ZONE 'Europe/Helsinki')::date) END
  WHERE g.space_id = OLD.space_id;
  RETURN NULL;
END $$;
CREATE TRIGGER uncarried_is_noted AFTER UPDATE OF role, state ON persona
  FOR EACH ROW WHEN ((OLD.role <> NEW.role OR OLD.state <> NEW.state)
    AND (OLD.role IN ('facilitator', 'starter', 'moderator') OR NEW.role IN ('facilitator', 'starter', 'moderator')))
  EXECUTE FUNCTION note_uncarried();
CREATE TRIGGER uncarried_is_noted_at_the_end AFTER DELETE ON persona
  FOR EACH ROW WHEN (OLD.role IN ('facilitator', 'starter', 'moderator')) EXECUTE FUNCTION note_uncarried();

-- A member takes up a citizens' group that nobody carries. Its listing comes along where its keeper is not in it any more.
CREATE FUNCTION take_up_group(space uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := public.current_person_id();
BEGIN
  PERFORM FROM public.support_group g WHERE g.space_id = take_up_group.space AND g.uncarried_on IS NOT NULL FOR NO KEY UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = take_up_group.space) THEN
    RETURN false;
  END IF;
  UPDATE public.persona p SET role = 'facilitator' FROM public.space s
  WHERE p.space_id = take_up_group.space AND p.person_id = me AND p.state = 'member' AND p.role = 'participant'
    AND s.id = p.space_id AND s.state = 'active' AND p.promised = s.promise
    -- Somebody else has taken it a moment ago.
    AND EXISTS (SELECT FROM public.support_group g WHERE g.space_id = p.space_id AND g.uncarried_on IS NOT NULL);
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE public.offering o SET kept_by = me
  WHERE o.id = public.offering_of_group(take_up_group.space) AND o.organisation_id IS NULL
    AND NOT EXISTS (
      SELECT FROM public.persona p
      WHERE p.space_id = take_up_group.space AND p.person_id = o.kept_by AND p.state = 'member');
  RETURN true;
END $$;

-- Those who lead an organisation may plan its groups, too: the plan becomes the group although they are not in it.
GRANT EXECUTE ON FUNCTION leads_space TO vk_person;
CREATE POLICY leaders_tie ON group_plan FOR UPDATE TO vk_person
  USING (id = ANY (ARRAY(SELECT my_plans())) AND space_id IS NULL)
  WITH CHECK (id = ANY (ARRAY(SELECT my_plans())) AND leads_space(space_id));

-- What a plan has said of its channels stands in the communications plan from the first.
GRANT INSERT (planned_on) ON outreach_channel TO vk_person, vk_staff;

-- Would nobody carry this group if the person at hand left it? Only a citizens' group: an organisation looks after its own.
CREATE FUNCTION carries_alone(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.carried_spaces() mine WHERE mine = carries_alone.space)
    AND NOT EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = carries_alone.space)
    AND NOT EXISTS (
      SELECT FROM public.persona p
      WHERE p.space_id = carries_alone.space AND p.state = 'member' AND p.person_id <> public.current_person_id()
        AND p.role IN ('facilitator', 'starter', 'moderator'));

-- Citizens' groups that nobody carries, for the area centres: what is shown of them anyway, and since when.
CREATE FUNCTION uncarried_groups() RETURNS TABLE (slug text, name jsonb, municipality text, since date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT e.slug, e.content -> 'name', e.content #>> '{place,municipality}', g.uncarried_on
    FROM public.support_group g
    JOIN public.space s ON s.id = g.space_id
    JOIN public.directory_entry e ON e.id = g.offering_id
    WHERE g.uncarried_on IS NOT NULL AND s.state = 'active' AND e.content IS NOT NULL
      AND NOT EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = g.space_id)
      AND public.person_has_platform_role('{administrator,area_centre}')
    ORDER BY g.uncarried_on, e.slug;
  END;

-- An organisation's groups as those who lead it see them from outside: phase, listing and numbers, nobody's name.
CREATE FUNCTION organisation_groups(organisation uuid)
  RETURNS TABLE (space_id uuid, phase text, starts_on date, offering_id uuid, listing text, revision text,
    carriers integer, asking integer, queued integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT g.space_id, g.phase, g.starts_on, g.offering_id, o.state,
      (SELECT r.state FROM public.offering_revision r
       WHERE r.offering_id = g.offering_id AND r.state IN ('draft', 'submitted', 'changes-asked')),
      (SELECT count(*)::integer FROM public.persona p
       WHERE p.space_id = g.space_id AND p.state = 'member' AND p.role IN ('facilitator', 'starter', 'moderator')),
      (SELECT count(*)::integer FROM public.entry_request e
       WHERE e.space_id = g.space_id AND e.state = 'asked' AND e.way <> 'word'),
      (SELECT count(*)::integer FROM public.entry_request e WHERE e.space_id = g.space_id AND e.state = 'agreed')
    FROM public.support_group g
    JOIN public.space_organisation so ON so.space_id = g.space_id
    JOIN public.space s ON s.id = g.space_id
    LEFT JOIN public.offering o ON o.id = g.offering_id
    WHERE so.organisation_id = organisation AND s.state = 'active'
      AND public.person_has_role(organisation, '{administrator,coordinator}');
  END;

-- Who asked an organisation to take a group becomes its starter, under a nickname of this group. Kept apart they wait, like
-- everyone (admit_persona).
CREATE FUNCTION become_starter(ask uuid, persona uuid, nickname bytea, name_index bytea, emblem_seed text, today date)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  home uuid := (
    SELECT a.space_id FROM public.group_ask a JOIN public.group_planner p ON p.id = a.asked_by
    WHERE a.id = ask AND a.state = 'accepted' AND p.person_id = public.current_person_id());
BEGIN
  IF home IS NULL OR EXISTS (
    SELECT FROM public.persona p WHERE p.space_id = home AND p.person_id = public.current_person_id()) THEN
    RETURN false;
  END IF;
  INSERT INTO public.persona (id, space_id, person_id, nickname, name_index, emblem_seed, role, state, since)
    VALUES (persona, home, public.current_person_id(), nickname, name_index, emblem_seed, 'starter', 'waiting', today);
  INSERT INTO public.used_name (space_id, name_index, persona_id) VALUES (home, name_index, persona);
  PERFORM public.admit_persona(persona);
  RETURN true;
END $$;

-- Organisations where somebody is there to answer: those may be asked.
CREATE FUNCTION organisations_that_answer() RETURNS TABLE (id uuid, slug text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT o.id, o.slug, o.name FROM public.organisation o
    WHERE EXISTS (
      SELECT FROM public.organisation_role r
      WHERE r.organisation_id = o.id AND r.role IN ('administrator', 'coordinator') AND r.until IS NULL)
    ORDER BY o.name, o.id;
  END;

-- Who answers somebody who asks for help in starting.
CREATE FUNCTION answers_support(organisation uuid, region text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN CASE WHEN organisation IS NULL
    THEN public.person_covers_region(region) OR public.person_has_platform_role('{administrator}')
    ELSE public.person_has_role(organisation, '{administrator,coordinator}') END;

REVOKE ALL ON FUNCTION destroy_own_key, note_uncarried, take_up_group, carries_alone, uncarried_groups, organisation_groups,
  become_starter, organisations_that_answer, answers_support FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_up_group, carries_alone, become_starter, organisations_that_answer TO vk_person;
GRANT EXECUTE ON FUNCTION uncarried_groups, organisation_groups, answers_support TO vk_staff;

ALTER TABLE group_ask ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_ask FORCE ROW LEVEL SECURITY;
ALTER TABLE start_support ENABLE ROW LEVEL SECURITY;
ALTER TABLE start_support FORCE ROW LEVEL SECURITY;
ALTER TABLE support_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_visit FORCE ROW LEVEL SECURITY;
ALTER TABLE group_partner ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_partner FORCE ROW LEVEL SECURITY;
ALTER TABLE group_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_task FORCE ROW LEVEL SECURITY;
ALTER TABLE group_farewell ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_farewell FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE (state, content, answer_by, escalated_on, ended_on) ON group_ask TO vk_person;
CREATE POLICY planners_see ON group_ask FOR SELECT TO vk_person USING (plan_id = ANY (ARRAY(SELECT my_plans())));
CREATE POLICY planners_ask ON group_ask FOR INSERT TO vk_person
  WITH CHECK (state = 'asked' AND answer IS NULL AND plan_id = ANY (ARRAY(SELECT my_plans())) AND own_planner(asked_by)
    AND space_of_plan(plan_id) IS NULL);
CREATE POLICY planners_go_on ON group_ask FOR UPDATE TO vk_person
  USING (state IN ('asked', 'more') AND plan_id = ANY (ARRAY(SELECT my_plans())))
  WITH CHECK (state IN ('asked', 'withdrawn'));
GRANT SELECT (id, organisation_id, state, asked_on, answer_by, escalated_on, ended_on, space_id, content, answer),
  UPDATE (state, ended_on, space_id, answer) ON group_ask TO vk_staff;
CREATE POLICY leaders_see ON group_ask FOR SELECT TO vk_staff
  USING (state <> 'withdrawn' AND person_has_role(organisation_id, '{administrator,coordinator}'));
CREATE POLICY leaders_answer ON group_ask FOR UPDATE TO vk_staff
  USING (state IN ('asked', 'more', 'accepted') AND person_has_role(organisation_id, '{administrator,coordinator}'))
  WITH CHECK (state IN ('more', 'accepted', 'declined') AND (space_id IS NULL OR leads_space(space_id)));
GRANT SELECT (id, organisation_id, state, asked_on, answer_by, escalated_on, ended_on), UPDATE (escalated_on), DELETE
  ON group_ask TO vk_worker;
CREATE POLICY worker_counts ON group_ask FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_reminds ON group_ask FOR UPDATE TO vk_worker USING (state = 'asked') WITH CHECK (true);
CREATE POLICY worker_deletes ON group_ask FOR DELETE TO vk_worker USING (ended_on IS NOT NULL);

GRANT SELECT, INSERT, UPDATE (state, ended_on) ON start_support TO vk_person;
CREATE POLICY starters_see ON start_support FOR SELECT TO vk_person
  USING (plan_id = ANY (ARRAY(SELECT my_plans())) OR space_id = ANY (ARRAY(SELECT carried_spaces()))
    OR space_of_plan(plan_id) = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY starters_ask ON start_support FOR INSERT TO vk_person
  WITH CHECK (state = 'asked' AND answer IS NULL
    AND (plan_id = ANY (ARRAY(SELECT my_plans())) OR space_id = ANY (ARRAY(SELECT carried_spaces()))));
CREATE POLICY starters_take_back ON start_support FOR UPDATE TO vk_person
  USING (state IN ('asked', 'accepted')
    AND (plan_id = ANY (ARRAY(SELECT my_plans())) OR space_id = ANY (ARRAY(SELECT carried_spaces()))))
  WITH CHECK (state = 'withdrawn');
GRANT SELECT (id, organisation_id, region, visits, remote, state, asked_on, answer_by, escalated_on, ended_on, content, answer),
  UPDATE (state, ended_on, answer) ON start_support TO vk_staff;
CREATE POLICY helpers_see ON start_support FOR SELECT TO vk_staff
  USING (state <> 'withdrawn' AND answers_support(organisation_id, region));
CREATE POLICY helpers_answer ON start_support FOR UPDATE TO vk_staff
  USING (state IN ('asked', 'accepted') AND answers_support(organisation_id, region))
  WITH CHECK (state IN ('accepted', 'done', 'declined'));
GRANT SELECT (id, organisation_id, state, asked_on, answer_by, escalated_on, ended_on), UPDATE (escalated_on), DELETE
  ON start_support TO vk_worker;
CREATE POLICY worker_counts ON start_support FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_reminds ON start_support FOR UPDATE TO vk_worker USING (state = 'asked') WITH CHECK (true);
CREATE POLICY worker_deletes ON start_support FOR DELETE TO vk_worker USING (ended_on IS NOT NULL);

GRANT SELECT ON support_visit TO vk_person;
GRANT SELECT, INSERT, UPDATE (on_day, at, agreed, done_on), DELETE ON support_visit TO vk_staff;
CREATE POLICY seen_with_the_support ON support_visit FOR SELECT TO vk_person, vk_staff
  USING (EXISTS (SELECT FROM start_support s WHERE s.id = support_id));
CREATE POLICY helpers_date ON support_visit FOR INSERT TO vk_staff
  WITH CHECK (EXISTS (SELECT FROM start_support s WHERE s.id = support_id AND s.state = 'accepted'));
CREATE POLICY helpers_note ON support_visit FOR UPDATE TO vk_staff
  USING (EXISTS (SELECT FROM start_support s WHERE s.id = support_id AND s.state = 'accepted')) WITH CHECK (true);
CREATE POLICY helpers_take_back ON support_visit FOR DELETE TO vk_staff
  USING (done_on IS NULL AND EXISTS (SELECT FROM start_support s WHERE s.id = support_id AND s.state = 'accepted'));

GRANT SELECT, INSERT, UPDATE (state, code_hash, ended_on, agreed), DELETE ON group_partner TO vk_person;
CREATE POLICY carriers_see ON group_partner FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_invite ON group_partner FOR INSERT TO vk_person
  WITH CHECK (state = 'invited' AND card IS NULL AND space_id = ANY (ARRAY(SELECT carried_spaces())));
-- Nobody is made a partner but by themselves.
CREATE POLICY carriers_agree ON group_partner FOR UPDATE TO vk_person
  USING (state = 'active' AND space_id = ANY (ARRAY(SELECT carried_spaces())))
  WITH CHECK (state IN ('active', 'ended') AND space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_take_back ON group_partner FOR DELETE TO vk_person
  USING (state <> 'active' AND space_id = ANY (ARRAY(SELECT carried_spaces())));
-- Whoever has the link answers at the door. Of which group it is, the door does not know.
GRANT SELECT (id, role, state, code_hash, link_until, words, card, agreed), UPDATE (state, code_hash, ended_on, card)
  ON group_partner TO vk_door;
CREATE POLICY door_finds ON group_partner FOR SELECT TO vk_door USING (true);
CREATE POLICY door_answers ON group_partner FOR UPDATE TO vk_door
  USING (code_hash IS NOT NULL) WITH CHECK (state IN ('active', 'declined', 'ended'));
GRANT SELECT (id, state, link_until, ended_on), DELETE ON group_partner TO vk_worker;
CREATE POLICY worker_counts ON group_partner FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON group_partner FOR DELETE TO vk_worker USING (state <> 'active');

GRANT SELECT, INSERT, UPDATE (taken_by, done_on), DELETE ON group_task TO vk_person;
CREATE POLICY carriers_do ON group_task TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));

GRANT SELECT, INSERT, UPDATE (words, said_on), DELETE ON group_farewell TO vk_person;
CREATE POLICY members_see ON group_farewell FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY own_is_said ON group_farewell FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())) AND persona_id = ANY (ARRAY(SELECT my_personas())));
CREATE POLICY own_is_changed ON group_farewell FOR UPDATE TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas()))) WITH CHECK (persona_id = ANY (ARRAY(SELECT my_personas())));
CREATE POLICY own_is_taken_back ON group_farewell FOR DELETE TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())));
GRANT SELECT (persona_id, said_on), DELETE ON group_farewell TO vk_worker;
CREATE POLICY worker_looks ON group_farewell FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_clears ON group_farewell FOR DELETE TO vk_worker USING (true);
