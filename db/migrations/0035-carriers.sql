-- Those who carry a group, and whoever waits for their answer: nobody waits for ever, a time to talk is moved, given and
-- cancelled, and a group has no fewer places than people.

-- An answer that decides nothing, or a call, begins a new promised time: the day by which they hear again.
GRANT UPDATE (answer_by) ON entry_request TO vk_person, vk_staff;
-- Since when a group that no organisation has leaves them waiting so long that the area centre counts them. Like
-- escalated_on it holds for the day that was promised: an earlier one is of a promise before.
ALTER TABLE entry_request ADD COLUMN centre_on date;
GRANT SELECT (centre_on), UPDATE (centre_on) ON entry_request TO vk_worker;
DROP POLICY worker_tells ON entry_request;
CREATE POLICY worker_tells ON entry_request FOR UPDATE TO vk_worker USING (state = 'asked') WITH CHECK (true);
DROP INDEX entry_request_unanswered;
CREATE INDEX entry_request_asked ON entry_request (answer_by) WHERE state = 'asked';

-- Whom the service reminds today: those who carry a group that has just become late, and have confirmed an address. Which
-- group it is of, is not said.
CREATE FUNCTION carriers_to_remind(today date) RETURNS TABLE (person_id uuid, locale text, email bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT who.id, who.locale, e.email
    FROM public.person who JOIN public.person_email e ON e.person_id = who.id
    WHERE EXISTS (
      SELECT FROM public.persona p JOIN public.entry_request r ON r.space_id = p.space_id
      WHERE p.person_id = who.id AND p.state = 'member' AND p.role IN ('facilitator', 'starter', 'moderator')
        AND (p.holder_id IS NULL OR public.holder_has_any_role(p.holder_id))
        AND r.state = 'asked' AND (r.escalated_on = today OR r.centre_on = today))
    ORDER BY who.id;
  END;

-- Who works in the area centre of a region and has confirmed an address; where a region has none, the platform's others.
CREATE FUNCTION centre_to_remind(region text) RETURNS TABLE (person_id uuid, locale text, email bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT who.id, who.locale, e.email
    FROM public.person who JOIN public.person_email e ON e.person_id = who.id
    WHERE EXISTS (
      SELECT FROM public.platform_role r
      WHERE r.person_id = who.id AND r.until IS NULL AND (region = ANY (r.regions) OR NOT EXISTS (
        SELECT FROM public.platform_role o
        WHERE o.until IS NULL AND o.role = 'area_centre' AND region = ANY (o.regions))))
    ORDER BY who.id;
  END;

-- Citizens' groups that leave people waiting, as the area centres see them: how many, since when, and the listing.
CREATE FUNCTION unanswered_groups()
  RETURNS TABLE (offering_id uuid, slug text, name jsonb, municipality text, waiting integer, since date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT g.offering_id, e.slug, e.content -> 'name', e.content #>> '{place,municipality}', count(*)::integer,
      min(r.answer_by)
    FROM public.entry_request r
    JOIN public.support_group g ON g.space_id = r.space_id
    JOIN public.space s ON s.id = g.space_id
    LEFT JOIN public.directory_entry e ON e.id = g.offering_id AND e.content IS NOT NULL
    WHERE r.state = 'asked' AND r.centre_on > r.answer_by AND s.state = 'active'
      AND NOT EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = g.space_id)
      AND public.person_has_platform_role('{administrator,area_centre}')
    GROUP BY g.space_id, g.offering_id, e.slug, e.content
    ORDER BY min(r.answer_by), g.space_id;
  END;

-- How many a group takes, and how many of the places are taken: by those inside, and by those who come without an account.
CREATE FUNCTION taken_places(space uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN public.space_size(space)
    + (SELECT count(*)::integer FROM public.entry_request r WHERE r.space_id = space AND r.seated);
CREATE FUNCTION group_room(space uuid) RETURNS TABLE (places integer, taken integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT s.places, public.taken_places(s.id) FROM public.space s
    WHERE s.id = group_room.space AND (s.id IN (SELECT public.carried_spaces()) OR public.leads_space(s.id));
  END;

-- Nobody who is in a group is counted out of it. Whoever comes in locks the space's row first: nobody slips in between.
CREATE FUNCTION keep_places() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.places < public.taken_places(NEW.id) THEN
    RAISE EXCEPTION 'more are in it' USING ERRCODE = 'check_violation', CONSTRAINT = 'places_hold_those_inside';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER places_hold_those_inside BEFORE UPDATE OF places ON space
  FOR EACH ROW WHEN (NEW.kind = 'group' AND NEW.places < OLD.places) EXECUTE FUNCTION keep_places();
CREATE FUNCTION keep_seats() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  room integer;
BEGIN
  SELECT s.places INTO room FROM public.space s WHERE s.id = NEW.space_id FOR NO KEY UPDATE;
  IF room <= public.taken_places(NEW.space_id) THEN
    RAISE EXCEPTION 'the group is full' USING ERRCODE = 'check_violation', CONSTRAINT = 'group_is_full';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER group_is_full BEFORE UPDATE OF seated ON entry_request
  FOR EACH ROW WHEN (NEW.seated AND NOT OLD.seated) EXECUTE FUNCTION keep_seats();

REVOKE ALL ON FUNCTION carriers_to_remind, centre_to_remind, unanswered_groups, taken_places, group_room, keep_places,
  keep_seats FROM PUBLIC;
GRANT EXECUTE ON FUNCTION carriers_to_remind, centre_to_remind TO vk_worker;
GRANT EXECUTE ON FUNCTION unanswered_groups TO vk_staff;
GRANT EXECUTE ON FUNCTION group_room TO vk_person, vk_staff;

-- Those who carry a group move a time to talk, give it to somebody of theirs, and take it back.
GRANT EXECUTE ON FUNCTION request_is_of TO vk_person;
GRANT UPDATE (starts_at, minutes, way, place, request_id) ON entry_slot TO vk_person;
CREATE POLICY carriers_move ON entry_slot FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())))
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())) AND (request_id IS NULL OR request_is_of(request_id, space_id)));
