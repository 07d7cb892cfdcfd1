-- Gate events and info evenings (G4): who comes is a number. A family signs up without an account and without names; a code
-- brings them back. Whoever runs an event reads sums and loose words, never a list of those who come.

CREATE TABLE gate_event (
  offering_id uuid PRIMARY KEY REFERENCES offering ON DELETE CASCADE,
  -- The group that holds it, or has grown out of it.
  space_id uuid REFERENCES support_group ON DELETE SET NULL,
  -- Professionals and students are welcome too: being there marks nobody.
  open_to_professionals boolean NOT NULL,
  child_care boolean NOT NULL,
  -- Something is eaten: diets are asked.
  food boolean NOT NULL,
  -- A line each, as everyone may read them.
  programme text NOT NULL DEFAULT '' CHECK (length(programme) <= 4000),
  -- Who reads how those can be reached who want to meet again: what those are told who leave it from now on.
  wishes_to text NOT NULL DEFAULT 'keepers' CHECK (wishes_to IN ('keepers', 'carriers'))
);
CREATE INDEX gate_event_space ON gate_event (space_id);

CREATE TABLE gate_event_day (
  id uuid PRIMARY KEY,
  offering_id uuid NOT NULL REFERENCES gate_event ON DELETE CASCADE,
  starts_at timestamptz NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 15 AND 1440),
  -- How many people there is room for, adults and children; null: for as many as come.
  capacity integer CHECK (capacity BETWEEN 1 AND 5000),
  cancelled_on date,
  -- HMACs of the codes that lead to its tasks, and to "I want to meet again". The codes are made of the id and the key.
  helpers_index bytea NOT NULL UNIQUE CHECK (octet_length(helpers_index) = 32),
  meet_index bytea NOT NULL UNIQUE CHECK (octet_length(meet_index) = 32),
  came_adults integer CHECK (came_adults BETWEEN 0 AND 9999),
  came_children integer CHECK (came_children BETWEEN 0 AND 9999),
  -- What was agreed on the spot, sealed with the day's own key: those who were there may read it.
  next_meeting bytea CHECK (octet_length(next_meeting) BETWEEN 46 AND 4000),
  -- What is left of sign-ups and wishes when they are gone.
  signed_parties integer CHECK (signed_parties >= 0),
  signed_adults integer CHECK (signed_adults >= 0),
  signed_children integer CHECK (signed_children >= 0),
  wished integer NOT NULL DEFAULT 0 CHECK (wished >= 0),
  CONSTRAINT one_day_at_a_time UNIQUE (offering_id, starts_at)
);
CREATE INDEX gate_event_day_starts ON gate_event_day (starts_at);

-- A party that comes to one day. No account, no name.
CREATE TABLE event_sign_up (
  -- Random: it tells nothing, and it is the owner of the key that seals what is here.
  id uuid PRIMARY KEY,
  day_id uuid NOT NULL REFERENCES gate_event_day ON DELETE CASCADE,
  -- HMAC of the code that brings them back. One showing of the form makes one code: sent twice, it is here once.
  code_index bytea NOT NULL UNIQUE CHECK (octet_length(code_index) = 32),
  -- Its turn: given by the trigger, one after another.
  number integer NOT NULL,
  adults integer NOT NULL CHECK (adults BETWEEN 0 AND 60),
  -- Children by age: up to 2, 3–6, 7–12, 13–17 years.
  infants integer NOT NULL CHECK (infants BETWEEN 0 AND 30),
  small integer NOT NULL CHECK (small BETWEEN 0 AND 30),
  school integer NOT NULL CHECK (school BETWEEN 0 AND 30),
  young integer NOT NULL CHECK (young BETWEEN 0 AND 30),
  people integer NOT NULL GENERATED ALWAYS AS (adults + infants + small + school + young) STORED CHECK (people > 0),
  state text NOT NULL CHECK (state IN ('in', 'waiting', 'cancelled')),
  -- A place was found for them out of the queue.
  moved_on date,
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  -- Sealed with its own key: ages, diets and what they need; where to tell that there is a place.
  content bytea CHECK (octet_length(content) BETWEEN 46 AND 20000),
  contact bytea CHECK (octet_length(contact) BETWEEN 46 AND 1000),
  CHECK (state <> 'cancelled' OR (content IS NULL AND contact IS NULL)),
  UNIQUE (day_id, number)
);

CREATE TABLE event_task (
  id uuid PRIMARY KEY,
  day_id uuid NOT NULL REFERENCES gate_event_day ON DELETE CASCADE,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 160),
  needed integer NOT NULL CHECK (needed BETWEEN 1 AND 50)
);
CREATE INDEX event_task_day ON event_task (day_id);

-- Somebody takes a task, under a first name or a nickname. The id is the form's: pressed twice, it is taken once.
CREATE TABLE event_helper (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES event_task ON DELETE CASCADE,
  -- Sealed with the day's key.
  name bytea NOT NULL CHECK (octet_length(name) BETWEEN 46 AND 1000)
);
CREATE INDEX event_helper_task ON event_helper (task_id);

-- "I want to meet again": a nickname and a way to be reached, sealed with a key of its own.
CREATE TABLE meet_wish (
  id uuid PRIMARY KEY,
  day_id uuid NOT NULL REFERENCES gate_event_day ON DELETE CASCADE,
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 4000),
  -- By whom it may be read, as the page said when it was left: it stays so, whatever the event says later.
  readers text NOT NULL CHECK (readers IN ('keepers', 'carriers')),
  left_on date NOT NULL
);
CREATE INDEX meet_wish_day ON meet_wish (day_id);
CREATE INDEX meet_wish_left ON meet_wish (left_on);

-- Those who keep its listing, and those who carry its group.
CREATE FUNCTION runs_event(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN public.person_keeps_offering(offering) OR EXISTS (
    SELECT FROM public.gate_event e
    WHERE e.offering_id = offering AND e.space_id IN (SELECT public.carried_spaces()));
CREATE FUNCTION runs_event_day(day uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.gate_event_day d WHERE d.id = day AND public.runs_event(d.offering_id));
-- An event is tied to a group by those who carry it, have just founded it, or lead its organisation.
CREATE FUNCTION may_tie_event(offering uuid, space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN space IS NULL OR space IN (SELECT public.carried_spaces()) OR public.leads_space(space)
    OR public.i_founded(space)
    OR EXISTS (SELECT FROM public.gate_event e WHERE e.offering_id = offering AND e.space_id = space);
CREATE FUNCTION reads_meet_wishes(day uuid, readers text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.gate_event_day d JOIN public.gate_event e ON e.offering_id = d.offering_id
    WHERE d.id = day AND CASE readers
      WHEN 'carriers' THEN e.space_id IN (SELECT public.carried_spaces())
      ELSE public.person_keeps_offering(e.offering_id) END);

-- Sums of a day, for those who run it. There is no way to the single rows.
CREATE FUNCTION event_numbers(day uuid) RETURNS TABLE (
    state text, parties integer, adults integer, infants integer, small integer, school integer, young integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT s.state, count(*)::integer, sum(s.adults)::integer, sum(s.infants)::integer, sum(s.small)::integer,
      sum(s.school)::integer, sum(s.young)::integer
    FROM public.event_sign_up s WHERE s.day_id = day AND public.runs_event_day(day) GROUP BY s.state;
  END;
-- What those who come have written, without how many they are and in what order they came.
CREATE FUNCTION event_words(day uuid) RETURNS TABLE (id uuid, content bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT s.id, s.content FROM public.event_sign_up s
    WHERE s.day_id = day AND s.state = 'in' AND s.content IS NOT NULL AND public.runs_event_day(day) ORDER BY s.id;
  END;
-- How many want to meet again, also for those who may not read who they are.
CREATE FUNCTION event_wishes(day uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (SELECT count(*)::integer FROM public.meet_wish w WHERE w.day_id = day AND public.runs_event_day(day));

-- One after another: each gets the next turn.
CREATE FUNCTION number_event_sign_up() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.gate_event_day d WHERE d.id = NEW.day_id FOR NO KEY UPDATE;
  NEW.number := coalesce((SELECT max(s.number) FROM public.event_sign_up s WHERE s.day_id = NEW.day_id), 0) + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT ON event_sign_up FOR EACH ROW EXECUTE FUNCTION number_event_sign_up();

-- Whoever comes in, or grows, fits; and nobody who fits at all waits before them.
CREATE FUNCTION keep_event_room() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  was_in boolean := TG_OP = 'UPDATE' AND OLD.state = 'in';
  room integer;
BEGIN
  IF was_in AND NEW.people <= OLD.people THEN RETURN NULL; END IF;
  SELECT d.capacity INTO room FROM public.gate_event_day d WHERE d.id = NEW.day_id FOR NO KEY UPDATE;
  IF room IS NULL THEN RETURN NULL; END IF;
  IF (SELECT sum(s.people) FROM public.event_sign_up s WHERE s.day_id = NEW.day_id AND s.state = 'in') > room THEN
    RAISE EXCEPTION 'there is no room' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_has_no_room';
  END IF;
  IF EXISTS (
    SELECT FROM public.event_sign_up s WHERE s.day_id = NEW.day_id AND s.state = 'waiting' AND s.people <= room
      AND (was_in OR s.number < NEW.number)) THEN
    RAISE EXCEPTION 'somebody waits' USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_is_overtaken';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER has_room AFTER INSERT OR UPDATE OF state, adults, infants, small, school, young ON event_sign_up
  FOR EACH ROW WHEN (NEW.state = 'in') EXECUTE FUNCTION keep_event_room();

-- No more take a task than it needs.
CREATE FUNCTION keep_task_room() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  wanted integer;
BEGIN
  SELECT t.needed INTO wanted FROM public.event_task t WHERE t.id = NEW.task_id FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM public.event_helper h WHERE h.task_id = NEW.task_id) > wanted THEN
    RAISE EXCEPTION 'others have taken it' USING ERRCODE = 'check_violation', CONSTRAINT = 'task_is_taken';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER has_room AFTER INSERT ON event_helper FOR EACH ROW EXECUTE FUNCTION keep_task_room();

-- A key goes with what it sealed, whatever takes that: its time, the event's end.
CREATE TRIGGER key_goes_too AFTER DELETE ON event_sign_up FOR EACH ROW EXECUTE FUNCTION destroy_request_key();
CREATE TRIGGER key_goes_too AFTER DELETE ON meet_wish FOR EACH ROW EXECUTE FUNCTION destroy_request_key();
CREATE TRIGGER key_goes_too AFTER DELETE ON gate_event_day FOR EACH ROW EXECUTE FUNCTION destroy_request_key();

REVOKE ALL ON FUNCTION runs_event, runs_event_day, may_tie_event, reads_meet_wishes, event_numbers, event_words, event_wishes,
  number_event_sign_up, keep_event_room, keep_task_room FROM PUBLIC;
GRANT EXECUTE ON FUNCTION runs_event, runs_event_day, may_tie_event, reads_meet_wishes, event_numbers, event_words,
  event_wishes TO vk_person, vk_staff;

ALTER TABLE gate_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE gate_event FORCE ROW LEVEL SECURITY;
ALTER TABLE gate_event_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE gate_event_day FORCE ROW LEVEL SECURITY;
ALTER TABLE event_sign_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_sign_up FORCE ROW LEVEL SECURITY;
ALTER TABLE event_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_task FORCE ROW LEVEL SECURITY;
ALTER TABLE event_helper ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_helper FORCE ROW LEVEL SECURITY;
ALTER TABLE meet_wish ENABLE ROW LEVEL SECURITY;
ALTER TABLE meet_wish FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE (space_id, open_to_professionals, child_care, food, programme, wishes_to) ON gate_event
  TO vk_person, vk_staff;
CREATE POLICY runners_see ON gate_event FOR SELECT TO vk_person, vk_staff USING (runs_event(offering_id));
CREATE POLICY keepers_make ON gate_event FOR INSERT TO vk_person, vk_staff
  WITH CHECK (person_keeps_offering(offering_id) AND may_tie_event(offering_id, space_id));
CREATE POLICY runners_change ON gate_event FOR UPDATE TO vk_person, vk_staff
  USING (runs_event(offering_id)) WITH CHECK (may_tie_event(offering_id, space_id));
-- What the door shows of an event, everyone may read.
GRANT SELECT ON gate_event TO vk_door, vk_worker;
CREATE POLICY door_shows ON gate_event FOR SELECT TO vk_door USING (true);
CREATE POLICY worker_looks ON gate_event FOR SELECT TO vk_worker USING (true);

GRANT SELECT, INSERT (id, offering_id, starts_at, minutes, capacity, helpers_index, meet_index),
  UPDATE (capacity, cancelled_on, came_adults, came_children, next_meeting) ON gate_event_day TO vk_person, vk_staff;
CREATE POLICY runners ON gate_event_day TO vk_person, vk_staff
  USING (runs_event(offering_id)) WITH CHECK (runs_event(offering_id));
GRANT SELECT (id, offering_id, starts_at, minutes, capacity, cancelled_on, helpers_index, meet_index, next_meeting)
  ON gate_event_day TO vk_door;
CREATE POLICY door_shows ON gate_event_day FOR SELECT TO vk_door USING (true);
GRANT SELECT (id, offering_id, starts_at, minutes, next_meeting, wished),
  UPDATE (signed_parties, signed_adults, signed_children, wished, next_meeting) ON gate_event_day TO vk_worker;
CREATE POLICY worker_looks ON gate_event_day FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_counts ON gate_event_day FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);

-- The door takes sign-ups in and leads whoever made one back to theirs.
GRANT SELECT, INSERT (id, day_id, code_index, number, adults, infants, small, school, young, state, locale, content, contact),
  UPDATE (adults, infants, small, school, young, state, moved_on, locale, content, contact) ON event_sign_up TO vk_door;
CREATE POLICY door_keeps ON event_sign_up FOR SELECT TO vk_door USING (true);
CREATE POLICY door_takes ON event_sign_up FOR INSERT TO vk_door WITH CHECK (state <> 'cancelled');
CREATE POLICY door_changes ON event_sign_up FOR UPDATE TO vk_door USING (state <> 'cancelled') WITH CHECK (true);
GRANT SELECT (id, day_id, adults, infants, small, school, young, state, locale, contact), UPDATE (contact), DELETE
  ON event_sign_up TO vk_worker;
CREATE POLICY worker_tells ON event_sign_up FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_forgets ON event_sign_up FOR UPDATE TO vk_worker USING (true) WITH CHECK (contact IS NULL);
CREATE POLICY worker_deletes ON event_sign_up FOR DELETE TO vk_worker USING (true);

GRANT SELECT, INSERT, DELETE ON event_task TO vk_person, vk_staff;
CREATE POLICY runners ON event_task TO vk_person, vk_staff
  USING (runs_event_day(day_id)) WITH CHECK (runs_event_day(day_id));
GRANT SELECT ON event_task TO vk_door;
CREATE POLICY door_shows ON event_task FOR SELECT TO vk_door USING (true);
GRANT SELECT (id, day_id) ON event_task TO vk_worker;
CREATE POLICY worker_looks ON event_task FOR SELECT TO vk_worker USING (true);

GRANT SELECT, DELETE ON event_helper TO vk_person, vk_staff;
CREATE POLICY runners_see ON event_helper FOR SELECT TO vk_person, vk_staff
  USING (EXISTS (SELECT FROM event_task t WHERE t.id = task_id));
CREATE POLICY runners_thank ON event_helper FOR DELETE TO vk_person, vk_staff
  USING (EXISTS (SELECT FROM event_task t WHERE t.id = task_id));
GRANT SELECT (id, task_id), INSERT, DELETE ON event_helper TO vk_door;
CREATE POLICY door_counts ON event_helper FOR SELECT TO vk_door USING (true);
CREATE POLICY door_takes ON event_helper FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_takes_back ON event_helper FOR DELETE TO vk_door USING (true);
GRANT SELECT (id, task_id), DELETE ON event_helper TO vk_worker;
CREATE POLICY worker_looks ON event_helper FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON event_helper FOR DELETE TO vk_worker USING (true);

GRANT SELECT, DELETE ON meet_wish TO vk_person, vk_staff;
CREATE POLICY chosen_read ON meet_wish FOR SELECT TO vk_person, vk_staff USING (reads_meet_wishes(day_id, readers));
CREATE POLICY chosen_delete ON meet_wish FOR DELETE TO vk_person, vk_staff USING (reads_meet_wishes(day_id, readers));
GRANT SELECT (id, day_id), INSERT, DELETE ON meet_wish TO vk_door;
CREATE POLICY door_finds ON meet_wish FOR SELECT TO vk_door USING (true);
CREATE POLICY door_takes ON meet_wish FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_takes_back ON meet_wish FOR DELETE TO vk_door USING (true);
GRANT SELECT (id, day_id, left_on), DELETE ON meet_wish TO vk_worker;
CREATE POLICY worker_looks ON meet_wish FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON meet_wish FOR DELETE TO vk_worker USING (true);
