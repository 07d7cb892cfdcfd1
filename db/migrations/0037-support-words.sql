-- Arranging help in starting: both sides write to each other, the helper learns when whoever asked is not there any more, and
-- only an area centre where somebody works is asked.

CREATE TABLE support_word (
  id uuid PRIMARY KEY,
  support_id uuid NOT NULL REFERENCES start_support ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('starter', 'helper')),
  said_at timestamptz NOT NULL,
  -- Sealed with the support's key.
  words bytea NOT NULL CHECK (octet_length(words) BETWEEN 46 AND 20000)
);
CREATE INDEX support_word_support ON support_word (support_id);
ALTER TABLE support_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_word FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON support_word TO vk_person, vk_staff;
CREATE POLICY seen_with_the_support ON support_word FOR SELECT TO vk_person, vk_staff
  USING (EXISTS (SELECT FROM start_support s WHERE s.id = support_id));
CREATE POLICY starters_write ON support_word FOR INSERT TO vk_person
  WITH CHECK (side = 'starter'
    AND EXISTS (SELECT FROM start_support s WHERE s.id = support_id AND s.state IN ('asked', 'accepted')));
CREATE POLICY helpers_write ON support_word FOR INSERT TO vk_staff
  WITH CHECK (side = 'helper'
    AND EXISTS (SELECT FROM start_support s WHERE s.id = support_id AND s.state IN ('asked', 'accepted')));

-- Under which planner's or member's nickname it was asked, and since when that one is not there any more.
ALTER TABLE start_support
  ADD COLUMN asked_by uuid,
  ADD COLUMN asker_left_on date;
CREATE INDEX start_support_asked_by ON start_support (asked_by);
GRANT SELECT (asker_left_on) ON start_support TO vk_staff;
DROP POLICY starters_ask ON start_support;
CREATE POLICY starters_ask ON start_support FOR INSERT TO vk_person
  WITH CHECK (state = 'asked' AND answer IS NULL AND asker_left_on IS NULL
    AND (asked_by IS NULL OR own_planner(asked_by) OR asked_by = ANY (ARRAY(SELECT my_personas())))
    AND (plan_id = ANY (ARRAY(SELECT my_plans())) OR space_id = ANY (ARRAY(SELECT carried_spaces()))));
-- Whoever has said yes learns that it was taken back.
DROP POLICY helpers_see ON start_support;
CREATE POLICY helpers_see ON start_support FOR SELECT TO vk_staff
  USING ((state <> 'withdrawn' OR answer IS NOT NULL) AND answers_support(organisation_id, region));

-- Somebody does not carry the group any more: what they asked for tells the helper, and is over where nobody else does.
CREATE FUNCTION tell_helpers_of_leaving() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Helsinki')::date;
  carried boolean := EXISTS (
    SELECT FROM public.persona p WHERE p.space_id = OLD.space_id AND p.id <> OLD.id AND p.state = 'member'
      AND p.role IN ('facilitator', 'starter', 'moderator'));
BEGIN
  UPDATE public.start_support s
  SET asker_left_on = CASE WHEN s.asked_by = OLD.id OR EXISTS (
      SELECT FROM public.group_planner p WHERE p.id = s.asked_by AND p.person_id = OLD.person_id)
    THEN today ELSE s.asker_left_on END,
    state = CASE WHEN carried THEN s.state ELSE 'withdrawn' END,
    ended_on = CASE WHEN carried THEN s.ended_on ELSE today END
  WHERE s.state IN ('asked', 'accepted')
    AND (s.space_id = OLD.space_id OR public.space_of_plan(s.plan_id) = OLD.space_id);
  RETURN NULL;
END $$;
CREATE TRIGGER helpers_are_told AFTER UPDATE OF role, state ON persona
  FOR EACH ROW WHEN (OLD.state = 'member' AND OLD.role IN ('facilitator', 'starter', 'moderator')
    AND (NEW.state <> 'member' OR NEW.role NOT IN ('facilitator', 'starter', 'moderator')))
  EXECUTE FUNCTION tell_helpers_of_leaving();
CREATE TRIGGER helpers_are_told_at_the_end AFTER DELETE ON persona
  FOR EACH ROW WHEN (OLD.state = 'member' AND OLD.role IN ('facilitator', 'starter', 'moderator'))
  EXECUTE FUNCTION tell_helpers_of_leaving();

-- The same of whoever planned, while there is only a plan; what nobody plans any more asks no organisation either.
CREATE FUNCTION tell_helpers_of_planner_leaving() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Helsinki')::date;
  planned boolean := EXISTS (SELECT FROM public.group_planner p WHERE p.plan_id = OLD.plan_id);
BEGIN
  IF public.space_of_plan(OLD.plan_id) IS NOT NULL THEN RETURN NULL; END IF;
  UPDATE public.start_support s
  SET asker_left_on = CASE WHEN s.asked_by = OLD.id THEN today ELSE s.asker_left_on END,
    state = CASE WHEN planned THEN s.state ELSE 'withdrawn' END,
    ended_on = CASE WHEN planned THEN s.ended_on ELSE today END
  WHERE s.plan_id = OLD.plan_id AND s.state IN ('asked', 'accepted');
  IF NOT planned THEN
    UPDATE public.group_ask a SET state = 'withdrawn', ended_on = today
    WHERE a.plan_id = OLD.plan_id AND a.state IN ('asked', 'more');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER helpers_are_told AFTER DELETE ON group_planner
  FOR EACH ROW EXECUTE FUNCTION tell_helpers_of_planner_leaving();

-- A plan that has become a group asks no organisation to take it any more: nobody founds it a second time.
CREATE FUNCTION withdraw_asks_of_group() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.group_ask a SET state = 'withdrawn', ended_on = (now() AT TIME ZONE 'Europe/Helsinki')::date
  WHERE a.plan_id = NEW.id AND a.state IN ('asked', 'more');
  RETURN NULL;
END $$;
CREATE TRIGGER asks_are_withdrawn AFTER UPDATE OF space_id ON group_plan
  FOR EACH ROW WHEN (OLD.space_id IS NULL AND NEW.space_id IS NOT NULL) EXECUTE FUNCTION withdraw_asks_of_group();

-- Has an organisation said yes to what is planned? Then the group is its to found.
CREATE FUNCTION plan_is_taken(plan uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.group_ask a WHERE a.plan_id = plan AND a.state = 'accepted');

-- The regions in whose area centre somebody works; '00' where the platform's administrator answers for the others.
CREATE FUNCTION centres_that_answer() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT DISTINCT region FROM public.platform_role r, unnest(r.regions) AS region
    WHERE r.role = 'area_centre' AND r.until IS NULL
    UNION ALL
    SELECT '00' WHERE EXISTS (SELECT FROM public.platform_role WHERE role = 'administrator' AND until IS NULL);
  END;

REVOKE ALL ON FUNCTION tell_helpers_of_leaving, tell_helpers_of_planner_leaving, withdraw_asks_of_group, plan_is_taken,
  centres_that_answer FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_is_taken, centres_that_answer TO vk_person;
