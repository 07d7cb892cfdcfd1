-- A group's end is one thing, whatever brings it: its listing and its doors close with it, what was to come is cancelled, and
-- nobody is left with a question that cannot be answered any more. Until everything is destroyed its members may say goodbye.

-- The listing of a group that has ended: what is shown goes at once, what waits for a reviewer is taken back.
CREATE FUNCTION end_listing(listing uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.offering_revision r SET state = 'withdrawn'
    WHERE r.offering_id = listing AND r.state IN ('draft', 'submitted', 'changes-asked');
    UPDATE public.offering o SET state = 'ended' WHERE o.id = listing AND o.state NOT IN ('draft', 'ended');
    UPDATE public.directory_entry e SET standing = 'gone', content = NULL, changed_at = now(),
      was = jsonb_strip_nulls(
        jsonb_build_object('themes', e.content -> 'themes', 'municipality', e.content #> '{place,municipality}'))
    WHERE e.id = listing AND e.standing <> 'gone';
  END;

-- Nothing where the space is no group. What is on the day of the end itself stays: the last time one meets may be the end.
CREATE FUNCTION close_group(space uuid, today date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  listing uuid;
BEGIN
  UPDATE public.support_group g SET phase = 'ended' WHERE g.space_id = close_group.space RETURNING g.offering_id INTO listing;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM public.end_listing(listing);
  UPDATE public.group_meeting m SET cancelled = true, absent_carrier = NULL, changes = m.changes + 1
  WHERE m.space_id = close_group.space AND m.on_day > today AND NOT m.cancelled;
  DELETE FROM public.entry_slot s
  WHERE s.space_id = close_group.space AND s.starts_at >= (today::timestamp AT TIME ZONE 'Europe/Helsinki');
  DELETE FROM public.entry_code c WHERE c.space_id = close_group.space;
  DELETE FROM public.coming c WHERE c.space_id = close_group.space AND c.on_day > today;
  DELETE FROM public.space_role_offer o WHERE o.space_id = close_group.space AND o.accepted_on IS NULL;
  UPDATE public.start_support s SET state = 'withdrawn', ended_on = today
  WHERE s.state IN ('asked', 'accepted')
    AND (s.space_id = close_group.space OR public.space_of_plan(s.plan_id) = close_group.space);
  UPDATE public.group_ask a SET state = 'withdrawn', ended_on = today
  WHERE a.state IN ('asked', 'more') AND public.space_of_plan(a.plan_id) = close_group.space;
  UPDATE public.group_partner p SET state = 'ended', code_hash = NULL, ended_on = today
  WHERE p.space_id = close_group.space AND p.state IN ('invited', 'active');
END $$;
CREATE FUNCTION close_ended_group() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM public.close_group(NEW.id, NEW.ended_on);
  RETURN NULL;
END $$;
CREATE TRIGGER group_is_closed AFTER UPDATE OF state ON space
  FOR EACH ROW WHEN (OLD.state = 'active' AND NEW.state = 'ended') EXECUTE FUNCTION close_ended_group();
-- Those that had ended before this.
SELECT close_group(s.id, (now() AT TIME ZONE 'Europe/Helsinki')::date) FROM space s WHERE s.state = 'ended';

-- As in 0036: nobody is in it any more. The space's end is the group's.
CREATE OR REPLACE FUNCTION end_empty_group(space uuid, listing uuid, today date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.space s SET state = 'ended', ended_on = today, destroy_on = today + 30, door_hash = NULL
  WHERE s.id = end_empty_group.space AND s.state = 'active';
END $$;

-- Only its listing has ended, by whoever keeps it or by an area centre: those inside go on as they like, and nobody waits outside
-- for what everyone reads is over. Who comes without an account keeps their place.
CREATE FUNCTION end_requests_of_listing() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
  UPDATE public.entry_request r
  SET state = 'declined', ended_on = greatest(today, r.asked_on), ended_with_group = true, news_on = today
  FROM public.support_group g JOIN public.space s ON s.id = g.space_id
  WHERE g.offering_id = NEW.id AND s.state = 'active' AND r.space_id = g.space_id AND r.state IN ('asked', 'offered', 'agreed');
  RETURN NULL;
END $$;
CREATE TRIGGER nobody_waits_for_what_is_over AFTER UPDATE OF state ON offering
  FOR EACH ROW WHEN (NEW.state = 'ended' AND OLD.state <> 'ended') EXECUTE FUNCTION end_requests_of_listing();

-- Those who carry the group see whose request ended with it: whoever rang is to be rung.
GRANT SELECT (ended_with_group) ON entry_request TO vk_person, vk_staff;

-- Before a listing ends: how many wait for the group behind it, for those who may end it. Null where there is no group.
CREATE FUNCTION waiting_behind(offering uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT (SELECT count(*)::integer FROM public.entry_request r
      WHERE r.space_id = g.space_id AND r.state IN ('asked', 'offered', 'agreed'))
    FROM public.support_group g
    WHERE g.offering_id = waiting_behind.offering
      AND (public.person_keeps_offering(waiting_behind.offering) OR public.person_has_platform_role('{administrator,area_centre}')));

-- A group that has ended goes on by the word of those who carry it, and not by its phase alone.
CREATE FUNCTION keep_ended() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM public.space s WHERE s.id = NEW.space_id AND s.state = 'ended') THEN
    RAISE EXCEPTION 'the group has ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'ended_stays_ended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_stays_ended BEFORE UPDATE OF phase ON support_group
  FOR EACH ROW WHEN (OLD.phase = 'ended' AND NEW.phase <> 'ended') EXECUTE FUNCTION keep_ended();

-- Nobody is asked to carry what has ended, and whoever had been asked takes nothing. The question stays: should the group go on
-- after all, it is still theirs to answer.
DROP POLICY carriers_ask ON group_handover;
CREATE POLICY carriers_ask ON group_handover FOR INSERT TO vk_person WITH CHECK (
  space_id = ANY (ARRAY(SELECT carried_spaces())) AND from_persona = ANY (ARRAY(SELECT my_personas()))
  AND EXISTS (SELECT FROM space s WHERE s.id = group_handover.space_id AND s.state = 'active')
  AND EXISTS (
    SELECT FROM persona p WHERE p.id = to_persona AND p.space_id = group_handover.space_id
      AND p.state = 'member' AND p.role = 'participant')
  AND NOT EXISTS (SELECT FROM space_organisation o WHERE o.space_id = group_handover.space_id));
CREATE OR REPLACE FUNCTION take_group(space uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  asked record;
BEGIN
  SELECT h.to_persona, h.from_persona, h.steps_back, giver.person_id AS giver INTO asked
  FROM public.group_handover h
  JOIN public.persona me ON me.id = h.to_persona
  JOIN public.space s ON s.id = h.space_id AND s.state = 'active'
  JOIN public.persona giver ON giver.id = h.from_persona
  WHERE h.space_id = take_group.space AND me.person_id = public.current_person_id() AND me.state = 'member'
    AND me.promised = s.promise AND giver.state = 'member' AND giver.role IN ('facilitator', 'starter', 'moderator')
  FOR UPDATE OF h;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE public.persona SET role = 'facilitator' WHERE id = asked.to_persona;
  IF asked.steps_back THEN
    UPDATE public.offering SET kept_by = public.current_person_id()
    WHERE id = public.offering_of_group(take_group.space) AND organisation_id IS NULL AND kept_by = asked.giver;
    UPDATE public.persona SET role = 'participant' WHERE id = asked.from_persona;
  END IF;
  DELETE FROM public.group_handover WHERE space_id = take_group.space AND to_persona = asked.to_persona;
  RETURN true;
END $$;

-- Everyone in a group that has ended may say goodbye.
DROP POLICY own_is_said ON group_farewell;
CREATE POLICY own_is_said ON group_farewell FOR INSERT TO vk_person WITH CHECK (
  persona_id = ANY (ARRAY(SELECT my_personas())) AND (space_id = ANY (ARRAY(SELECT carried_spaces()))
    OR space_id = ANY (ARRAY(SELECT my_spaces()))
      AND EXISTS (SELECT FROM space s WHERE s.id = group_farewell.space_id AND s.state = 'ended')));

-- As in 0023; a calendar tells that what was to come is cancelled, and when one meets to say goodbye.
CREATE OR REPLACE FUNCTION open_calendar(hash bytea) RETURNS TABLE (
    persona_id uuid, title bytea, shows_place boolean,
    id uuid, on_day date, at time, minutes integer, cancelled boolean, changes integer, details bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT c.persona_id, c.title, c.shows_place, g.id, g.on_day, g.at, g.minutes, g.cancelled, g.changes,
      CASE WHEN c.shows_place THEN g.details END
    FROM public.meeting_calendar c
    JOIN public.persona p ON p.id = c.persona_id AND p.state = 'member'
    JOIN public.space s ON s.id = c.space_id AND s.promise = p.promised
    LEFT JOIN public.group_meeting g ON g.space_id = c.space_id
    WHERE c.token_hash = hash
    ORDER BY g.on_day;
  END;

REVOKE ALL ON FUNCTION end_listing, close_group, close_ended_group, end_requests_of_listing, waiting_behind, keep_ended FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waiting_behind TO vk_person, vk_staff;
