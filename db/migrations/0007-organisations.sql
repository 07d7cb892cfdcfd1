-- Organisations, the roles people carry in them, and what only those who carry a role have: a second factor.
-- Nothing here leads to a persona: as participants, those who carry a role stay as unlinkable as anyone.

CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- Nylund's four, which differ in what they depend on and who leads.
  kind text NOT NULL CHECK (kind IN ('citizens', 'association', 'intermediary', 'public')),
  -- How anyone may reach it. All public.
  email text CHECK (length(email) <= 200),
  phone text CHECK (length(phone) <= 40),
  website text CHECK (website ~ '^https?://' AND length(website) <= 300)
);

CREATE TABLE organisation_text (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  description text NOT NULL CHECK (length(description) BETWEEN 1 AND 4000),
  PRIMARY KEY (organisation_id, locale)
);

-- A person as one organisation knows them: one identity for all their roles there, another in another organisation.
CREATE TABLE role_holder (
  -- Random (version 4): it appears in the organisation's pages and tells nothing outside them.
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- The name, sealed with the organisation's data key.
  known_as bytea NOT NULL CHECK (octet_length(known_as) BETWEEN 46 AND 600),
  UNIQUE (organisation_id, person_id),
  UNIQUE (organisation_id, id)
);
CREATE INDEX role_holder_person ON role_holder (person_id);

-- An invitation to carry a role, as a single-use code. Only the code's SHA-256 is stored.
CREATE TABLE role_invitation (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN
    ('coordinator', 'facilitator', 'trainer', 'supervisor', 'reviewer', 'administrator', 'professional')),
  code_hash bytea NOT NULL UNIQUE CHECK (octet_length(code_hash) = 32),
  made_by uuid REFERENCES person ON DELETE SET NULL,
  made_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > made_at),
  revoked_at timestamptz,
  used_at timestamptz,
  CHECK (revoked_at IS NULL OR used_at IS NULL),
  UNIQUE (id, organisation_id, role)
);
CREATE INDEX role_invitation_organisation ON role_invitation (organisation_id, ends_at);
CREATE INDEX role_invitation_ended ON role_invitation (ends_at);

CREATE TABLE organisation_role (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN
    ('coordinator', 'facilitator', 'trainer', 'supervisor', 'reviewer', 'administrator', 'professional')),
  -- Who takes over when the holder is away or leaves.
  deputy_id uuid,
  -- Days, not moments. A role is held while `until` is null; who ends it writes the day.
  since date NOT NULL,
  until date CHECK (until >= since),
  -- The invitation it was taken with. An invitation makes one role, its own, in its own organisation.
  invitation_id uuid UNIQUE,
  -- The role this one was taken over from, by its deputy.
  stands_in_for uuid REFERENCES organisation_role ON DELETE SET NULL,
  FOREIGN KEY (organisation_id, holder_id) REFERENCES role_holder (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, deputy_id) REFERENCES role_holder (organisation_id, id) ON DELETE SET NULL (deputy_id),
  FOREIGN KEY (invitation_id, organisation_id, role)
    REFERENCES role_invitation (id, organisation_id, role) ON DELETE SET NULL (invitation_id),
  CONSTRAINT nobody_deputises_for_themselves CHECK (deputy_id <> holder_id)
);
CREATE UNIQUE INDEX organisation_role_held_once ON organisation_role (holder_id, role) WHERE until IS NULL;
CREATE INDEX organisation_role_organisation ON organisation_role (organisation_id);
CREATE INDEX organisation_role_stand_in ON organisation_role (stands_in_for);

-- When somebody who carries a role is away, from the first day to the last.
CREATE TABLE absence (
  organisation_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  PRIMARY KEY (holder_id, first_day),
  FOREIGN KEY (organisation_id, holder_id) REFERENCES role_holder (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX absence_ended ON absence (last_day);

-- Roles over the whole installation. Made from the command line by whoever runs the machine.
CREATE TABLE platform_role (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('administrator', 'area_centre')),
  since date NOT NULL,
  until date CHECK (until >= since)
);
CREATE UNIQUE INDEX platform_role_held_once ON platform_role (person_id, role) WHERE until IS NULL;

-- The second thing one who carries a role shows: a code that changes every half minute.
CREATE TABLE second_factor (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  -- The shared secret, sealed with the person's data key.
  secret bytea NOT NULL CHECK (octet_length(secret) BETWEEN 46 AND 200),
  -- In use once a code has been shown with it.
  confirmed boolean NOT NULL DEFAULT false,
  -- The half minute of the last code that was accepted: it and those before it are not accepted again.
  last_step bigint NOT NULL DEFAULT 0,
  -- Wrong codes slow down, and never lock out.
  failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  next_at timestamptz NOT NULL
);

-- Somebody has lost their second factor: one administrator asks for it to be taken away, another confirms.
CREATE TABLE second_factor_reset (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  asked_by uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  asked_at timestamptz NOT NULL,
  confirmed_by uuid REFERENCES person ON DELETE CASCADE,
  confirmed_at timestamptz,
  FOREIGN KEY (organisation_id, holder_id) REFERENCES role_holder (organisation_id, id) ON DELETE CASCADE,
  CONSTRAINT reset_takes_two_people CHECK (confirmed_by <> asked_by),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
CREATE UNIQUE INDEX second_factor_reset_open ON second_factor_reset (holder_id) WHERE confirmed_at IS NULL;

-- When one who carries a role last did something as such in this session, to the minute.
ALTER TABLE session ADD COLUMN staff_seen_at timestamptz
  CHECK (staff_seen_at IS NULL OR second_factor_at IS NOT NULL);

-- What policies ask. They run with the owner's rights, so that a policy never waits for itself, and answer yes or no
-- about the person at hand only. Held roles count, and nothing else.

CREATE FUNCTION person_has_role(organisation uuid, wanted text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.organisation_role r JOIN public.role_holder h ON h.id = r.holder_id
    WHERE h.person_id = public.current_person_id() AND r.organisation_id = organisation
      AND r.role = ANY (wanted) AND r.until IS NULL);

CREATE FUNCTION person_has_any_role(organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.organisation_role r JOIN public.role_holder h ON h.id = r.holder_id
    WHERE h.person_id = public.current_person_id() AND r.organisation_id = organisation AND r.until IS NULL);

CREATE FUNCTION person_has_platform_role(wanted text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.platform_role
    WHERE person_id = public.current_person_id() AND role = ANY (wanted) AND until IS NULL);

-- Which roles the person at hand gives and ends: an administrator all, a coordinator those they work with, the
-- platform's administrator an organisation's administrators. The same sentences as in roles.policy.ts, compared by test.
CREATE FUNCTION person_governs(organisation uuid, governed text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN public.person_has_role(organisation, '{administrator}')
    OR (governed NOT IN ('administrator', 'coordinator') AND public.person_has_role(organisation, '{coordinator}'))
    OR (governed = 'administrator' AND public.person_has_platform_role('{administrator}'));

CREATE FUNCTION holder_has_role(holder uuid, wanted text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.organisation_role WHERE holder_id = holder AND role = ANY (wanted) AND until IS NULL);

CREATE FUNCTION holder_has_any_role(holder uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.organisation_role WHERE holder_id = holder AND until IS NULL);

CREATE FUNCTION holder_is_me(holder uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.role_holder WHERE id = holder AND person_id = public.current_person_id());

CREATE FUNCTION role_is_mine(held uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.organisation_role r
    WHERE r.id = held AND r.until IS NULL AND public.holder_is_me(r.holder_id));

-- May this role be made as one taken over? Only by its deputy, of the same role: when the deputy steps in, or when the
-- holder leaves it to them. An administrator or a coordinator has named the deputy beforehand.
CREATE FUNCTION may_be_taken_over(taken uuid, organisation uuid, holder uuid, wanted text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.organisation_role r
    WHERE r.id = taken AND r.organisation_id = organisation AND r.role = wanted AND r.deputy_id = holder
      AND (public.holder_is_me(holder) OR public.holder_is_me(r.holder_id)
        OR public.person_governs(organisation, wanted)));

-- An invitation that can be answered now, as far as the database knows; the hour is the service's to compare.
CREATE FUNCTION invitation_is_open(invitation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.role_invitation WHERE id = invitation AND revoked_at IS NULL AND used_at IS NULL);

REVOKE ALL ON FUNCTION person_has_role, person_has_any_role, person_has_platform_role, person_governs,
  holder_has_role, holder_has_any_role, holder_is_me, role_is_mine, may_be_taken_over, invitation_is_open FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person_has_role, person_has_any_role, person_has_platform_role, person_governs,
  holder_has_role, holder_has_any_role, holder_is_me, role_is_mine, may_be_taken_over TO vk_person, vk_staff;
GRANT EXECUTE ON FUNCTION invitation_is_open TO vk_door;

-- An organisation that has an administrator keeps one: whoever is the last finds a successor first. The organisation's
-- row is locked, so that two who leave at the same moment do not each count on the other.
CREATE FUNCTION keep_an_administrator() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.organisation WHERE id = OLD.organisation_id FOR UPDATE;
  IF NOT EXISTS (
    SELECT FROM public.organisation_role
    WHERE organisation_id = OLD.organisation_id AND role = 'administrator' AND until IS NULL)
  THEN
    RAISE EXCEPTION 'the last administrator stays'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'last_administrator_stays';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER last_administrator_stays AFTER UPDATE OF until ON organisation_role
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.role = 'administrator' AND OLD.until IS NULL AND NEW.until IS NOT NULL)
  EXECUTE FUNCTION keep_an_administrator();

CREATE FUNCTION keep_a_platform_administrator() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('platform_role', 0));
  IF NOT EXISTS (SELECT FROM public.platform_role WHERE role = 'administrator' AND until IS NULL) THEN
    RAISE EXCEPTION 'the last administrator stays'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'last_administrator_stays';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER last_administrator_stays AFTER UPDATE OF until ON platform_role
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.role = 'administrator' AND OLD.until IS NULL AND NEW.until IS NOT NULL)
  EXECUTE FUNCTION keep_a_platform_administrator();

-- Whoever has left the organisation is nobody's deputy there.
CREATE FUNCTION forget_departed_deputy() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT public.holder_has_any_role(NEW.holder_id) THEN
    UPDATE public.organisation_role SET deputy_id = NULL WHERE deputy_id = NEW.holder_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER role_ended AFTER UPDATE OF until ON organisation_role
  FOR EACH ROW WHEN (OLD.until IS NULL AND NEW.until IS NOT NULL)
  EXECUTE FUNCTION forget_departed_deputy();

-- A confirmed reset takes the second factor away, and with it what was opened by it.
CREATE FUNCTION take_second_factor_away() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  who uuid := (SELECT person_id FROM public.role_holder WHERE id = NEW.holder_id);
BEGIN
  DELETE FROM public.second_factor WHERE person_id = who;
  UPDATE public.session SET second_factor_at = NULL, staff_seen_at = NULL WHERE person_id = who;
  RETURN NULL;
END $$;
CREATE TRIGGER reset_confirmed AFTER UPDATE OF confirmed_at ON second_factor_reset
  FOR EACH ROW WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL)
  EXECUTE FUNCTION take_second_factor_away();

REVOKE ALL ON FUNCTION keep_an_administrator, keep_a_platform_administrator, forget_departed_deputy, take_second_factor_away FROM PUBLIC;

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE organisation_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_text FORCE ROW LEVEL SECURITY;
ALTER TABLE role_holder ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_holder FORCE ROW LEVEL SECURITY;
ALTER TABLE role_invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE organisation_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_role FORCE ROW LEVEL SECURITY;
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence FORCE ROW LEVEL SECURITY;
ALTER TABLE platform_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform_role FORCE ROW LEVEL SECURITY;
ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factor FORCE ROW LEVEL SECURITY;
ALTER TABLE second_factor_reset ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factor_reset FORCE ROW LEVEL SECURITY;

-- What an organisation is, everyone may know.
GRANT SELECT ON organisation, organisation_text TO vk_public, vk_person, vk_staff, vk_door, vk_worker;
CREATE POLICY everyone_reads ON organisation FOR SELECT
  TO vk_public, vk_person, vk_staff, vk_door, vk_worker USING (true);
CREATE POLICY everyone_reads ON organisation_text FOR SELECT
  TO vk_public, vk_person, vk_staff, vk_door, vk_worker USING (true);
GRANT INSERT, UPDATE (name, kind, email, phone, website) ON organisation TO vk_staff;
CREATE POLICY platform_adds ON organisation FOR INSERT TO vk_staff
  WITH CHECK (person_has_platform_role('{administrator,area_centre}'));
CREATE POLICY leaders_edit ON organisation FOR UPDATE TO vk_staff
  USING (person_has_role(id, '{administrator,coordinator}'))
  WITH CHECK (person_has_role(id, '{administrator,coordinator}'));
GRANT INSERT, DELETE, UPDATE (description) ON organisation_text TO vk_staff;
CREATE POLICY leaders_write ON organisation_text TO vk_staff
  USING (person_has_role(organisation_id, '{administrator,coordinator}'))
  WITH CHECK (person_has_role(organisation_id, '{administrator,coordinator}'));

-- A person sees their own roles. Colleagues see one another as far as the work needs: leaders everyone, everyone the
-- leaders, the platform's administrator the administrators. Nobody is shown whose account it is.
GRANT SELECT ON role_holder TO vk_person;
GRANT SELECT (id, organisation_id, known_as) ON role_holder TO vk_staff;
CREATE POLICY own_is_seen ON role_holder FOR SELECT TO vk_person, vk_staff USING (person_id = current_person_id());
CREATE POLICY colleagues_are_seen ON role_holder FOR SELECT TO vk_staff USING (
  person_has_role(organisation_id, '{administrator,coordinator}')
  OR (person_has_any_role(organisation_id) AND holder_has_role(id, '{administrator,coordinator}'))
  OR (person_has_platform_role('{administrator}') AND holder_has_role(id, '{administrator}')));
-- The door makes a holder of whoever answers an invitation.
GRANT SELECT (id, organisation_id, person_id), INSERT ON role_holder TO vk_door;
CREATE POLICY door_looks_up ON role_holder FOR SELECT TO vk_door USING (true);
CREATE POLICY door_lets_in ON role_holder FOR INSERT TO vk_door WITH CHECK (true);

-- Whoever sees the holder sees their roles.
GRANT SELECT, UPDATE (until) ON organisation_role TO vk_person;
GRANT SELECT, UPDATE (until, deputy_id) ON organisation_role TO vk_staff;
GRANT INSERT (id, organisation_id, holder_id, role, since, stands_in_for) ON organisation_role TO vk_person, vk_staff;
CREATE POLICY seen_with_the_holder ON organisation_role FOR SELECT TO vk_person, vk_staff
  USING (EXISTS (SELECT FROM role_holder h WHERE h.id = holder_id));
CREATE POLICY deputy_takes_over ON organisation_role FOR INSERT TO vk_person, vk_staff
  WITH CHECK (may_be_taken_over(stands_in_for, organisation_id, holder_id, role));
CREATE POLICY own_is_ended ON organisation_role FOR UPDATE TO vk_person
  USING (until IS NULL AND holder_is_me(holder_id)) WITH CHECK (until IS NOT NULL);
CREATE POLICY governed_is_changed ON organisation_role FOR UPDATE TO vk_staff
  USING (until IS NULL AND person_governs(organisation_id, role))
  WITH CHECK (person_governs(organisation_id, role) AND (deputy_id IS NULL OR holder_has_any_role(deputy_id)));
-- A holder who is back ends what their deputy took over.
CREATE POLICY own_stand_in_is_seen ON organisation_role FOR SELECT TO vk_person USING (role_is_mine(stands_in_for));
CREATE POLICY stand_in_is_ended ON organisation_role FOR UPDATE TO vk_person
  USING (until IS NULL AND role_is_mine(stands_in_for))
  WITH CHECK (until IS NOT NULL);
GRANT SELECT (id, organisation_id, holder_id, role, until, invitation_id),
  INSERT (id, organisation_id, holder_id, role, since, invitation_id)
  ON organisation_role TO vk_door;
CREATE POLICY door_looks_up ON organisation_role FOR SELECT TO vk_door USING (true);
CREATE POLICY door_lets_in ON organisation_role FOR INSERT TO vk_door
  WITH CHECK (invitation_id IS NOT NULL AND invitation_is_open(invitation_id));

-- When an absence is over, so is what the deputy took over for it.
GRANT SELECT (id, holder_id, stands_in_for, until), UPDATE (until) ON organisation_role TO vk_worker;
CREATE POLICY worker_looks ON organisation_role FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_ends_stand_ins ON organisation_role FOR UPDATE TO vk_worker
  USING (until IS NULL AND stands_in_for IS NOT NULL) WITH CHECK (until IS NOT NULL);

GRANT INSERT (id, organisation_id, role, code_hash, made_by, made_at, ends_at), UPDATE (revoked_at),
  SELECT (id, organisation_id, role, made_by, made_at, ends_at, revoked_at, used_at) ON role_invitation TO vk_staff;
CREATE POLICY governors_see ON role_invitation FOR SELECT TO vk_staff USING (person_governs(organisation_id, role));
CREATE POLICY governors_invite ON role_invitation FOR INSERT TO vk_staff
  WITH CHECK (made_by = current_person_id() AND person_governs(organisation_id, role));
CREATE POLICY governors_revoke ON role_invitation FOR UPDATE TO vk_staff
  USING (used_at IS NULL AND person_governs(organisation_id, role))
  WITH CHECK (person_governs(organisation_id, role));
GRANT SELECT, UPDATE (used_at) ON role_invitation TO vk_door;
CREATE POLICY door_looks_up ON role_invitation FOR SELECT TO vk_door USING (true);
CREATE POLICY door_uses ON role_invitation FOR UPDATE TO vk_door
  USING (used_at IS NULL AND revoked_at IS NULL) WITH CHECK (used_at IS NOT NULL);
GRANT SELECT (ends_at), DELETE ON role_invitation TO vk_worker;
CREATE POLICY worker_clears ON role_invitation FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON role_invitation FOR DELETE TO vk_worker USING (true);

-- One is away oneself, or is marked away by those who lead: someone who has fallen ill cannot always do it.
GRANT SELECT, INSERT, DELETE ON absence TO vk_person, vk_staff;
CREATE POLICY own ON absence TO vk_person USING (holder_is_me(holder_id)) WITH CHECK (holder_is_me(holder_id));
CREATE POLICY seen_with_the_holder ON absence FOR SELECT TO vk_staff
  USING (EXISTS (SELECT FROM role_holder h WHERE h.id = holder_id));
CREATE POLICY leaders_mark ON absence FOR INSERT TO vk_staff
  WITH CHECK (person_has_role(organisation_id, '{administrator,coordinator}'));
CREATE POLICY leaders_clear ON absence FOR DELETE TO vk_staff
  USING (person_has_role(organisation_id, '{administrator,coordinator}'));
GRANT SELECT (holder_id, first_day, last_day), DELETE ON absence TO vk_worker;
CREATE POLICY worker_clears ON absence FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON absence FOR DELETE TO vk_worker USING (true);

GRANT SELECT, UPDATE (until) ON platform_role TO vk_person;
GRANT SELECT ON platform_role TO vk_staff;
CREATE POLICY own_is_seen ON platform_role FOR SELECT TO vk_person, vk_staff USING (person_id = current_person_id());
CREATE POLICY own_is_ended ON platform_role FOR UPDATE TO vk_person
  USING (until IS NULL AND person_id = current_person_id()) WITH CHECK (until IS NOT NULL);
GRANT INSERT ON platform_role TO vk_worker;
CREATE POLICY command_line_makes ON platform_role FOR INSERT TO vk_worker WITH CHECK (until IS NULL);

-- The door alone touches second factors and what a session has shown.
GRANT SELECT, INSERT, UPDATE (secret, last_step, failures, next_at, confirmed) ON second_factor TO vk_door;
CREATE POLICY door_keeps ON second_factor TO vk_door USING (true) WITH CHECK (true);
GRANT UPDATE (second_factor_at, staff_seen_at) ON session TO vk_door;

GRANT INSERT (id, organisation_id, holder_id, asked_by, asked_at), UPDATE (confirmed_by, confirmed_at), DELETE,
  SELECT ON second_factor_reset TO vk_staff;
CREATE POLICY administrators_see ON second_factor_reset FOR SELECT TO vk_staff
  USING (person_governs(organisation_id, 'administrator'));
CREATE POLICY administrators_ask ON second_factor_reset FOR INSERT TO vk_staff
  WITH CHECK (asked_by = current_person_id() AND NOT holder_is_me(holder_id)
    AND person_governs(organisation_id, 'administrator'));
CREATE POLICY another_confirms ON second_factor_reset FOR UPDATE TO vk_staff
  USING (confirmed_at IS NULL AND NOT holder_is_me(holder_id) AND person_governs(organisation_id, 'administrator'))
  WITH CHECK (confirmed_by = current_person_id());
CREATE POLICY administrators_withdraw ON second_factor_reset FOR DELETE TO vk_staff
  USING (confirmed_at IS NULL AND person_governs(organisation_id, 'administrator'));
