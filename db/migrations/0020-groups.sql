-- Groups: what a space is as a peer support group. Who is in it, and as whom, the space knows; what everyone may read of it,
-- its offering. The two are tied here and nowhere else.
CREATE TABLE support_group (
  space_id uuid PRIMARY KEY REFERENCES space ON DELETE CASCADE,
  -- Null until it is shown, or for a group that is never listed.
  offering_id uuid UNIQUE REFERENCES offering ON DELETE SET NULL,
  -- Where it stands on its path (G3): 'planning' and 'reaching' are before the first meeting.
  phase text NOT NULL CHECK (phase IN ('planning', 'reaching', 'beginning', 'acquainting', 'working', 'ending', 'ended')),
  -- What kind it mostly is (G2).
  kinds text[] NOT NULL DEFAULT '{}' CHECK (kinds <@ '{everyday,togetherness,growth,influence}'),
  -- Whose part is greatest on the path: a peer's, which shrinks; a professional's, which stays; everyone's from the start.
  steering text NOT NULL DEFAULT 'peer' CHECK (steering IN ('peer', 'professional', 'shared')),
  -- The first meeting, and the last of a group with a planned end.
  starts_on date,
  ends_on date CHECK (ends_on >= starts_on),
  -- When the starter means to step back (G3), after the third or fourth meeting.
  handover_on date
);
CREATE INDEX support_group_offering ON support_group (offering_id);

-- A founder without an organisation has just founded the space, and has not promised anything in it yet.
CREATE FUNCTION i_founded(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.persona p
    WHERE p.space_id = space AND p.person_id = public.current_person_id() AND p.state = 'member'
      AND p.role IN ('starter', 'facilitator') AND p.holder_id IS NULL);

-- Whoever comes by a listing comes to its group: no group may lean on the listing of somebody else.
CREATE FUNCTION offering_of_group(space uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (SELECT g.offering_id FROM public.support_group g WHERE g.space_id = space);
CREATE FUNCTION may_lean_on(space uuid, offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN offering IS NULL OR offering = public.offering_of_group(space) OR public.person_keeps_offering(offering);

REVOKE ALL ON FUNCTION i_founded, offering_of_group, may_lean_on FROM PUBLIC;
GRANT EXECUTE ON FUNCTION i_founded TO vk_person;
GRANT EXECUTE ON FUNCTION may_lean_on TO vk_person, vk_staff;

ALTER TABLE support_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_group FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (offering_id, phase, kinds, steering, starts_on, ends_on, handover_on) ON support_group TO vk_person, vk_staff;
CREATE POLICY members_see ON support_group FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY carriers_change ON support_group FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())))
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())) AND may_lean_on(space_id, offering_id));
CREATE POLICY founder_makes ON support_group FOR INSERT TO vk_person
  WITH CHECK (i_founded(space_id) AND may_lean_on(space_id, offering_id));
CREATE POLICY leaders_see ON support_group FOR SELECT TO vk_staff USING (leads_space(space_id));
CREATE POLICY leaders_make ON support_group FOR INSERT TO vk_staff
  WITH CHECK (leads_space(space_id) AND may_lean_on(space_id, offering_id));
CREATE POLICY leaders_change ON support_group FOR UPDATE TO vk_staff
  USING (leads_space(space_id)) WITH CHECK (leads_space(space_id) AND may_lean_on(space_id, offering_id));
-- The door finds the group of an offering; the service reminds and clears.
GRANT SELECT (space_id, offering_id, phase, starts_on, ends_on) ON support_group TO vk_door, vk_worker;
CREATE POLICY door_finds ON support_group FOR SELECT TO vk_door USING (true);
CREATE POLICY worker_looks ON support_group FOR SELECT TO vk_worker USING (true);

-- Somebody who carries a group without an organisation asks another member to carry it: beside them, or in their place (G3).
CREATE TABLE group_handover (
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  to_persona uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  from_persona uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  steps_back boolean NOT NULL,
  made_on date NOT NULL,
  PRIMARY KEY (space_id, to_persona),
  CHECK (to_persona <> from_persona)
);
CREATE INDEX group_handover_to ON group_handover (to_persona);
CREATE INDEX group_handover_from ON group_handover (from_persona);

-- The person at hand takes what they were asked to, while the one who asked still carries it. With the group goes its listing.
CREATE FUNCTION take_group(space uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  asked record;
BEGIN
  SELECT h.to_persona, h.from_persona, h.steps_back, giver.person_id AS giver INTO asked
  FROM public.group_handover h
  JOIN public.persona me ON me.id = h.to_persona
  JOIN public.space s ON s.id = h.space_id
  JOIN public.persona giver ON giver.id = h.from_persona
  WHERE h.space_id = take_group.space AND me.person_id = public.current_person_id() AND me.state = 'member'
    AND me.promised = s.promise AND giver.state = 'member' AND giver.role IN ('facilitator', 'starter', 'moderator')
  FOR UPDATE OF h;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE public.persona SET role = 'facilitator' WHERE id = asked.to_persona;
  IF asked.steps_back THEN
    UPDATE public.persona SET role = 'participant' WHERE id = asked.from_persona;
    UPDATE public.offering SET kept_by = public.current_person_id()
    WHERE id = public.offering_of_group(take_group.space) AND organisation_id IS NULL AND kept_by = asked.giver;
  END IF;
  DELETE FROM public.group_handover WHERE space_id = take_group.space AND to_persona = asked.to_persona;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION take_group FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_group TO vk_person;

ALTER TABLE group_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_handover FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON group_handover TO vk_person;
CREATE POLICY the_two_see ON group_handover FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())) OR to_persona = ANY (ARRAY(SELECT my_personas())));
-- In an organisation's group its own people are asked by the organisation.
CREATE POLICY carriers_ask ON group_handover FOR INSERT TO vk_person WITH CHECK (
  space_id = ANY (ARRAY(SELECT carried_spaces())) AND from_persona = ANY (ARRAY(SELECT my_personas()))
  AND EXISTS (
    SELECT FROM persona p WHERE p.id = to_persona AND p.space_id = group_handover.space_id
      AND p.state = 'member' AND p.role = 'participant')
  AND NOT EXISTS (SELECT FROM space_organisation o WHERE o.space_id = group_handover.space_id));
CREATE POLICY the_two_take_back ON group_handover FOR DELETE TO vk_person
  USING (from_persona = ANY (ARRAY(SELECT my_personas())) OR to_persona = ANY (ARRAY(SELECT my_personas())));
