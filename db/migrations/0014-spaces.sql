-- Where people meet, and as whom: spaces, personas, what is promised in them, and what opens them to anyone else.
-- Whose a persona is, no role of the database can read: `persona.person_id` is granted to nobody. Functions that run with
-- the owner's rights answer about the person at hand, and nothing else leads from one persona to another. There are no
-- moments here, no counters and no order: ids are random (version 4), days are granted to the person alone, and without
-- a grant on the whole table its system columns (`xmin`, `ctid`) cannot be read either.

CREATE TABLE space (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('group', 'community', 'pair', 'chat')),
  -- Its name, its purpose, who facilitates and when, and its rules: JSON, sealed with the space's own key.
  about bytea NOT NULL CHECK (octet_length(about) BETWEEN 46 AND 40000),
  -- Somebody who carries the space says yes before one is in.
  approval boolean NOT NULL,
  facilitated boolean NOT NULL,
  readable_by text NOT NULL CHECK (readable_by IN ('members', 'anyone')),
  -- How many fit in. Told to nobody: full, and keeping two people apart, look the same from outside.
  places integer NOT NULL CHECK (places BETWEEN 2 AND 100000),
  -- Which version of the promise of confidentiality is asked for.
  promise integer NOT NULL CHECK (promise > 0),
  -- For children: with a guardian's consent, or alone and in secret. Where null, no age is asked.
  children text CHECK (children IN ('with_guardian', 'alone')),
  legal_ground text CHECK (length(legal_ground) BETWEEN 10 AND 2000),
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'ended')),
  ended_on date,
  -- Its key and everything in it are destroyed on this day.
  destroy_on date,
  -- SHA-256 of the code in the link that leads in; null where the door is closed. Codes are numbered: a new number, a new code.
  door_hash bytea UNIQUE CHECK (octet_length(door_hash) = 32),
  door_number integer NOT NULL DEFAULT 1 CHECK (door_number > 0),
  CONSTRAINT alone_needs_legal_ground CHECK (children IS DISTINCT FROM 'alone' OR legal_ground IS NOT NULL),
  CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
  CHECK (state = 'active' OR door_hash IS NULL)
);
CREATE INDEX space_destroy ON space (destroy_on);

-- Who organises it: one, several, or none.
CREATE TABLE space_organisation (
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  PRIMARY KEY (space_id, organisation_id)
);
CREATE INDEX space_organisation_organisation ON space_organisation (organisation_id);

-- A person in one space. Nothing in the row comes from the person or from their other personas.
CREATE TABLE persona (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- Sealed with the space's key.
  nickname bytea NOT NULL CHECK (octet_length(nickname) BETWEEN 46 AND 400),
  -- HMAC of the space and of the nickname's skeleton.
  name_index bytea NOT NULL CHECK (octet_length(name_index) = 32),
  -- Random: the drawing beside the nickname.
  emblem_seed text NOT NULL CHECK (emblem_seed ~ '^[0-9a-f]{16}$'),
  role text NOT NULL CHECK (role IN ('participant', 'facilitator', 'starter', 'moderator', 'supporter')),
  -- Those who carry something are known to their organisation by one identity, and were told so when they took it.
  holder_id uuid REFERENCES role_holder ON DELETE SET NULL,
  -- asked: somebody has to say yes. waiting: nobody has to, and there is no place yet. See admit_persona.
  state text NOT NULL CHECK (state IN ('asked', 'waiting', 'member', 'left', 'removed')),
  -- Days, and the person's own: two personas of one day would otherwise be two of one person in a small place.
  since date NOT NULL,
  until date,
  promised integer CHECK (promised > 0),
  promised_on date,
  -- Only where the space is for children. Never a date of birth.
  age_band text CHECK (age_band IN ('under_13', '13_to_17', 'adult')),
  CONSTRAINT persona_once UNIQUE (space_id, person_id),
  CHECK (role <> 'participant' OR holder_id IS NULL),
  CHECK ((promised IS NULL) = (promised_on IS NULL))
);
CREATE INDEX persona_person ON persona (person_id);
CREATE INDEX persona_holder ON persona (holder_id);

-- Every nickname a space has ever heard. It is never given to another there, not even when its owner has gone altogether.
CREATE TABLE used_name (
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  name_index bytea NOT NULL CHECK (octet_length(name_index) = 32),
  persona_id uuid REFERENCES persona ON DELETE SET NULL,
  PRIMARY KEY (space_id, name_index)
);
CREATE INDEX used_name_persona ON used_name (persona_id);

-- Somebody known to the organisation is asked to carry something in a space. They are told what it means, and answer.
CREATE TABLE space_role_offer (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  holder_id uuid NOT NULL REFERENCES role_holder ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('facilitator', 'starter', 'moderator', 'supporter')),
  -- The trained adult of a space where children come alone.
  trained boolean NOT NULL DEFAULT false,
  made_on date NOT NULL,
  accepted_on date,
  UNIQUE (space_id, holder_id)
);
CREATE INDEX space_role_offer_holder ON space_role_offer (holder_id);

-- Staff looked into a confidential space. The members see the role, the kind of reason and the day.
CREATE TABLE space_reading (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  holder_id uuid REFERENCES role_holder ON DELETE SET NULL,
  role text NOT NULL,
  category text NOT NULL CHECK (category IN ('safety', 'report', 'law', 'technical')),
  read_on date NOT NULL,
  opened_at timestamptz NOT NULL,
  closed boolean NOT NULL DEFAULT false
);
CREATE INDEX space_reading_space ON space_reading (space_id);
CREATE INDEX space_reading_open ON space_reading (opened_at) WHERE NOT closed;

-- Danger to life: one asks, another confirms, and for a day those two see whose persona it is.
CREATE TABLE unmasking (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  persona_id uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  -- Null when they have gone altogether: the person is told all the same.
  asked_by uuid REFERENCES role_holder ON DELETE SET NULL,
  asked_at timestamptz NOT NULL,
  -- Sealed with the organisation's key.
  reason bytea NOT NULL CHECK (octet_length(reason) BETWEEN 46 AND 8000),
  confirmed_by uuid REFERENCES role_holder ON DELETE SET NULL,
  confirmed_at timestamptz,
  -- Its time is over, or nobody confirmed it in time.
  closed boolean NOT NULL DEFAULT false,
  -- Telling the person would endanger somebody: why, and when it is looked at again.
  withheld bytea CHECK (octet_length(withheld) BETWEEN 46 AND 8000),
  review_on date,
  told_on date,
  CONSTRAINT unmasking_takes_two_people CHECK (confirmed_by <> asked_by),
  CHECK (confirmed_by IS NULL OR confirmed_at IS NOT NULL),
  CHECK ((withheld IS NULL) = (review_on IS NULL)),
  CHECK (told_on IS NULL OR confirmed_at IS NOT NULL)
);
CREATE UNIQUE INDEX unmasking_open ON unmasking (persona_id, organisation_id) WHERE NOT closed;
CREATE INDEX unmasking_organisation ON unmasking (organisation_id);

-- A guardian has said yes for a child under 13: on paper that staff have seen, nothing of whose text is kept.
CREATE TABLE guardian_consent (
  persona_id uuid PRIMARY KEY REFERENCES persona ON DELETE CASCADE,
  noted_by uuid REFERENCES role_holder ON DELETE SET NULL,
  given_on date NOT NULL,
  withdrawn_on date CHECK (withdrawn_on >= given_on)
);
CREATE INDEX guardian_consent_noted_by ON guardian_consent (noted_by);

-- To each purpose on its own, in the words of that version.
CREATE TABLE consent (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose ~ '^[a-z]+(_[a-z]+)*$'),
  version integer NOT NULL CHECK (version > 0),
  given_on date NOT NULL,
  withdrawn_on date CHECK (withdrawn_on >= given_on)
);
CREATE UNIQUE INDEX consent_given_once ON consent (person_id, purpose) WHERE withdrawn_on IS NULL;

-- What policies ask, about the person at hand only.

CREATE FUNCTION my_personas() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC SELECT id FROM public.persona WHERE person_id = public.current_person_id(); END;

-- Spaces whose door has been knocked at; what a space is called one may see there.
CREATE FUNCTION spaces_around_me() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT space_id FROM public.persona
    WHERE person_id = public.current_person_id() AND state IN ('asked', 'waiting', 'member');
  END;

-- Spaces one is in. Before its promise is given, in the words in force, one sees nothing and nobody of it (G8).
CREATE FUNCTION my_spaces() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT p.space_id FROM public.persona p JOIN public.space s ON s.id = p.space_id
    WHERE p.person_id = public.current_person_id() AND p.state = 'member' AND p.promised = s.promise;
  END;

CREATE FUNCTION carried_spaces() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT p.space_id FROM public.persona p JOIN public.space s ON s.id = p.space_id
    WHERE p.person_id = public.current_person_id() AND p.state = 'member' AND p.promised = s.promise
      AND p.role IN ('facilitator', 'starter', 'moderator')
      -- Whoever no longer holds any role in the organisation carries nothing in its spaces.
      AND (p.holder_id IS NULL OR public.holder_has_any_role(p.holder_id));
  END;

CREATE FUNCTION leads_space(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.space_organisation o
    WHERE o.space_id = space AND public.person_has_role(o.organisation_id, '{administrator,coordinator}'));

-- Nobody is in it and no organisation has it: its founder is just making it.
CREATE FUNCTION space_is_unheld(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN NOT EXISTS (SELECT FROM public.persona p WHERE p.space_id = space)
    AND NOT EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = space);

CREATE FUNCTION reads_space(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.space_reading r
    WHERE r.space_id = space AND NOT r.closed AND public.holder_is_me(r.holder_id) AND public.leads_space(space));

-- Does the person at hand lead the organisation that knows this holder?
CREATE FUNCTION leads_holder(holder uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.role_holder h
    WHERE h.id = holder AND public.person_has_role(h.organisation_id, '{administrator,coordinator}'));

-- Is this holder one of an organisation that has the space, and do they hold this role there?
CREATE FUNCTION holder_works_for_space(holder uuid, space uuid, wanted text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.role_holder h JOIN public.space_organisation o ON o.organisation_id = h.organisation_id
    WHERE h.id = holder AND o.space_id = space AND public.holder_has_role(h.id, wanted));

CREATE FUNCTION persona_is_in(persona uuid, space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.persona p WHERE p.id = persona AND p.space_id = space AND p.state = 'member');

-- Trained adults who carry the space: children come only where there is one.
CREATE FUNCTION space_trained_adults(space uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT count(*)::integer FROM public.space_role_offer o
    JOIN public.persona p ON p.space_id = o.space_id AND p.holder_id = o.holder_id
    WHERE o.space_id = space AND o.trained AND p.state = 'member' AND public.holder_has_any_role(o.holder_id));

-- What the person alone knows of their own personas.
CREATE FUNCTION my_memberships() RETURNS TABLE (
    persona_id uuid, since date, until date, promised integer, promised_on date, age_band text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT id, since, until, promised, promised_on, age_band FROM public.persona
    WHERE person_id = public.current_person_id();
  END;

-- How many are in (N7): for its members, for those who carry it, and for the door.
CREATE FUNCTION space_size(space uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (SELECT count(*)::integer FROM public.persona p WHERE p.space_id = space AND p.state = 'member');

-- Whom an organisation vouches for in a space: the badge that no nickname can imitate. It falls off with the last role.
CREATE FUNCTION space_badges(space uuid) RETURNS TABLE (persona_id uuid, organisation_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT p.id, o.name
    FROM public.persona p
    JOIN public.role_holder h ON h.id = p.holder_id
    JOIN public.organisation o ON o.id = h.organisation_id
    WHERE p.space_id = space AND p.state = 'member' AND public.holder_has_any_role(h.id)
      AND (space IN (SELECT public.my_spaces()) OR public.reads_space(space));
  END;

-- What a person does to their own persona. Nothing else can: nobody may change a state to let themselves in.

CREATE FUNCTION leave_space(space uuid, today date) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    DELETE FROM public.space_role_offer o WHERE o.space_id = space AND public.holder_is_me(o.holder_id);
    UPDATE public.persona SET state = 'left', until = today, role = 'participant', holder_id = NULL
    WHERE space_id = space AND person_id = public.current_person_id() AND state IN ('asked', 'waiting', 'member')
    RETURNING true;
  END;

CREATE FUNCTION promise_in_space(space uuid, version integer, today date) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.persona SET promised = version, promised_on = today
    WHERE space_id = space AND person_id = public.current_person_id() AND state = 'member'
      AND version = (SELECT s.promise FROM public.space s WHERE s.id = space)
    RETURNING true;
  END;

-- The old nickname stays used: nobody else gets it.
CREATE FUNCTION rename_in_space(space uuid, sealed bytea, index bytea) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    INSERT INTO public.used_name (space_id, name_index, persona_id)
      SELECT space_id, index, id FROM public.persona
      WHERE space_id = space AND person_id = public.current_person_id() AND state IN ('asked', 'waiting', 'member');
    UPDATE public.persona SET nickname = sealed, name_index = index
    WHERE space_id = space AND person_id = public.current_person_id() AND state IN ('asked', 'waiting', 'member')
    RETURNING true;
  END;

CREATE FUNCTION lay_down_role(space uuid) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    DELETE FROM public.space_role_offer o
      WHERE o.space_id = space AND public.holder_is_me(o.holder_id);
    UPDATE public.persona SET role = 'participant', holder_id = NULL
    WHERE space_id = space AND person_id = public.current_person_id() AND role <> 'participant'
    RETURNING true;
  END;

-- For the door, which knows both already: is this person in this space, and as whom?
CREATE FUNCTION persona_of(space uuid, who uuid) RETURNS TABLE (id uuid, state text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC SELECT id, state, role FROM public.persona WHERE space_id = space AND person_id = who; END;

-- Whom a confirmed unmasking opens, to the two and to nobody else.
CREATE FUNCTION unmasked(opened uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT p.person_id FROM public.unmasking u JOIN public.persona p ON p.id = u.persona_id
    WHERE u.id = opened AND u.confirmed_at IS NOT NULL AND NOT u.closed
      AND (public.holder_is_me(u.asked_by) OR public.holder_is_me(u.confirmed_by))
      AND public.person_has_any_role(u.organisation_id));

REVOKE ALL ON FUNCTION my_personas, spaces_around_me, my_spaces, carried_spaces, leads_space, space_is_unheld, reads_space,
  leads_holder, holder_works_for_space, persona_is_in,
  space_trained_adults, my_memberships, space_size, space_badges, leave_space, promise_in_space,
  rename_in_space, lay_down_role, persona_of, unmasked FROM PUBLIC;
GRANT EXECUTE ON FUNCTION my_personas, spaces_around_me, my_spaces, carried_spaces TO vk_person, vk_staff;
GRANT EXECUTE ON FUNCTION leads_space, reads_space, leads_holder, holder_works_for_space, persona_is_in TO vk_staff;
GRANT EXECUTE ON FUNCTION space_is_unheld, my_memberships, leave_space, promise_in_space, rename_in_space, lay_down_role
  TO vk_person;
GRANT EXECUTE ON FUNCTION space_size, space_badges TO vk_person, vk_staff;
GRANT EXECUTE ON FUNCTION space_size, space_trained_adults, persona_of TO vk_door;
GRANT EXECUTE ON FUNCTION unmasked TO vk_staff;

ALTER TABLE space ENABLE ROW LEVEL SECURITY;
ALTER TABLE space FORCE ROW LEVEL SECURITY;
ALTER TABLE space_organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE space_organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE persona ENABLE ROW LEVEL SECURITY;
ALTER TABLE persona FORCE ROW LEVEL SECURITY;
ALTER TABLE used_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE used_name FORCE ROW LEVEL SECURITY;
ALTER TABLE space_role_offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE space_role_offer FORCE ROW LEVEL SECURITY;
ALTER TABLE space_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE space_reading FORCE ROW LEVEL SECURITY;
ALTER TABLE unmasking ENABLE ROW LEVEL SECURITY;
ALTER TABLE unmasking FORCE ROW LEVEL SECURITY;
ALTER TABLE guardian_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE guardian_consent FORCE ROW LEVEL SECURITY;
ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent FORCE ROW LEVEL SECURITY;

-- A space is there for those at its door and in it, and for those who lead an organisation that has it. Others see none.
GRANT SELECT (id, kind, about, approval, facilitated, readable_by, promise, children, legal_ground, state, ended_on, destroy_on)
  ON space TO vk_person;
GRANT SELECT (id, kind, about, approval, facilitated, readable_by, places, promise, children, legal_ground, state, ended_on,
  destroy_on, door_hash, door_number) ON space TO vk_staff, vk_door;
CREATE POLICY near_is_seen ON space FOR SELECT TO vk_person USING (id = ANY (ARRAY(SELECT spaces_around_me())));
CREATE POLICY led_is_seen ON space FOR SELECT TO vk_staff USING (leads_space(id));
CREATE POLICY door_finds ON space FOR SELECT TO vk_door USING (true);
-- Anyone may found one (G1). It belongs to an organisation only by the hand of one who leads it.
GRANT INSERT ON space TO vk_person, vk_staff;
CREATE POLICY anyone_founds ON space FOR INSERT TO vk_person, vk_staff WITH CHECK (state = 'active');
GRANT UPDATE (about, approval, facilitated, readable_by, places, promise, state, ended_on, destroy_on, door_hash, door_number)
  ON space TO vk_person, vk_staff;
CREATE POLICY carriers_change ON space FOR UPDATE TO vk_person
  USING (id = ANY (ARRAY(SELECT carried_spaces()))) WITH CHECK (id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY leaders_change ON space FOR UPDATE TO vk_staff USING (leads_space(id)) WITH CHECK (leads_space(id));
-- What has had its time goes, with everything in it.
GRANT SELECT (id, destroy_on), DELETE ON space TO vk_worker;
CREATE POLICY worker_looks ON space FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_destroys ON space FOR DELETE TO vk_worker USING (destroy_on IS NOT NULL);

GRANT SELECT ON space_organisation TO vk_person, vk_staff, vk_door;
CREATE POLICY seen_with_the_space ON space_organisation FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT spaces_around_me())));
CREATE POLICY own_is_seen ON space_organisation FOR SELECT TO vk_staff
  USING (person_has_role(organisation_id, '{administrator,coordinator}') OR leads_space(space_id));
CREATE POLICY door_finds ON space_organisation FOR SELECT TO vk_door USING (true);
GRANT INSERT ON space_organisation TO vk_staff;
CREATE POLICY leaders_take_on ON space_organisation FOR INSERT TO vk_staff
  WITH CHECK (person_has_role(organisation_id, '{administrator,coordinator}'));

-- Members see one another; those who carry the space also who waits and who was removed; leaders who asks, waits
-- and carries, and everyone while they read the space for a reason they have given.
GRANT SELECT (id, space_id, nickname, emblem_seed, role, state) ON persona TO vk_person;
GRANT SELECT (id, space_id, nickname, emblem_seed, role, state, holder_id) ON persona TO vk_staff;
CREATE POLICY own_is_seen ON persona FOR SELECT TO vk_person USING (id = ANY (ARRAY(SELECT my_personas())));
CREATE POLICY members_are_seen ON persona FOR SELECT TO vk_person
  USING (state = 'member' AND space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY carriers_see ON persona FOR SELECT TO vk_person
  USING (state <> 'left' AND space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY askers_are_seen ON persona FOR SELECT TO vk_staff
  USING (state IN ('asked', 'waiting', 'removed') AND leads_space(space_id));
CREATE POLICY carriers_are_known ON persona FOR SELECT TO vk_staff USING (leads_holder(holder_id));
CREATE POLICY readers_see ON persona FOR SELECT TO vk_staff USING (state = 'member' AND reads_space(space_id));
-- A founder without an organisation is the first in their space.
GRANT INSERT (id, space_id, person_id, nickname, name_index, emblem_seed, role, state, since) ON persona TO vk_person;
CREATE POLICY founder_is_first ON persona FOR INSERT TO vk_person
  WITH CHECK (person_id = current_person_id() AND role IN ('starter', 'facilitator') AND state = 'member'
    AND space_is_unheld(space_id));
GRANT UPDATE (state, until) ON persona TO vk_person, vk_staff;
CREATE POLICY carriers_decide ON persona FOR UPDATE TO vk_person
  USING (state <> 'left' AND role = 'participant' AND space_id = ANY (ARRAY(SELECT carried_spaces())))
  WITH CHECK (state IN ('waiting', 'removed'));
CREATE POLICY leaders_decide ON persona FOR UPDATE TO vk_staff
  USING (role = 'participant' AND ((state = 'asked' AND leads_space(space_id)) OR (state = 'member' AND reads_space(space_id))))
  WITH CHECK (state IN ('waiting', 'removed'));
-- The door lets nobody in by itself: whoever comes waits, and admit_persona (0015) decides.
GRANT SELECT (id, space_id, state, role), UPDATE (state, until, role, holder_id, age_band),
  INSERT (id, space_id, person_id, nickname, name_index, emblem_seed, role, holder_id, state, since, age_band)
  ON persona TO vk_door;
CREATE POLICY door_finds ON persona FOR SELECT TO vk_door USING (true);
CREATE POLICY door_lets_wait ON persona FOR INSERT TO vk_door WITH CHECK (
  state IN ('asked', 'waiting') AND (role = 'participant' OR EXISTS (
    SELECT FROM space_role_offer o JOIN role_holder h ON h.id = o.holder_id
    WHERE o.space_id = persona.space_id AND o.holder_id = persona.holder_id AND o.role = persona.role
      AND h.person_id = persona.person_id)));
CREATE POLICY door_lets_wait_again ON persona FOR UPDATE TO vk_door
  USING (state IN ('left', 'asked', 'waiting')) WITH CHECK (state IN ('asked', 'waiting') AND role = 'participant');
CREATE POLICY door_gives_role ON persona FOR UPDATE TO vk_door
  USING (state IN ('left', 'asked', 'waiting', 'member'))
  WITH CHECK (state IN ('waiting', 'member') AND EXISTS (
    SELECT FROM space_role_offer o JOIN role_holder h ON h.id = o.holder_id
    WHERE o.space_id = persona.space_id AND o.holder_id = persona.holder_id AND o.role = persona.role
      AND h.person_id = persona.person_id));

GRANT INSERT ON used_name TO vk_door, vk_person;
CREATE POLICY door_notes ON used_name FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY own_is_noted ON used_name FOR INSERT TO vk_person
  WITH CHECK (persona_id = ANY (ARRAY(SELECT my_personas())));

GRANT SELECT ON space_role_offer TO vk_person, vk_staff;
GRANT DELETE ON space_role_offer TO vk_person, vk_staff;
GRANT INSERT (id, space_id, holder_id, role, trained, made_on) ON space_role_offer TO vk_staff;
CREATE POLICY own_is_seen ON space_role_offer FOR SELECT TO vk_person USING (holder_is_me(holder_id));
CREATE POLICY own_is_declined ON space_role_offer FOR DELETE TO vk_person
  USING (holder_is_me(holder_id) AND accepted_on IS NULL);
CREATE POLICY leaders_see ON space_role_offer FOR SELECT TO vk_staff USING (leads_space(space_id));
CREATE POLICY leaders_offer ON space_role_offer FOR INSERT TO vk_staff WITH CHECK (
  leads_space(space_id) AND leads_holder(holder_id)
  AND holder_works_for_space(holder_id, space_id,
    '{administrator,coordinator,facilitator,trainer,supervisor,reviewer,professional}'));
CREATE POLICY leaders_take_back ON space_role_offer FOR DELETE TO vk_staff
  USING (leads_space(space_id) AND accepted_on IS NULL);
GRANT SELECT, UPDATE (accepted_on) ON space_role_offer TO vk_door;
CREATE POLICY door_finds ON space_role_offer FOR SELECT TO vk_door USING (true);
CREATE POLICY door_notes ON space_role_offer FOR UPDATE TO vk_door
  USING (accepted_on IS NULL) WITH CHECK (accepted_on IS NOT NULL);

GRANT SELECT (id, space_id, role, category, read_on) ON space_reading TO vk_person;
CREATE POLICY members_see ON space_reading FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
GRANT SELECT, UPDATE (closed),
  INSERT (id, space_id, holder_id, role, category, read_on, opened_at) ON space_reading TO vk_staff;
CREATE POLICY leaders_see ON space_reading FOR SELECT TO vk_staff USING (leads_space(space_id));
CREATE POLICY leaders_open ON space_reading FOR INSERT TO vk_staff WITH CHECK (
  holder_is_me(holder_id) AND role IN ('administrator', 'coordinator')
  AND holder_works_for_space(holder_id, space_id, ARRAY[role]));
CREATE POLICY own_is_closed ON space_reading FOR UPDATE TO vk_staff
  USING (NOT closed AND holder_is_me(holder_id)) WITH CHECK (closed);
GRANT SELECT (id, opened_at, closed), UPDATE (closed) ON space_reading TO vk_worker;
CREATE POLICY worker_looks ON space_reading FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_closes ON space_reading FOR UPDATE TO vk_worker USING (NOT closed) WITH CHECK (closed);

-- Asked by one who leads or facilitates for an organisation that has the space; seen and confirmed by the same kind.
GRANT SELECT ON unmasking TO vk_staff;
GRANT INSERT (id, organisation_id, space_id, persona_id, asked_by, asked_at, reason),
  UPDATE (confirmed_by, confirmed_at, closed, withheld, review_on, told_on) ON unmasking TO vk_staff;
CREATE POLICY colleagues_see ON unmasking FOR SELECT TO vk_staff
  USING (person_has_role(organisation_id, '{administrator,coordinator,facilitator}'));
CREATE POLICY one_asks ON unmasking FOR INSERT TO vk_staff WITH CHECK (
  holder_is_me(asked_by)
  AND holder_works_for_space(asked_by, space_id, '{administrator,coordinator,facilitator}')
  AND EXISTS (SELECT FROM role_holder h WHERE h.id = asked_by AND h.organisation_id = unmasking.organisation_id)
  AND persona_is_in(persona_id, space_id));
CREATE POLICY another_confirms ON unmasking FOR UPDATE TO vk_staff
  USING (confirmed_at IS NULL AND NOT closed AND NOT holder_is_me(asked_by)
    AND person_has_role(organisation_id, '{administrator,coordinator,facilitator}'))
  WITH CHECK (holder_is_me(confirmed_by) AND confirmed_at IS NOT NULL AND NOT closed AND told_on IS NULL
    AND EXISTS (SELECT FROM role_holder h WHERE h.id = confirmed_by AND h.organisation_id = unmasking.organisation_id));
CREATE POLICY the_two_close ON unmasking FOR UPDATE TO vk_staff
  USING (confirmed_at IS NOT NULL AND told_on IS NULL AND (holder_is_me(asked_by) OR holder_is_me(confirmed_by)))
  WITH CHECK (confirmed_at IS NOT NULL AND (holder_is_me(asked_by) OR holder_is_me(confirmed_by)));
-- The person is told afterwards: that it happened and when, not by whom and not why.
GRANT SELECT (id, space_id, persona_id, told_on) ON unmasking TO vk_person;
CREATE POLICY own_is_told ON unmasking FOR SELECT TO vk_person
  USING (told_on IS NOT NULL AND persona_id = ANY (ARRAY(SELECT my_personas())));
GRANT SELECT (id, asked_at, confirmed_at, closed, review_on, told_on), UPDATE (closed, told_on) ON unmasking TO vk_worker;
CREATE POLICY worker_looks ON unmasking FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_closes ON unmasking FOR UPDATE TO vk_worker USING (told_on IS NULL) WITH CHECK (closed);

GRANT SELECT, INSERT, UPDATE (withdrawn_on) ON guardian_consent TO vk_staff;
CREATE POLICY leaders_see ON guardian_consent FOR SELECT TO vk_staff
  USING (EXISTS (SELECT FROM persona p WHERE p.id = persona_id));
CREATE POLICY leaders_note ON guardian_consent FOR INSERT TO vk_staff
  WITH CHECK (holder_is_me(noted_by) AND EXISTS (SELECT FROM persona p WHERE p.id = persona_id));
CREATE POLICY leaders_withdraw ON guardian_consent FOR UPDATE TO vk_staff
  USING (EXISTS (SELECT FROM persona p WHERE p.id = persona_id)) WITH CHECK (withdrawn_on IS NOT NULL);
GRANT SELECT ON guardian_consent TO vk_person;
CREATE POLICY own_is_seen ON guardian_consent FOR SELECT TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())));

GRANT SELECT, INSERT, UPDATE (withdrawn_on) ON consent TO vk_person;
CREATE POLICY own_is_seen ON consent FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_given ON consent FOR INSERT TO vk_person
  WITH CHECK (person_id = current_person_id() AND withdrawn_on IS NULL);
CREATE POLICY own_is_withdrawn ON consent FOR UPDATE TO vk_person
  USING (person_id = current_person_id() AND withdrawn_on IS NULL)
  WITH CHECK (person_id = current_person_id() AND withdrawn_on IS NOT NULL);
-- The service asks before it does what was consented to.
GRANT SELECT (person_id, purpose, version, withdrawn_on) ON consent TO vk_worker;
CREATE POLICY worker_asks ON consent FOR SELECT TO vk_worker USING (withdrawn_on IS NULL);

-- What is kept of the person at hand elsewhere, for their own page: days, and never who else.

CREATE FUNCTION my_invitations() RETURNS TABLE (organisation text, role text, what text, on_day date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT o.name, i.role, 'made', (i.made_at AT TIME ZONE 'Europe/Helsinki')::date
    FROM public.role_invitation i JOIN public.organisation o ON o.id = i.organisation_id
    WHERE i.made_by = public.current_person_id()
    UNION ALL
    SELECT o.name, i.role, 'accepted', (i.used_at AT TIME ZONE 'Europe/Helsinki')::date
    FROM public.role_invitation i
    JOIN public.organisation o ON o.id = i.organisation_id
    JOIN public.organisation_role r ON r.invitation_id = i.id
    JOIN public.role_holder h ON h.id = r.holder_id
    WHERE h.person_id = public.current_person_id();
  END;

CREATE FUNCTION my_resets() RETURNS TABLE (organisation text, what text, on_day date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT o.name, CASE WHEN r.confirmed_at IS NULL THEN 'asked' ELSE 'confirmed' END,
      (coalesce(r.confirmed_at, r.asked_at) AT TIME ZONE 'Europe/Helsinki')::date
    FROM public.second_factor_reset r
    JOIN public.organisation o ON o.id = r.organisation_id
    JOIN public.role_holder h ON h.id = r.holder_id
    WHERE h.person_id = public.current_person_id();
  END;

-- What one did in a task, and what others did to one's task.
CREATE FUNCTION my_log() RETURNS TABLE (organisation text, action text, mine boolean, on_day date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT o.name, e.action, m.id = e.actor_id, (e.at AT TIME ZONE 'Europe/Helsinki')::date
    FROM public.audit_entry e
    JOIN (
      SELECT id FROM public.role_holder WHERE person_id = public.current_person_id()
      UNION ALL SELECT id FROM public.platform_role WHERE person_id = public.current_person_id()
    ) AS m ON m.id = e.actor_id OR strpos(e.facts, '"holder":"' || m.id || '"') > 0
    LEFT JOIN public.organisation o ON o.id = e.organisation_id;
  END;

REVOKE ALL ON FUNCTION my_invitations, my_resets, my_log FROM PUBLIC;
GRANT EXECUTE ON FUNCTION my_invitations, my_resets, my_log TO vk_person;
