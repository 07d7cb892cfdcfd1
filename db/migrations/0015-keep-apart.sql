-- A person names somebody they must never meet here. Neither side learns that, why, or that the other is here: what is
-- named is an index or a sealed word, whom it meets is found inside the database only, and a space that keeps two people
-- apart answers as a full one does.

CREATE TABLE keep_apart (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  way text NOT NULL CHECK (way IN ('nickname', 'email', 'phone', 'description')),
  -- What the person wrote, to recognise it by: sealed with their own key.
  label bytea NOT NULL CHECK (octet_length(label) BETWEEN 46 AND 8000),
  made_on date NOT NULL,
  -- By nickname: in which space, and the index of the name there. It also meets whoever takes the name later.
  space_id uuid REFERENCES space ON DELETE SET NULL,
  name_index bytea CHECK (octet_length(name_index) = 32),
  -- By e-mail address or phone number: its index.
  contact_index bytea CHECK (octet_length(contact_index) = 32),
  -- By description: to whose coordinators, sealed with that organisation's key.
  organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
  description bytea CHECK (octet_length(description) BETWEEN 46 AND 8000),
  -- A coordinator has looked at it, and has or has not known whom it means. The person who asked is not told which.
  handled_on date,
  -- Whom it means, where that is known. Granted to nobody.
  named_id uuid REFERENCES person ON DELETE SET NULL,
  CHECK ((way = 'nickname') = (name_index IS NOT NULL)),
  CHECK ((way IN ('email', 'phone')) = (contact_index IS NOT NULL)),
  CHECK ((way = 'description') = (organisation_id IS NOT NULL)),
  CHECK ((organisation_id IS NULL) = (description IS NULL)),
  CHECK (way = 'description' OR handled_on IS NULL)
);
CREATE INDEX keep_apart_person ON keep_apart (person_id);
CREATE INDEX keep_apart_named ON keep_apart (named_id);
CREATE INDEX keep_apart_space ON keep_apart (space_id);
CREATE INDEX keep_apart_queue ON keep_apart (organisation_id) WHERE handled_on IS NULL;

-- The index of a phone number somebody has given us for a purpose of their own, so that keeping apart finds it.
CREATE TABLE known_phone (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  phone_index bytea NOT NULL CHECK (octet_length(phone_index) = 32)
);

-- Whom a nickname means, where the one who names shares the space with them; and no more than twenty names a person.
-- The same is done whether or not somebody is found.
CREATE FUNCTION find_named() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.person WHERE id = NEW.person_id FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM public.keep_apart WHERE person_id = NEW.person_id) >= 20 THEN
    RAISE EXCEPTION 'no more names' USING ERRCODE = 'check_violation', CONSTRAINT = 'keep_apart_limit';
  END IF;
  NEW.named_id := (
    SELECT p.person_id FROM public.used_name u JOIN public.persona p ON p.id = u.persona_id
    WHERE u.space_id = NEW.space_id AND u.name_index = NEW.name_index);
  RETURN NEW;
END $$;
CREATE TRIGGER named_is_found BEFORE INSERT ON keep_apart FOR EACH ROW EXECUTE FUNCTION find_named();

-- Has the one named the other, in any way?
CREATE FUNCTION has_named(who uuid, other uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.keep_apart k
    WHERE k.person_id = who AND (
      k.named_id = other
      OR EXISTS (
        SELECT FROM public.used_name u JOIN public.persona p ON p.id = u.persona_id
        WHERE u.space_id = k.space_id AND u.name_index = k.name_index AND p.person_id = other)
      OR (k.way = 'email' AND EXISTS (
        SELECT FROM public.person_email e WHERE e.person_id = other AND e.email_index = k.contact_index))
      OR (k.way = 'phone' AND EXISTS (
        SELECT FROM public.known_phone f WHERE f.person_id = other AND f.phone_index = k.contact_index))));

-- Is somebody in the space whom this person must not meet? All members are gone through, in both directions, also after
-- one is found.
CREATE FUNCTION kept_apart(space uuid, who uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT coalesce(bool_or(public.has_named(who, p.person_id) OR public.has_named(p.person_id, who)), false)
    FROM public.persona p
    WHERE p.space_id = space AND p.state = 'member' AND p.person_id <> who);

-- Lets in whoever waits, where there is a place and nobody to be kept apart from; otherwise they go on waiting. Which of
-- the two it was is not said, both are looked at, and the row is written either way. The only way to become a member.
CREATE FUNCTION admit_persona(wanted uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  found_space uuid;
  who uuid;
  band text;
  carries boolean;
  room integer;
  children text;
  apart boolean;
  grown boolean;
  fits boolean;
BEGIN
  SELECT p.space_id, p.person_id, p.age_band, p.role <> 'participant' INTO found_space, who, band, carries
    FROM public.persona p WHERE p.id = wanted AND p.state = 'waiting';
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  -- Two who come at the same moment come one after the other.
  SELECT s.places, s.children INTO room, children
    FROM public.space s WHERE s.id = found_space AND s.state = 'active' FOR NO KEY UPDATE;
  apart := public.kept_apart(found_space, who);
  -- A child comes only where a trained adult is; one under 13 with a guardian's yes, except where children come alone.
  grown := children IS NULL OR carries OR (
    band IS NOT NULL AND public.space_trained_adults(found_space) > 0
    AND (children = 'alone' OR band <> 'under_13' OR EXISTS (
      SELECT FROM public.guardian_consent g WHERE g.persona_id = wanted AND g.withdrawn_on IS NULL)));
  fits := coalesce(public.space_size(found_space) < room, false) AND grown AND NOT apart;
  UPDATE public.persona SET state = CASE WHEN fits THEN 'member' ELSE 'waiting' END
    WHERE id = wanted AND state = 'waiting';
  RETURN fits;
END $$;

-- A guardian has changed their mind: the child waits again.
CREATE FUNCTION guardian_says_no() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.persona SET state = 'waiting' WHERE id = NEW.persona_id AND state = 'member';
  RETURN NULL;
END $$;
CREATE TRIGGER guardian_withdraws AFTER UPDATE OF withdrawn_on ON guardian_consent
  FOR EACH ROW WHEN (NEW.withdrawn_on IS NOT NULL) EXECUTE FUNCTION guardian_says_no();

-- A coordinator knows whom a description means: the persona that has, or once had, this nickname in a space they lead.
-- False where there is none.
CREATE FUNCTION tie_description(entry uuid, space uuid, index bytea, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  who uuid;
BEGIN
  SELECT p.person_id INTO who
  FROM public.used_name u JOIN public.persona p ON p.id = u.persona_id
  WHERE u.space_id = space AND u.name_index = index AND public.leads_space(space);
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE public.keep_apart k SET named_id = who, handled_on = today
  WHERE k.id = entry AND k.handled_on IS NULL AND k.person_id <> who
    AND public.person_has_role(k.organisation_id, '{administrator,coordinator}');
  RETURN FOUND;
END $$;

-- Asked by the door alone: a person who could ask would learn who has named them.
REVOKE ALL ON FUNCTION find_named, has_named, kept_apart, admit_persona, guardian_says_no, tie_description FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_apart, admit_persona TO vk_door;
GRANT EXECUTE ON FUNCTION tie_description TO vk_staff;

ALTER TABLE keep_apart ENABLE ROW LEVEL SECURITY;
ALTER TABLE keep_apart FORCE ROW LEVEL SECURITY;
ALTER TABLE known_phone ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_phone FORCE ROW LEVEL SECURITY;

-- One sees and takes back one's own. Who is named sees nothing, ever.
GRANT SELECT (id, way, label, made_on, space_id, organisation_id), DELETE,
  INSERT (id, person_id, way, label, made_on, space_id, name_index, contact_index, organisation_id, description)
  ON keep_apart TO vk_person;
CREATE POLICY own_is_seen ON keep_apart FOR SELECT TO vk_person USING (person_id = current_person_id());
CREATE POLICY own_is_named ON keep_apart FOR INSERT TO vk_person WITH CHECK (
  person_id = current_person_id() AND (space_id IS NULL OR space_id = ANY (ARRAY(SELECT my_spaces()))));
CREATE POLICY own_is_taken_back ON keep_apart FOR DELETE TO vk_person USING (person_id = current_person_id());
-- Coordinators see descriptions given to them, and not who gave them.
GRANT SELECT (id, organisation_id, description, made_on, handled_on), UPDATE (handled_on) ON keep_apart TO vk_staff;
CREATE POLICY leaders_see ON keep_apart FOR SELECT TO vk_staff
  USING (person_has_role(organisation_id, '{administrator,coordinator}'));
CREATE POLICY leaders_handle ON keep_apart FOR UPDATE TO vk_staff
  USING (handled_on IS NULL AND person_has_role(organisation_id, '{administrator,coordinator}'))
  WITH CHECK (handled_on IS NOT NULL);

GRANT INSERT, UPDATE (phone_index), DELETE ON known_phone TO vk_person;
CREATE POLICY own_is_given ON known_phone FOR INSERT TO vk_person WITH CHECK (person_id = current_person_id());
CREATE POLICY own_is_changed ON known_phone FOR UPDATE TO vk_person
  USING (person_id = current_person_id()) WITH CHECK (person_id = current_person_id());
CREATE POLICY own_goes ON known_phone FOR DELETE TO vk_person USING (person_id = current_person_id());
GRANT SELECT (person_id) ON known_phone TO vk_person;
CREATE POLICY own_is_seen ON known_phone FOR SELECT TO vk_person USING (person_id = current_person_id());
