-- Passkeys; the area centres' roles over the platform and who gives them; what is missing in an organisation; the mark
-- that reading a confidential space leaves.

-- A key that a person's own device, or the account it syncs with, holds. We keep its public half.
CREATE TABLE passkey (
  -- Random (version 4): it appears in the person's own list.
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  credential_id bytea NOT NULL UNIQUE CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
  -- What the device keeps of whose it is: random, another for each passkey, so that nothing links them.
  user_handle bytea NOT NULL UNIQUE CHECK (octet_length(user_handle) = 32),
  public_key bytea NOT NULL CHECK (octet_length(public_key) BETWEEN 16 AND 4000),
  -- How often it has signed, as far as its device counts. One that goes backwards has a copy somewhere.
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL DEFAULT '{}',
  -- It is copied to the person's other devices, and to whoever shares their account.
  synced boolean NOT NULL,
  -- What the person calls it, sealed with their data key.
  name bytea NOT NULL CHECK (octet_length(name) BETWEEN 46 AND 400),
  made_on date NOT NULL
);
CREATE INDEX passkey_person ON passkey (person_id);

-- What a device is asked to sign, once and for some minutes. Only its hash is stored.
CREATE TABLE passkey_challenge (
  challenge_hash bytea PRIMARY KEY CHECK (octet_length(challenge_hash) = 32),
  purpose text NOT NULL CHECK (purpose IN ('make', 'confirm', 'come-in')),
  -- Whose session asked; nobody's where somebody is coming in.
  session_id uuid REFERENCES session ON DELETE CASCADE,
  -- For a passkey that is being made.
  user_handle bytea CHECK (octet_length(user_handle) = 32),
  ends_at timestamptz NOT NULL,
  CHECK ((purpose = 'come-in') = (session_id IS NULL)),
  CHECK ((purpose = 'make') = (user_handle IS NOT NULL))
);
CREATE INDEX passkey_challenge_ended ON passkey_challenge (ends_at);
CREATE INDEX passkey_challenge_session ON passkey_challenge (session_id);

-- A session that began with a passkey has shown that and nothing else: there a passkey is no second factor.
ALTER TABLE session ADD COLUMN by_passkey boolean NOT NULL DEFAULT false;
GRANT UPDATE (by_passkey) ON session TO vk_door;

-- Does the person carry anything for others?
CREATE FUNCTION person_carries_role(who uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
      SELECT FROM public.organisation_role r JOIN public.role_holder h ON h.id = r.holder_id
      WHERE h.person_id = who AND r.until IS NULL)
    OR EXISTS (SELECT FROM public.platform_role WHERE person_id = who AND until IS NULL);

-- The person at hand asks it of themselves only.
CREATE FUNCTION carries_role() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN public.person_carries_role(public.current_person_id());

-- One who carries something keeps a second factor: they find another before they give up the last. Who goes altogether,
-- and whose factors others take away, are not asked. The person's row is locked, so that two cannot be given up at once.
CREATE FUNCTION keep_a_second_factor() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.person WHERE id = OLD.person_id FOR UPDATE;
  IF FOUND AND public.person_carries_role(OLD.person_id)
    AND NOT EXISTS (SELECT FROM public.passkey WHERE person_id = OLD.person_id)
    AND NOT EXISTS (SELECT FROM public.second_factor WHERE person_id = OLD.person_id AND confirmed)
  THEN
    RAISE EXCEPTION 'the last second factor stays'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'last_second_factor_stays';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER last_second_factor_stays AFTER DELETE ON passkey
  FOR EACH ROW WHEN (OLD.person_id = current_person_id()) EXECUTE FUNCTION keep_a_second_factor();

ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey FORCE ROW LEVEL SECURITY;
ALTER TABLE passkey_challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey_challenge FORCE ROW LEVEL SECURITY;

-- The door asks and checks; a person sees what they have and gives it up.
GRANT SELECT, INSERT, UPDATE (counter, synced) ON passkey TO vk_door;
CREATE POLICY door_looks_up ON passkey FOR SELECT TO vk_door USING (true);
CREATE POLICY door_takes ON passkey FOR INSERT TO vk_door WITH CHECK (true);
CREATE POLICY door_counts ON passkey FOR UPDATE TO vk_door USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, synced, name, made_on), DELETE ON passkey TO vk_person;
CREATE POLICY own_is_seen ON passkey FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_given_up ON passkey FOR DELETE TO vk_person USING (person_id = current_person_id());

GRANT SELECT, INSERT, DELETE ON passkey_challenge TO vk_door;
CREATE POLICY door_asks ON passkey_challenge TO vk_door USING (true) WITH CHECK (true);
GRANT SELECT (ends_at), DELETE ON passkey_challenge TO vk_worker;
CREATE POLICY worker_clears ON passkey_challenge FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON passkey_challenge FOR DELETE TO vk_worker USING (true);

-- Whoever has lost a second factor may have lost a passkey with it: all of them go, and what was opened with them.
CREATE FUNCTION take_second_factors_of(who uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    DELETE FROM public.second_factor WHERE person_id = who;
    DELETE FROM public.passkey WHERE person_id = who;
    UPDATE public.session SET second_factor_at = NULL, staff_seen_at = NULL WHERE person_id = who;
  END;

CREATE OR REPLACE FUNCTION take_second_factor_away() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM public.take_second_factors_of((SELECT person_id FROM public.role_holder WHERE id = NEW.holder_id));
  RETURN NULL;
END $$;

-- Roles over the platform ---------------------------------------------------------------------------------------------

-- An area centre answers for regions, by their two-digit codes. The name is the one the platform's administrators know
-- the holder by, sealed with a data key of the role's own; whoever was made on the machine may have none.
ALTER TABLE platform_role
  ADD COLUMN regions text[] NOT NULL DEFAULT '{}'
    CHECK (array_to_string(regions, ',') ~ '^([0-9]{2}(,[0-9]{2})*)?$'),
  ADD COLUMN known_as bytea CHECK (octet_length(known_as) BETWEEN 46 AND 600),
  ADD CONSTRAINT only_area_centres_have_regions CHECK (role = 'area_centre' OR regions = '{}');

-- An invitation to such a role, as invitations to an organisation's roles are.
CREATE TABLE platform_invitation (
  id uuid PRIMARY KEY,
  role text NOT NULL CHECK (role = 'area_centre'),
  regions text[] NOT NULL CHECK (array_to_string(regions, ',') ~ '^[0-9]{2}(,[0-9]{2})*$'),
  code_hash bytea NOT NULL UNIQUE CHECK (octet_length(code_hash) = 32),
  made_by uuid REFERENCES person ON DELETE SET NULL,
  made_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > made_at),
  revoked_at timestamptz,
  used_at timestamptz,
  CHECK (revoked_at IS NULL OR used_at IS NULL),
  UNIQUE (id, role)
);
CREATE INDEX platform_invitation_ended ON platform_invitation (ends_at);
-- An invitation makes one role, its own.
ALTER TABLE platform_role
  ADD COLUMN invitation_id uuid UNIQUE,
  ADD FOREIGN KEY (invitation_id, role) REFERENCES platform_invitation (id, role) ON DELETE SET NULL (invitation_id);

-- Is this role over the platform the person's at hand, and is it `role`?
CREATE FUNCTION platform_role_is_mine(held uuid, wanted text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.platform_role
    WHERE id = held AND role = wanted AND person_id = public.current_person_id() AND until IS NULL);

-- May this role be made with that invitation now? The hour is the service's to compare.
CREATE FUNCTION platform_invitation_allows(invitation uuid, wanted text, areas text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.platform_invitation
    WHERE id = invitation AND role = wanted AND regions = areas AND revoked_at IS NULL AND used_at IS NULL);

-- For policies of later features: does the person at hand work in the area centre of this region?
CREATE FUNCTION person_covers_region(region text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.platform_role
    WHERE person_id = public.current_person_id() AND role = 'area_centre' AND region = ANY (regions) AND until IS NULL);

-- One platform administrator helps another who has lost theirs. False where there is no such role, or it is their own.
CREATE FUNCTION reset_platform_second_factor(held uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  who uuid := (SELECT person_id FROM public.platform_role WHERE id = held AND until IS NULL);
BEGIN
  IF who IS NULL OR who = public.current_person_id() OR NOT public.person_has_platform_role('{administrator}') THEN
    RETURN false;
  END IF;
  PERFORM public.take_second_factors_of(who);
  RETURN true;
END $$;

-- The same by whoever runs the machine.
CREATE FUNCTION reset_second_factor_here(held uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  who uuid := (SELECT person_id FROM public.platform_role WHERE id = held AND until IS NULL);
BEGIN
  PERFORM public.take_second_factors_of(who);
  RETURN who IS NOT NULL;
END $$;

-- They list the roles first, to tell whose it is: never whose account.
CREATE FUNCTION platform_roles_here() RETURNS TABLE (id uuid, role text, since date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT p.id, p.role, p.since FROM public.platform_role p WHERE p.until IS NULL ORDER BY p.since, p.id;
  END;

REVOKE ALL ON FUNCTION platform_roles_here, person_carries_role, carries_role, keep_a_second_factor, take_second_factors_of, platform_role_is_mine,
  platform_invitation_allows, person_covers_region, reset_platform_second_factor, reset_second_factor_here FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform_role_is_mine, person_covers_region TO vk_person, vk_staff;
GRANT EXECUTE ON FUNCTION carries_role TO vk_person;
GRANT EXECUTE ON FUNCTION platform_invitation_allows TO vk_door;
GRANT EXECUTE ON FUNCTION reset_platform_second_factor TO vk_staff;
GRANT EXECUTE ON FUNCTION reset_second_factor_here, platform_roles_here TO vk_worker;

-- The platform's administrators see who else carries something over it, but not whose account it is.
DROP POLICY deeds_of_the_platform ON audit_entry;
CREATE POLICY deeds_of_the_platform ON audit_entry FOR INSERT TO vk_staff
  WITH CHECK (actor_kind = 'platform' AND platform_role_is_mine(actor_id, acting_as));
REVOKE SELECT ON platform_role FROM vk_staff;
GRANT SELECT (id, role, regions, known_as, since, until, invitation_id), UPDATE (until) ON platform_role TO vk_staff;
CREATE POLICY administrators_see ON platform_role FOR SELECT TO vk_staff
  USING (person_has_platform_role('{administrator}'));
CREATE POLICY administrators_end ON platform_role FOR UPDATE TO vk_staff
  USING (until IS NULL AND role = 'area_centre' AND person_has_platform_role('{administrator}'))
  WITH CHECK (until IS NOT NULL);
GRANT SELECT (id, person_id, role, until, invitation_id),
  INSERT (id, person_id, role, regions, known_as, since, invitation_id) ON platform_role TO vk_door;
CREATE POLICY door_looks_up ON platform_role FOR SELECT TO vk_door USING (true);
CREATE POLICY door_lets_in ON platform_role FOR INSERT TO vk_door
  WITH CHECK (invitation_id IS NOT NULL AND platform_invitation_allows(invitation_id, role, regions));
-- Whoever leaves says so, without a second factor.
CREATE POLICY leavings_of_the_platform ON audit_entry FOR INSERT TO vk_person WITH CHECK (
  actor_kind = 'platform' AND action = 'platform-role-left' AND EXISTS (
    SELECT FROM platform_role p
    WHERE p.id = actor_id AND p.id = object_id AND p.role = acting_as AND p.person_id = current_person_id()));
-- The door sees that somebody was let in with the invitation.
CREATE POLICY comings_in_over_the_platform ON audit_entry FOR INSERT TO vk_door WITH CHECK (
  actor_kind = 'platform' AND action = 'platform-invitation-accepted' AND EXISTS (
    SELECT FROM platform_role p WHERE p.id = actor_id AND p.role = acting_as AND p.invitation_id = object_id));

ALTER TABLE platform_invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform_invitation FORCE ROW LEVEL SECURITY;
GRANT INSERT (id, role, regions, code_hash, made_by, made_at, ends_at), UPDATE (revoked_at),
  SELECT (id, role, regions, made_by, made_at, ends_at, revoked_at, used_at) ON platform_invitation TO vk_staff;
CREATE POLICY administrators_see ON platform_invitation FOR SELECT TO vk_staff
  USING (person_has_platform_role('{administrator}'));
CREATE POLICY administrators_invite ON platform_invitation FOR INSERT TO vk_staff
  WITH CHECK (made_by = current_person_id() AND person_has_platform_role('{administrator}'));
CREATE POLICY administrators_revoke ON platform_invitation FOR UPDATE TO vk_staff
  USING (used_at IS NULL AND person_has_platform_role('{administrator}')) WITH CHECK (revoked_at IS NOT NULL);
GRANT SELECT, UPDATE (used_at) ON platform_invitation TO vk_door;
CREATE POLICY door_looks_up ON platform_invitation FOR SELECT TO vk_door USING (true);
CREATE POLICY door_uses ON platform_invitation FOR UPDATE TO vk_door
  USING (used_at IS NULL AND revoked_at IS NULL) WITH CHECK (used_at IS NOT NULL);
GRANT SELECT (ends_at), DELETE ON platform_invitation TO vk_worker;
CREATE POLICY worker_clears ON platform_invitation FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON platform_invitation FOR DELETE TO vk_worker USING (true);

-- Whom nobody looks after --------------------------------------------------------------------------------------------

-- What was missing in an organisation when the service last looked: a role that rests on nobody. Those who lead are told.
CREATE TABLE responsibility_gap (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  -- Its kind, the role, and the held role it is about.
  gap text NOT NULL CHECK (gap ~ '^[a-z]+(-[a-z]+)*:[a-z]+(:[0-9a-f-]{36})?$'),
  found_on date NOT NULL,
  -- When the organisation was last told of it; null where there was nobody to tell.
  told_on date CHECK (told_on >= found_on),
  PRIMARY KEY (organisation_id, gap)
);
ALTER TABLE responsibility_gap ENABLE ROW LEVEL SECURITY;
ALTER TABLE responsibility_gap FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (told_on) ON responsibility_gap TO vk_worker;
CREATE POLICY worker_keeps ON responsibility_gap TO vk_worker USING (true) WITH CHECK (true);
-- On their own page those who lead see that something is missing; the platform's administrators, where nobody leads.
GRANT SELECT ON responsibility_gap TO vk_person;
CREATE POLICY leaders_see ON responsibility_gap FOR SELECT TO vk_person
  USING (person_has_role(organisation_id, '{administrator,coordinator}'));
CREATE POLICY platform_sees ON responsibility_gap FOR SELECT TO vk_person
  USING (gap = 'nobody-holds:administrator' AND person_has_platform_role('{administrator}'));

-- To find out, the service looks at who carries what.
GRANT SELECT (organisation_id, role, deputy_id) ON organisation_role TO vk_worker;

-- Reading what is confidential -----------------------------------------------------------------------------------------

-- Whoever reads a confidential space as staff sees for how long they may. The entry is the mark they leave in the space:
-- its feature shows it there, by a policy and grants of its own.
CREATE POLICY own_readings ON audit_entry FOR SELECT TO vk_staff
  USING (action = 'confidential-read' AND actor_kind = 'holder' AND holder_is_me(actor_id));
CREATE INDEX audit_entry_reading ON audit_entry (object_id, at) WHERE action = 'confidential-read';
