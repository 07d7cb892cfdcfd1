-- Nobody is left without anyone, and nobody who has left stays on show: a leaver's contact goes from the listing, a group that
-- nobody carries takes nobody in, one that nobody is in comes to its end, and the area centre can do what it is told of.

ALTER TABLE support_group
  -- What its listing said of how to reach somebody was of a carrier who has left, and nobody has given theirs.
  ADD COLUMN contact_gone boolean NOT NULL DEFAULT false,
  -- What the area centre has written to a group without a carrier, sealed with the space's key; and on which day.
  ADD COLUMN centre_word bytea CHECK (octet_length(centre_word) BETWEEN 46 AND 20000),
  ADD COLUMN centre_word_on date,
  ADD CHECK ((centre_word IS NULL) = (centre_word_on IS NULL));
-- Its door is shut until somebody carries it.
GRANT SELECT (uncarried_on) ON support_group TO vk_door;

-- The way in of what is shown is paused: pages, feeds and searches promise nothing. Whoever writes the entry leaves it alone.
ALTER TABLE directory_entry ADD COLUMN paused boolean NOT NULL DEFAULT false;

-- A citizens' group that nobody carries; an organisation looks after its own.
CREATE FUNCTION waits_for_carrier(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.support_group g
    WHERE g.offering_id = waits_for_carrier.offering AND g.uncarried_on IS NOT NULL
      AND NOT EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = g.space_id));

CREATE FUNCTION pause_new_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.paused := public.waits_for_carrier(NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER paused_from_the_first BEFORE INSERT ON directory_entry
  FOR EACH ROW EXECUTE FUNCTION pause_new_entry();

CREATE FUNCTION pause_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.directory_entry e SET paused = NOT e.paused, changed_at = now()
  WHERE e.id = NEW.offering_id AND e.paused <> public.waits_for_carrier(e.id);
  RETURN NULL;
END $$;
CREATE TRIGGER entry_is_paused AFTER UPDATE OF uncarried_on, offering_id ON support_group
  FOR EACH ROW WHEN (NEW.offering_id IS NOT NULL) EXECUTE FUNCTION pause_entry();

-- What a listing says without whom to reach; where one reads more of the group stays.
CREATE FUNCTION without_contact(content jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
  RETURN CASE WHEN content ? 'contact'
    THEN jsonb_set(content, '{contact}', (content -> 'contact') - '{phone,phoneHours,texts,email,person}'::text[])
    ELSE content END;

-- A citizens' group's listing has come to somebody else, or to nobody: the contact was of whoever kept it. It goes from what is
-- shown and from all that was ever written, at once and past no reviewer.
CREATE FUNCTION withdraw_contact() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.support_group g SET contact_gone = true WHERE g.offering_id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE public.offering_revision r SET content = public.without_contact(r.content) WHERE r.offering_id = NEW.id;
  UPDATE public.directory_entry e SET content = public.without_contact(e.content), changed_at = now()
  WHERE e.id = NEW.id AND e.content IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_is_withdrawn AFTER UPDATE OF kept_by ON offering
  FOR EACH ROW WHEN (OLD.kept_by IS NOT NULL AND OLD.kept_by IS DISTINCT FROM NEW.kept_by)
  EXECUTE FUNCTION withdraw_contact();

-- Nobody is in it any more: what is shown ends at once, what waits for a reviewer is taken back, and the space ends.
CREATE FUNCTION end_empty_group(space uuid, listing uuid, today date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.support_group g SET phase = 'ended' WHERE g.space_id = end_empty_group.space;
  UPDATE public.space s SET state = 'ended', ended_on = today, destroy_on = today + 30, door_hash = NULL
  WHERE s.id = end_empty_group.space AND s.state = 'active';
  UPDATE public.offering_revision r SET state = 'withdrawn'
  WHERE r.offering_id = listing AND r.state IN ('draft', 'submitted', 'changes-asked');
  UPDATE public.offering o SET state = 'ended' WHERE o.id = listing AND o.state NOT IN ('draft', 'ended');
  UPDATE public.directory_entry e SET standing = 'gone', content = NULL, changed_at = now()
  WHERE e.id = listing AND e.standing <> 'gone';
END $$;

-- As in 0028, and with the last carrier's going: the listing comes to another who carries the group, or to nobody until somebody
-- takes it up.
CREATE OR REPLACE FUNCTION note_uncarried() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  listing uuid;
  carriers uuid[];
  today date := (now() AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
  SELECT g.offering_id INTO listing FROM public.support_group g WHERE g.space_id = OLD.space_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  carriers := ARRAY(
    SELECT p.person_id FROM public.persona p
    WHERE p.space_id = OLD.space_id AND p.state = 'member' AND p.role IN ('facilitator', 'starter', 'moderator')
    ORDER BY p.since, p.id);
  UPDATE public.support_group g
  SET uncarried_on = CASE WHEN carriers = '{}' THEN coalesce(g.uncarried_on, today) END
  WHERE g.space_id = OLD.space_id AND (g.uncarried_on IS NULL) <> (carriers <> '{}');
  IF EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = OLD.space_id) THEN RETURN NULL; END IF;
  UPDATE public.offering o SET kept_by = carriers[1]
  WHERE o.id = listing AND o.organisation_id IS NULL AND o.kept_by IS DISTINCT FROM carriers[1]
    AND (o.kept_by IS NULL OR o.kept_by <> ALL (carriers));
  IF NOT EXISTS (SELECT FROM public.persona p WHERE p.space_id = OLD.space_id AND p.state = 'member') THEN
    PERFORM public.end_empty_group(OLD.space_id, listing, today);
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER uncarried_is_noted ON persona;
CREATE TRIGGER uncarried_is_noted AFTER UPDATE OF role, state ON persona
  FOR EACH ROW WHEN ((OLD.role <> NEW.role OR OLD.state <> NEW.state) AND (OLD.state = 'member'
    OR OLD.role IN ('facilitator', 'starter', 'moderator') OR NEW.role IN ('facilitator', 'starter', 'moderator')))
  EXECUTE FUNCTION note_uncarried();
DROP TRIGGER uncarried_is_noted_at_the_end ON persona;
CREATE TRIGGER uncarried_is_noted_at_the_end AFTER DELETE ON persona
  FOR EACH ROW WHEN (OLD.state = 'member' OR OLD.role IN ('facilitator', 'starter', 'moderator'))
  EXECUTE FUNCTION note_uncarried();

-- As in 0020; the listing comes to whoever takes the group before the other steps back, so that nobody else gets it between.
CREATE OR REPLACE FUNCTION take_group(space uuid) RETURNS boolean
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
    UPDATE public.offering SET kept_by = public.current_person_id()
    WHERE id = public.offering_of_group(take_group.space) AND organisation_id IS NULL AND kept_by = asked.giver;
    UPDATE public.persona SET role = 'participant' WHERE id = asked.from_persona;
  END IF;
  DELETE FROM public.group_handover WHERE space_id = take_group.space AND to_persona = asked.to_persona;
  RETURN true;
END $$;

-- Citizens' groups that nobody carries, for the area centres: what is handed in or shown of them, since when, and how many wait
-- for an answer.
DROP FUNCTION uncarried_groups;
CREATE FUNCTION uncarried_groups()
  RETURNS TABLE (space_id uuid, offering_id uuid, slug text, name jsonb, municipality text, listing text, since date,
    waiting integer, said_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT g.space_id, o.id, o.slug, r.content -> 'name', r.content #>> '{place,municipality}', o.state, g.uncarried_on,
      (SELECT count(*)::integer FROM public.entry_request e
       WHERE e.space_id = g.space_id AND e.state IN ('asked', 'offered', 'agreed')),
      g.centre_word_on
    FROM public.support_group g
    JOIN public.space s ON s.id = g.space_id
    JOIN public.offering o ON o.id = g.offering_id
    JOIN LATERAL (
      SELECT n.content FROM public.offering_revision n
      WHERE n.offering_id = o.id AND n.state <> 'draft'
      ORDER BY n.state = 'accepted' DESC, n.number DESC LIMIT 1) r ON true
    WHERE g.uncarried_on IS NOT NULL AND s.state = 'active'
      AND NOT EXISTS (SELECT FROM public.space_organisation so WHERE so.space_id = g.space_id)
      AND public.person_has_platform_role('{administrator,area_centre}')
    ORDER BY g.uncarried_on, o.slug;
  END;

-- The area centre writes to a group that nobody carries, in the place of what it wrote before. It reads nothing there.
CREATE FUNCTION say_to_uncarried(space uuid, words bytea, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.support_group g SET centre_word = words, centre_word_on = today
  WHERE g.space_id = say_to_uncarried.space AND g.space_id IN (SELECT u.space_id FROM public.uncarried_groups() u);
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION waits_for_carrier, pause_new_entry, pause_entry, without_contact, withdraw_contact, end_empty_group,
  uncarried_groups, say_to_uncarried FROM PUBLIC;
GRANT EXECUTE ON FUNCTION uncarried_groups, say_to_uncarried TO vk_staff;
