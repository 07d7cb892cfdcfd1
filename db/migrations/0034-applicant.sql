-- Whoever asks to come into a group: where a talk is held is told once somebody of the group has said yes to that talk, they
-- can write back, the code opens nothing where an account has the request, and a place can be given back.

-- Somebody who carries the group has said yes to this talk with whoever has it. Another's talk begins anew.
ALTER TABLE entry_slot ADD COLUMN confirmed boolean NOT NULL DEFAULT false,
  ADD CHECK (NOT confirmed OR request_id IS NOT NULL);
CREATE FUNCTION unconfirm_slot() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.confirmed := false;
  RETURN NEW;
END $$;
CREATE TRIGGER talk_begins_anew BEFORE UPDATE OF request_id ON entry_slot
  FOR EACH ROW WHEN (NEW.request_id IS DISTINCT FROM OLD.request_id) EXECUTE FUNCTION unconfirm_slot();

-- The door shows no place but that of a talk that was said yes to.
CREATE FUNCTION place_of_talk(request uuid) RETURNS bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (SELECT s.place FROM public.entry_slot s WHERE s.request_id = request AND s.confirmed);
REVOKE SELECT ON entry_slot FROM vk_door;
GRANT SELECT (id, space_id, starts_at, minutes, way, request_id, confirmed) ON entry_slot TO vk_door;
GRANT UPDATE (confirmed) ON entry_slot TO vk_person;

-- What the asker and those who carry the group write to each other, sealed with the request's key and gone with it.
CREATE TABLE entry_word (
  -- The form's: sent twice, it is said once.
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES entry_request ON DELETE CASCADE,
  who text NOT NULL CHECK (who IN ('asker', 'group')),
  -- Its turn, given by the trigger.
  number integer NOT NULL,
  said_on date NOT NULL,
  -- What was decided with it: a family may be told later than the other words.
  decision text CHECK (decision IN ('yes', 'both', 'no')),
  -- Those who carry the group have opened it.
  seen boolean NOT NULL DEFAULT false,
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 40000),
  UNIQUE (request_id, number),
  CHECK (who = 'group' OR decision IS NULL)
);
CREATE INDEX entry_word_unseen ON entry_word (request_id) WHERE who = 'asker' AND NOT seen;
CREATE FUNCTION number_entry_word() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.entry_request r WHERE r.id = NEW.request_id FOR NO KEY UPDATE;
  NEW.number := coalesce(
    (SELECT max(w.number) FROM public.entry_word w WHERE w.request_id = NEW.request_id), 0) + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT ON entry_word FOR EACH ROW EXECUTE FUNCTION number_entry_word();

-- The asker says something while it is open, or while a place is theirs. An open question waits for an answer again, and no
-- later than was promised. False where it is over, or so much has been said that somebody should be rung instead.
CREATE FUNCTION say_as_asker(word uuid, request uuid, sealed bytea, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.entry_request r
  WHERE r.id = request AND (r.state IN ('asked', 'offered', 'agreed') OR r.state = 'in' AND r.seated)
    AND (SELECT count(*) FROM public.entry_word w WHERE w.request_id = request AND w.who = 'asker') < 50
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO public.entry_word (id, request_id, who, number, said_on, content)
  VALUES (word, request, 'asker', 0, today, sealed) ON CONFLICT (id) DO NOTHING;
  IF FOUND THEN
    UPDATE public.entry_request r
    SET answered_on = NULL, answer_by = least(CASE WHEN r.way <> 'word' THEN r.answer_by END, today + coalesce(
      (SELECT a.promise_days FROM public.admission a WHERE a.space_id = r.space_id), 7))
    WHERE r.id = request AND r.state = 'asked' AND r.answered_on IS NOT NULL;
  END IF;
  RETURN true;
END $$;

-- When the asker has written, without what: whoever looks over their shoulder reads nothing.
CREATE FUNCTION days_asker_wrote(request uuid) RETURNS TABLE (number integer, said_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT w.number, w.said_on FROM public.entry_word w WHERE w.request_id = request AND w.who = 'asker';
  END;

-- Once an account has it, the code is no way to it any more.
ALTER TABLE entry_request ADD COLUMN tied boolean GENERATED ALWAYS AS (person_id IS NOT NULL) STORED;
CREATE FUNCTION tie_request(request uuid, owner uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r SET person_id = owner
    WHERE r.person_id IS NULL AND (r.id = request OR r.together_id = (
      SELECT one.together_id FROM public.entry_request one WHERE one.id = request));
  END;
GRANT SELECT (tied) ON entry_request TO vk_door;

-- Who came without an account gives the place back.
CREATE FUNCTION give_place_back(request uuid, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.entry_request r SET state = 'withdrawn', seated = false, ended_on = today
  WHERE r.id = request AND r.state = 'in' AND r.seated;
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION unconfirm_slot, place_of_talk, number_entry_word, say_as_asker, days_asker_wrote, tie_request, give_place_back
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION place_of_talk, say_as_asker, days_asker_wrote, tie_request, give_place_back TO vk_door;

ALTER TABLE entry_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_word FORCE ROW LEVEL SECURITY;
-- The door reads what the group has written to the asker, and never what the asker has.
GRANT SELECT ON entry_word TO vk_door;
CREATE POLICY door_tells ON entry_word FOR SELECT TO vk_door USING (who = 'group');
-- Those who see the request itself read and write; which these are, its own policies say.
GRANT SELECT, INSERT (id, request_id, who, number, said_on, decision, content), UPDATE (seen) ON entry_word TO vk_person, vk_staff;
CREATE POLICY carriers_read ON entry_word FOR SELECT TO vk_person, vk_staff
  USING (request_id IN (SELECT r.id FROM entry_request r));
CREATE POLICY carriers_write ON entry_word FOR INSERT TO vk_person, vk_staff
  WITH CHECK (who = 'group' AND request_id IN (SELECT r.id FROM entry_request r));
CREATE POLICY carriers_open ON entry_word FOR UPDATE TO vk_person, vk_staff
  USING (request_id IN (SELECT r.id FROM entry_request r)) WITH CHECK (request_id IN (SELECT r.id FROM entry_request r));
