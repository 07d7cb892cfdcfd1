-- When a group meets, who sees to what each time, and how each member is reminded. What is written is sealed with the
-- space's key. Who was there is never written down: a meeting keeps a number, and what people said beforehand of coming
-- and of tasks goes when its day is over.

-- A room asked for from a partner: where, of whom, how one gets the key, what there is in it. JSON, sealed.
CREATE TABLE group_room (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('asked', 'agreed', 'declined')),
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 40000),
  UNIQUE (space_id, id)
);

-- A group meets once a day at most: whoever presses twice, or two who make a series at once, make one meeting of a day.
CREATE TABLE group_meeting (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  on_day date NOT NULL,
  -- By the clocks of Finland; null where only the day is agreed (G22).
  at time(0),
  minutes integer CHECK (minutes BETWEEN 5 AND 1440),
  way text NOT NULL CHECK (way IN ('face-to-face', 'online', 'hybrid')),
  room_id uuid,
  -- Where, and by what address online: JSON, sealed.
  details bytea CHECK (octet_length(details) BETWEEN 46 AND 8000),
  cancelled boolean NOT NULL DEFAULT false,
  -- The day it was on before it was moved.
  moved_from date CHECK (moved_from <> on_day),
  -- A word of why it was moved or cancelled, sealed.
  word bytea CHECK (octet_length(word) BETWEEN 46 AND 4000),
  -- Whoever should have led it and cannot come.
  absent_carrier uuid REFERENCES persona ON DELETE SET NULL,
  -- How many times it has changed: calendars ask.
  changes integer NOT NULL DEFAULT 0 CHECK (changes >= 0),
  -- Numbers, told afterwards: how many were there, and how many accepted confidentiality by raising their hands, in the
  -- words of which version.
  headcount integer CHECK (headcount BETWEEN 0 AND 1000),
  hands integer CHECK (hands BETWEEN 0 AND 1000),
  hands_promise integer CHECK (hands_promise > 0),
  CONSTRAINT one_meeting_a_day UNIQUE (space_id, on_day),
  UNIQUE (space_id, id),
  FOREIGN KEY (space_id, room_id) REFERENCES group_room (space_id, id) ON DELETE SET NULL (room_id),
  CHECK (minutes IS NULL OR at IS NOT NULL),
  CHECK ((hands IS NULL) = (hands_promise IS NULL))
);
CREATE INDEX group_meeting_room ON group_meeting (space_id, room_id);
CREATE INDEX group_meeting_absent ON group_meeting (absent_carrier);
CREATE INDEX group_meeting_day ON group_meeting (on_day);

-- What somebody sees to in one meeting (G7). It is one person's at a time: of two who press at once, one gets it.
CREATE TABLE meeting_task (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('leads', 'key', 'coffee', 'child-care', 'opener', 'theme', 'own')),
  -- Of their own: what it is, sealed.
  words bytea CHECK (octet_length(words) BETWEEN 46 AND 4000),
  taken_by uuid REFERENCES persona ON DELETE SET NULL,
  FOREIGN KEY (space_id, meeting_id) REFERENCES group_meeting (space_id, id) ON DELETE CASCADE,
  CHECK ((kind = 'own') = (words IS NOT NULL))
);
CREATE UNIQUE INDEX meeting_task_once ON meeting_task (meeting_id, kind) WHERE kind <> 'own';
CREATE INDEX meeting_task_meeting ON meeting_task (space_id, meeting_id);
CREATE INDEX meeting_task_taken ON meeting_task (taken_by);

-- "I'll be there", "I cannot come": where the group has agreed to tell.
CREATE TABLE meeting_answer (
  meeting_id uuid NOT NULL,
  space_id uuid NOT NULL,
  persona_id uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  answer text NOT NULL CHECK (answer IN ('there', 'away')),
  PRIMARY KEY (meeting_id, persona_id),
  FOREIGN KEY (space_id, meeting_id) REFERENCES group_meeting (space_id, id) ON DELETE CASCADE
);
CREATE INDEX meeting_answer_meeting ON meeting_answer (space_id, meeting_id);
CREATE INDEX meeting_answer_persona ON meeting_answer (persona_id);

-- What the group has agreed of its meetings.
CREATE TABLE meeting_custom (
  space_id uuid PRIMARY KEY REFERENCES space ON DELETE CASCADE,
  -- Members tell one another beforehand whether they come.
  tells_absences boolean NOT NULL,
  -- The tasks that every new meeting has.
  tasks text[] NOT NULL CHECK (tasks <@ '{key,coffee,child-care,opener,theme}')
);

-- A member's own calendar address: whoever has it reads when the group meets, and no more than its owner wanted.
CREATE TABLE meeting_calendar (
  persona_id uuid PRIMARY KEY REFERENCES persona ON DELETE CASCADE,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  -- SHA-256 of the secret in the address.
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  -- What each meeting is called there, sealed; null: by the house's own neutral word.
  title bytea CHECK (octet_length(title) BETWEEN 46 AND 1000),
  shows_place boolean NOT NULL
);
CREATE INDEX meeting_calendar_space ON meeting_calendar (space_id);

-- A member wants a neutral word the day before, and of changes. Number or address is sealed.
CREATE TABLE meeting_reminder (
  persona_id uuid PRIMARY KEY REFERENCES persona ON DELETE CASCADE,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  way text NOT NULL CHECK (way IN ('sms', 'mail')),
  address bytea NOT NULL CHECK (octet_length(address) BETWEEN 46 AND 1000),
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  -- The day of the meeting they have had a word of last: nobody is reminded twice.
  reminded_of date
);
CREATE INDEX meeting_reminder_space ON meeting_reminder (space_id);

-- Whoever leaves, or is removed, leaves nothing of this behind: tasks are free again, and nobody is reminded any more.
CREATE FUNCTION leave_meetings() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.meeting_task SET taken_by = NULL WHERE taken_by = NEW.id;
  DELETE FROM public.meeting_answer WHERE persona_id = NEW.id;
  DELETE FROM public.meeting_calendar WHERE persona_id = NEW.id;
  DELETE FROM public.meeting_reminder WHERE persona_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER meetings_left AFTER UPDATE OF state ON persona
  FOR EACH ROW WHEN (NEW.state <> 'member') EXECUTE FUNCTION leave_meetings();

-- The meetings behind a calendar address, while its owner is in the group and has given the promise in force. A calendar
-- without meetings is one row without any.
CREATE FUNCTION open_calendar(hash bytea) RETURNS TABLE (
    persona_id uuid, title bytea, shows_place boolean,
    id uuid, on_day date, at time, minutes integer, cancelled boolean, changes integer, details bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT c.persona_id, c.title, c.shows_place, g.id, g.on_day, g.at, g.minutes, g.cancelled, g.changes,
      CASE WHEN c.shows_place THEN g.details END
    FROM public.meeting_calendar c
    JOIN public.persona p ON p.id = c.persona_id AND p.state = 'member'
    JOIN public.space s ON s.id = c.space_id AND s.state = 'active' AND s.promise = p.promised
    LEFT JOIN public.group_meeting g ON g.space_id = c.space_id
    WHERE c.token_hash = hash
    ORDER BY g.on_day;
  END;

-- Is this the person at hand, in this space and nowhere else?
CREATE FUNCTION is_me_in(persona uuid, space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.persona p
    WHERE p.id = persona AND p.space_id = space AND p.person_id = public.current_person_id() AND p.state = 'member');

REVOKE ALL ON FUNCTION leave_meetings, open_calendar, is_me_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_calendar TO vk_door;
GRANT EXECUTE ON FUNCTION is_me_in TO vk_person;

ALTER TABLE group_room ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_room FORCE ROW LEVEL SECURITY;
ALTER TABLE group_meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_meeting FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_task FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_custom ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_custom FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_calendar ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_calendar FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_reminder FORCE ROW LEVEL SECURITY;

-- Members see; those who carry the group change.
GRANT SELECT, INSERT, DELETE, UPDATE (state, content) ON group_room TO vk_person;
CREATE POLICY members_see ON group_room FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY carriers_ask ON group_room FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_change ON group_room FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_forget ON group_room FOR DELETE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())));

GRANT SELECT, INSERT (id, space_id, on_day, at, minutes, way, room_id, details), UPDATE (on_day, at, minutes, way, room_id,
  details, cancelled, moved_from, word, absent_carrier, changes, headcount, hands, hands_promise) ON group_meeting TO vk_person;
CREATE POLICY members_see ON group_meeting FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY carriers_agree ON group_meeting FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_change ON group_meeting FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())))
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
-- The service reminds of days and times, and reads nothing of what is written.
GRANT SELECT (id, space_id, on_day, at, cancelled) ON group_meeting TO vk_worker;
CREATE POLICY worker_reminds ON group_meeting FOR SELECT TO vk_worker USING (true);

-- Anyone adds a task, takes a free one, and gives back their own. Those who carry the group free what somebody cannot do
-- after all, and say who leads where one of them cannot.
GRANT SELECT, INSERT, DELETE, UPDATE (taken_by) ON meeting_task TO vk_person;
CREATE POLICY members_see ON meeting_task FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY members_add ON meeting_task FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT my_spaces())) AND taken_by IS NULL);
CREATE POLICY members_take ON meeting_task FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT my_spaces())) AND (taken_by IS NULL OR is_me_in(taken_by, space_id)))
  WITH CHECK (taken_by IS NULL OR is_me_in(taken_by, space_id));
CREATE POLICY carriers_share ON meeting_task FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())))
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())) AND (taken_by IS NULL OR (kind = 'leads' AND EXISTS (
    SELECT FROM persona p WHERE p.id = taken_by AND p.space_id = meeting_task.space_id AND p.state = 'member'
      AND p.role IN ('facilitator', 'starter', 'moderator')))));
CREATE POLICY carriers_remove ON meeting_task FOR DELETE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())));

GRANT SELECT, INSERT, DELETE, UPDATE (answer) ON meeting_answer TO vk_person;
CREATE POLICY members_see ON meeting_answer FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
-- Only where the group has agreed to it.
CREATE POLICY own_is_said ON meeting_answer FOR INSERT TO vk_person WITH CHECK (
  is_me_in(persona_id, space_id) AND space_id = ANY (ARRAY(SELECT my_spaces()))
  AND EXISTS (SELECT FROM meeting_custom c WHERE c.space_id = meeting_answer.space_id AND c.tells_absences));
CREATE POLICY own_is_changed ON meeting_answer FOR UPDATE TO vk_person
  USING (is_me_in(persona_id, space_id)) WITH CHECK (is_me_in(persona_id, space_id));
CREATE POLICY own_is_taken_back ON meeting_answer FOR DELETE TO vk_person USING (is_me_in(persona_id, space_id));

GRANT SELECT, INSERT, UPDATE (tells_absences, tasks) ON meeting_custom TO vk_person;
CREATE POLICY members_see ON meeting_custom FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY carriers_agree ON meeting_custom FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_change ON meeting_custom FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));

-- One's own, and nobody else's business in the group either.
GRANT SELECT (persona_id, space_id, title, shows_place), INSERT, DELETE ON meeting_calendar TO vk_person;
CREATE POLICY own_is_seen ON meeting_calendar FOR SELECT TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())));
CREATE POLICY own_is_made ON meeting_calendar FOR INSERT TO vk_person
  WITH CHECK (is_me_in(persona_id, space_id) AND space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY own_is_ended ON meeting_calendar FOR DELETE TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())));

GRANT SELECT (persona_id, space_id, way, address, locale), INSERT (persona_id, space_id, way, address, locale), DELETE
  ON meeting_reminder TO vk_person;
CREATE POLICY own_is_seen ON meeting_reminder FOR SELECT TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())));
CREATE POLICY own_is_made ON meeting_reminder FOR INSERT TO vk_person
  WITH CHECK (is_me_in(persona_id, space_id) AND space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY own_is_ended ON meeting_reminder FOR DELETE TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())));
GRANT SELECT, UPDATE (reminded_of) ON meeting_reminder TO vk_worker;
CREATE POLICY worker_reminds ON meeting_reminder FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_notes ON meeting_reminder FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);

-- When its day is over, what people said of it beforehand goes.
GRANT SELECT (meeting_id), DELETE ON meeting_task, meeting_answer TO vk_worker;
CREATE POLICY worker_looks ON meeting_task FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_forgets ON meeting_task FOR DELETE TO vk_worker USING (true);
CREATE POLICY worker_looks ON meeting_answer FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_forgets ON meeting_answer FOR DELETE TO vk_worker USING (true);
-- A group that has ended is not reminded of anything.
GRANT SELECT (state) ON space TO vk_worker;
