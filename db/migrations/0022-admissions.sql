-- Ways into a group: when new people may come and how (D5), what those who come write, their place in the queue, times to
-- talk, invitation codes. Nobody needs an account to ask: a code brings them back.

-- What those who carry a group have said of it; until they do, its listing tells.
CREATE TABLE admission (
  space_id uuid PRIMARY KEY REFERENCES space ON DELETE CASCADE,
  when_open text NOT NULL CHECK (when_open IN ('any-time', 'agreed-times', 'before-start')),
  how text NOT NULL CHECK (how IN ('walk-in', 'sign-up', 'talk', 'interview', 'invited')),
  -- Within so many days everyone is answered.
  promise_days integer NOT NULL DEFAULT 7 CHECK (promise_days BETWEEN 1 AND 60),
  next_intake date,
  -- The group's own questions, a line each. As public as the listing they stand beside.
  questions text NOT NULL DEFAULT '' CHECK (length(questions) <= 2000)
);

-- Somebody asks to come, or has a word for those who carry the group. Days, not moments.
CREATE TABLE entry_request (
  -- Random: it tells nothing, and it is the owner of the key that seals what is here.
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  -- Whose it is, where they were signed in. Granted to nobody for reading: those who carry the group see no account.
  person_id uuid REFERENCES person ON DELETE CASCADE,
  -- HMAC of the code that brings back whoever asked. One showing of the form makes one code: sent twice, it is here once.
  code_index bytea NOT NULL UNIQUE CHECK (octet_length(code_index) = 32),
  -- What they want: an answer in writing, a call, an application, a sign-up, or only to say a word.
  way text NOT NULL CHECK (way IN ('message', 'call', 'application', 'sign-up', 'word')),
  -- They rang, and somebody wrote this down for them.
  by_phone boolean NOT NULL DEFAULT false,
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  -- Its turn in the group's queue: given by the trigger, one after another.
  number integer NOT NULL,
  -- asked → offered (the group says yes) → agreed (so do they) → in; or no from either.
  state text NOT NULL CHECK (state IN ('asked', 'offered', 'agreed', 'in', 'declined', 'withdrawn')),
  -- They were at the door and there was no place for them, or did not come for long: others may go by. Told to nobody.
  aside boolean NOT NULL DEFAULT false,
  -- Since when others have waited for them to come in, though it was their turn.
  turn_on date,
  -- They come without an account: a place is taken all the same.
  seated boolean NOT NULL DEFAULT false,
  asked_on date NOT NULL,
  answer_by date NOT NULL CHECK (answer_by >= asked_on),
  -- Somebody of the group has written or talked to them.
  answered_on date,
  -- Those who carry the group did not answer in time: the organisation sees it.
  escalated_on date,
  -- When it came to its end: in, or no.
  ended_on date,
  -- Sealed with the request's own key, destroyed with it: what they wrote; the word to them; notes of the talk.
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 40000),
  answer bytea CHECK (octet_length(answer) BETWEEN 46 AND 40000),
  notes bytea CHECK (octet_length(notes) BETWEEN 46 AND 40000),
  UNIQUE (space_id, number),
  CHECK (NOT seated OR state = 'in'),
  CHECK ((state IN ('in', 'declined', 'withdrawn')) = (ended_on IS NOT NULL)),
  CHECK (way <> 'word' OR state IN ('asked', 'withdrawn'))
);
CREATE INDEX entry_request_person ON entry_request (person_id);
CREATE INDEX entry_request_unanswered ON entry_request (answer_by) WHERE answered_on IS NULL;

-- A time to talk. It belongs to one request and a request has one: of two who press at once, one gets it.
CREATE TABLE entry_slot (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  starts_at timestamptz NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 10 AND 240),
  way text NOT NULL CHECK (way IN ('face-to-face', 'phone', 'online')),
  -- Where, or by what address: sealed with the space's key, told to whoever has the time.
  place bytea CHECK (octet_length(place) BETWEEN 46 AND 4000),
  request_id uuid REFERENCES entry_request ON DELETE SET NULL,
  CONSTRAINT one_time_for_a_request UNIQUE (request_id)
);
CREATE INDEX entry_slot_space ON entry_slot (space_id, starts_at);

-- A code that a clinic, school or counsellor hands to their own people.
CREATE TABLE entry_code (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  -- HMAC of the code, which is told once, when it is made.
  code_index bytea NOT NULL UNIQUE CHECK (octet_length(code_index) = 32),
  uses integer NOT NULL CHECK (uses BETWEEN 1 AND 500),
  used integer NOT NULL DEFAULT 0 CHECK (used >= 0),
  last_day date NOT NULL,
  CONSTRAINT code_is_used_up CHECK (used <= uses)
);
CREATE INDEX entry_code_space ON entry_code (space_id);

-- "I'm coming": a number for each meeting, and nobody's. The id is the form's, so that a double press counts once.
CREATE TABLE coming (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  on_day date NOT NULL
);
CREATE INDEX coming_space ON coming (space_id, on_day);

-- When new people may come, also where the listing is not shown any more.
CREATE FUNCTION entry_time_of(space uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT coalesce(a.when_open, e.content #>> '{admission,when}', r.content #>> '{admission,when}')
    FROM public.support_group g
    LEFT JOIN public.admission a ON a.space_id = g.space_id
    LEFT JOIN public.directory_entry e ON e.id = g.offering_id
    LEFT JOIN public.offering_revision r ON r.offering_id = g.offering_id AND r.state = 'accepted'
    WHERE g.space_id = space);

-- The day of the start is the last on which one comes into a closed group.
CREATE FUNCTION door_has_closed(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.support_group g
    WHERE g.space_id = space AND g.starts_on < (now() AT TIME ZONE 'Europe/Helsinki')::date
      AND public.entry_time_of(space) = 'before-start');

-- Whoever was in it at its start may go and come back; nobody else comes in, whatever way they take.
CREATE FUNCTION keep_door_closed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF public.door_has_closed(NEW.space_id) AND NOT coalesce(NEW.promised_on <= (
    SELECT g.starts_on FROM public.support_group g WHERE g.space_id = NEW.space_id), false) THEN
    RAISE EXCEPTION 'the group has begun' USING ERRCODE = 'check_violation', CONSTRAINT = 'no_entry_after_start';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER no_entry_after_start AFTER INSERT OR UPDATE OF state ON persona
  FOR EACH ROW WHEN (NEW.state = 'member' AND NEW.role = 'participant') EXECUTE FUNCTION keep_door_closed();

-- Whoever still waits at the door of a group that has begun waits on, instead of running into the constraint.
ALTER FUNCTION admit_persona(uuid) RENAME TO admit_to_place;
CREATE FUNCTION admit_persona(wanted uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (
    SELECT FROM public.persona p JOIN public.support_group g ON g.space_id = p.space_id
    WHERE p.id = wanted AND p.role = 'participant' AND public.door_has_closed(p.space_id)
      AND NOT coalesce(p.promised_on <= g.starts_on, false)) THEN
    RETURN false;
  END IF;
  RETURN public.admit_to_place(wanted);
END $$;
REVOKE EXECUTE ON FUNCTION admit_to_place FROM vk_door;

-- One after another: each gets the next turn. After the start nobody asks any more; a word may always be said.
CREATE FUNCTION number_entry_request() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.space s WHERE s.id = NEW.space_id FOR NO KEY UPDATE;
  IF NEW.way <> 'word' AND public.door_has_closed(NEW.space_id) THEN
    RAISE EXCEPTION 'the group has begun' USING ERRCODE = 'check_violation', CONSTRAINT = 'no_entry_after_start';
  END IF;
  NEW.number := coalesce((SELECT max(r.number) FROM public.entry_request r WHERE r.space_id = NEW.space_id), 0) + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT ON entry_request FOR EACH ROW EXECUTE FUNCTION number_entry_request();

-- A time is given to a request of its own group only.
CREATE FUNCTION request_is_of(request uuid, space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.entry_request r WHERE r.id = request AND r.space_id = space);

-- What somebody has is taken from them by nobody: it is given back first.
CREATE FUNCTION keep_slot() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'somebody has this time' USING ERRCODE = 'unique_violation', CONSTRAINT = 'slot_is_taken';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OF request_id ON entry_slot
  FOR EACH ROW WHEN (OLD.request_id IS NOT NULL AND NEW.request_id <> OLD.request_id) EXECUTE FUNCTION keep_slot();

-- A time to talk that nobody needs any more is free for somebody else.
CREATE FUNCTION free_slot() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.entry_slot SET request_id = NULL WHERE request_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER slot_is_free AFTER UPDATE OF state ON entry_request
  FOR EACH ROW WHEN (NEW.state IN ('declined', 'withdrawn')) EXECUTE FUNCTION free_slot();

-- Its key goes with it, whatever takes it: its time, the person, the group's end.
CREATE FUNCTION destroy_request_key() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM public.data_key WHERE owner_kind = 'space' AND owner_id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER key_goes_too AFTER DELETE ON entry_request FOR EACH ROW EXECUTE FUNCTION destroy_request_key();

-- One's own, without anyone being able to read whose a request is.
CREATE FUNCTION my_entry_requests() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC SELECT r.id FROM public.entry_request r WHERE r.person_id = public.current_person_id(); END;

REVOKE ALL ON FUNCTION entry_time_of, door_has_closed, keep_door_closed, admit_persona, number_entry_request, request_is_of, keep_slot,
  free_slot, destroy_request_key,  my_entry_requests FROM PUBLIC;
GRANT EXECUTE ON FUNCTION admit_persona, request_is_of TO vk_door;
GRANT EXECUTE ON FUNCTION my_entry_requests TO vk_person;
GRANT EXECUTE ON FUNCTION entry_time_of TO vk_worker;

ALTER TABLE admission ENABLE ROW LEVEL SECURITY;
ALTER TABLE admission FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_request FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_slot ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_slot FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_code FORCE ROW LEVEL SECURITY;
ALTER TABLE coming ENABLE ROW LEVEL SECURITY;
ALTER TABLE coming FORCE ROW LEVEL SECURITY;

GRANT SELECT ON admission TO vk_door, vk_person, vk_staff;
GRANT INSERT ON admission TO vk_person;
GRANT UPDATE (when_open, how, promise_days, next_intake, questions) ON admission TO vk_person;
CREATE POLICY door_finds ON admission FOR SELECT TO vk_door USING (true);
CREATE POLICY carriers_see ON admission FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_make ON admission FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_change ON admission FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY leaders_see ON admission FOR SELECT TO vk_staff USING (leads_space(space_id));

-- The door takes requests in and leads whoever asked back to theirs. It never reads what was written.
GRANT INSERT (id, space_id, person_id, code_index, way, by_phone, locale, number, state, asked_on, answer_by, content, ended_on)
  ON entry_request TO vk_door;
GRANT SELECT (id, space_id, code_index, way, number, state, aside, turn_on, seated, asked_on, answer_by, answered_on, answer),
  UPDATE (state, aside, turn_on, ended_on) ON entry_request TO vk_door;
CREATE POLICY door_takes ON entry_request FOR INSERT TO vk_door
  WITH CHECK (state IN ('asked', 'agreed') AND answer IS NULL AND notes IS NULL);
CREATE POLICY door_finds ON entry_request FOR SELECT TO vk_door USING (true);
CREATE POLICY door_notes ON entry_request FOR UPDATE TO vk_door
  USING (state IN ('asked', 'offered', 'agreed')) WITH CHECK (state IN ('agreed', 'in', 'withdrawn'));

-- Those who carry the group read, answer and decide. Whose account it is they cannot see, nor who was let by.
GRANT SELECT (id, space_id, way, by_phone, locale, number, state, seated, asked_on, answer_by, answered_on, escalated_on,
  ended_on, content, answer, notes), UPDATE (state, seated, answered_on, ended_on, answer, notes) ON entry_request
  TO vk_person, vk_staff;
CREATE POLICY carriers_see ON entry_request FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_answer ON entry_request FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
-- The organisation sees what its groups have left unanswered, so that nobody is left waiting.
CREATE POLICY leaders_see ON entry_request FOR SELECT TO vk_staff USING (escalated_on IS NOT NULL AND leads_space(space_id));
CREATE POLICY leaders_answer ON entry_request FOR UPDATE TO vk_staff
  USING (escalated_on IS NOT NULL AND leads_space(space_id)) WITH CHECK (leads_space(space_id));
-- The service counts days.
GRANT SELECT (id, space_id, state, way, number, asked_on, answer_by, answered_on, escalated_on, ended_on),
  UPDATE (escalated_on), DELETE ON entry_request TO vk_worker;
CREATE POLICY worker_counts ON entry_request FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_tells ON entry_request FOR UPDATE TO vk_worker USING (answered_on IS NULL) WITH CHECK (true);
CREATE POLICY worker_deletes ON entry_request FOR DELETE TO vk_worker USING (true);

GRANT SELECT, UPDATE (request_id) ON entry_slot TO vk_door;
CREATE POLICY door_finds ON entry_slot FOR SELECT TO vk_door USING (true);
CREATE POLICY door_gives ON entry_slot FOR UPDATE TO vk_door
  USING (true) WITH CHECK (request_id IS NULL OR request_is_of(request_id, space_id));
GRANT SELECT, INSERT, DELETE ON entry_slot TO vk_person;
CREATE POLICY carriers_see ON entry_slot FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_give ON entry_slot FOR INSERT TO vk_person
  WITH CHECK (request_id IS NULL AND space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_take_back ON entry_slot FOR DELETE TO vk_person
  USING (request_id IS NULL AND space_id = ANY (ARRAY(SELECT carried_spaces())));
GRANT SELECT (id, starts_at), DELETE ON entry_slot TO vk_worker;
CREATE POLICY worker_looks ON entry_slot FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON entry_slot FOR DELETE TO vk_worker USING (true);

GRANT SELECT, UPDATE (used) ON entry_code TO vk_door;
CREATE POLICY door_finds ON entry_code FOR SELECT TO vk_door USING (true);
CREATE POLICY door_counts ON entry_code FOR UPDATE TO vk_door USING (used < uses) WITH CHECK (true);
GRANT SELECT (id, space_id, uses, used, last_day), INSERT (id, space_id, code_index, uses, last_day), DELETE
  ON entry_code TO vk_person;
CREATE POLICY carriers_see ON entry_code FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_make ON entry_code FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_take_back ON entry_code FOR DELETE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
GRANT SELECT (id, last_day), DELETE ON entry_code TO vk_worker;
CREATE POLICY worker_looks ON entry_code FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON entry_code FOR DELETE TO vk_worker USING (true);

GRANT SELECT, INSERT, DELETE ON coming TO vk_door;
CREATE POLICY door_counts ON coming FOR SELECT TO vk_door USING (true);
CREATE POLICY door_notes ON coming FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_takes_back ON coming FOR DELETE TO vk_door USING (true);
GRANT SELECT (space_id, on_day) ON coming TO vk_person;
CREATE POLICY members_count ON coming FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
GRANT SELECT (id, on_day), DELETE ON coming TO vk_worker;
CREATE POLICY worker_looks ON coming FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON coming FOR DELETE TO vk_worker USING (true);

-- Whom to tell that a group has left somebody unanswered.
GRANT SELECT ON space_organisation TO vk_worker;
CREATE POLICY worker_looks ON space_organisation FOR SELECT TO vk_worker USING (true);
