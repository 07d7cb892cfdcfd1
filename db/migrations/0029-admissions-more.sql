-- More of the ways into a group: a family in two parallel groups (G18), what the members say before somebody new comes,
-- reminders and calls, a word to everyone who waits, and a listing and a group that say the same of how one gets in.

-- For so many days the members may say something to those who carry the group, once somebody new has been told yes. Null:
-- they are not asked.
ALTER TABLE admission ADD COLUMN members_heard_days integer CHECK (members_heard_days BETWEEN 2 AND 14);
GRANT UPDATE (members_heard_days) ON admission TO vk_person;

ALTER TABLE entry_request
  -- A family asks two parallel groups at once: two rows, one question. Random, and nobody's.
  ADD COLUMN together_id uuid,
  -- They come to one of the two even where the other cannot take them.
  ADD COLUMN either_alone boolean NOT NULL DEFAULT false,
  -- The day on which they were promised a call, and the last day on which they were called.
  ADD COLUMN call_on date,
  ADD COLUMN called_on date,
  -- How they want to be reminded of a talk; where to, sealed with the request's key.
  ADD COLUMN remind_by text CHECK (remind_by IN ('sms', 'mail', 'call')),
  ADD COLUMN remind_to bytea CHECK (octet_length(remind_to) BETWEEN 46 AND 1000),
  -- What the group's members may be told of them: their own words, sealed with the request's key.
  ADD COLUMN introduction bytea CHECK (octet_length(introduction) BETWEEN 46 AND 20000),
  -- The last day on which the members are heard.
  ADD COLUMN heard_until date,
  ADD CHECK ((remind_to IS NOT NULL) = (coalesce(remind_by, 'call') <> 'call'));
CREATE INDEX entry_request_together ON entry_request (together_id) WHERE together_id IS NOT NULL;

-- A family that wants both comes to both: nobody is let into one while the other has not said yes.
CREATE FUNCTION keep_family_together() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.entry_request r WHERE r.together_id = NEW.together_id AND r.id <> NEW.id FOR SHARE;
  IF EXISTS (
    SELECT FROM public.entry_request r
    WHERE r.together_id = NEW.together_id AND r.id <> NEW.id AND r.state NOT IN ('agreed', 'in')) THEN
    RAISE EXCEPTION 'the other group has not said yes' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'family_comes_together';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER family_comes_together BEFORE UPDATE OF state ON entry_request
  FOR EACH ROW WHEN (NEW.state = 'in' AND OLD.state <> 'in' AND NEW.together_id IS NOT NULL AND NOT NEW.either_alone)
  EXECUTE FUNCTION keep_family_together();

-- Two groups run side by side when each says so of the other.
CREATE TABLE parallel_group (
  space_id uuid PRIMARY KEY REFERENCES space ON DELETE CASCADE,
  other_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  CHECK (space_id <> other_id)
);
CREATE INDEX parallel_group_other ON parallel_group (other_id);

-- What a member wants those who carry the group to know before somebody new comes. No votes: words, or nothing.
CREATE TABLE entry_view (
  request_id uuid NOT NULL REFERENCES entry_request ON DELETE CASCADE,
  persona_id uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  -- Sealed with the request's key, and gone with it.
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 20000),
  PRIMARY KEY (request_id, persona_id)
);
CREATE INDEX entry_view_persona ON entry_view (persona_id);

-- A word to everyone who waits: the start has moved, does not happen, or is later and nobody knows yet when. No texts.
CREATE TABLE entry_notice (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('moved', 'cancelled', 'delayed')),
  on_day date,
  told_on date NOT NULL,
  CHECK ((kind = 'moved') = (on_day IS NOT NULL))
);
CREATE INDEX entry_notice_space ON entry_notice (space_id, told_on);

-- Who comes to an open group may ask for a reminder of that one meeting: sealed with a key of its own, gone with the row.
-- The key's owner is an id of ours: the row's own comes with the form, and may be anybody's.
ALTER TABLE coming
  ADD COLUMN remind_by text CHECK (remind_by IN ('sms', 'mail')),
  ADD COLUMN remind_to bytea CHECK (octet_length(remind_to) BETWEEN 46 AND 1000),
  ADD COLUMN remind_key uuid,
  ADD COLUMN locale text CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  ADD CHECK (num_nonnulls(remind_by, remind_to, remind_key, locale) IN (0, 4));
CREATE FUNCTION destroy_coming_key() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM public.data_key WHERE owner_kind = 'space' AND owner_id = OLD.remind_key;
  RETURN NULL;
END $$;
CREATE TRIGGER key_goes_too AFTER DELETE ON coming
  FOR EACH ROW WHEN (OLD.remind_key IS NOT NULL) EXECUTE FUNCTION destroy_coming_key();

-- How one gets in stands in the listing, where there is one: page, form, feed and database go by the same.
CREATE OR REPLACE FUNCTION entry_time_of(space uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT coalesce(e.content #>> '{admission,when}', r.content #>> '{admission,when}', a.when_open)
    FROM public.support_group g
    LEFT JOIN public.admission a ON a.space_id = g.space_id
    LEFT JOIN public.directory_entry e ON e.id = g.offering_id
    LEFT JOIN public.offering_revision r ON r.offering_id = g.offering_id AND r.state = 'accepted'
    WHERE g.space_id = space);

-- What the listing says from now on of how one gets in, the group says too, and it begins on the listing's day.
CREATE FUNCTION follow_listing(space uuid, admission jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.admission a
    SET when_open = admission ->> 'when', how = admission ->> 'how', next_intake = (admission ->> 'nextIntake')::date
    WHERE a.space_id = space;
    UPDATE public.support_group g SET starts_on = (admission ->> 'startsOn')::date
    WHERE g.space_id = space AND admission ->> 'startsOn' IS NOT NULL
      AND (g.ends_on IS NULL OR g.ends_on >= (admission ->> 'startsOn')::date);
  END;
-- Statement by statement: an import of a hundred thousand listings asks once.
CREATE FUNCTION follow_new_listings() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM public.follow_listing(g.space_id, n.content -> 'admission')
  FROM fresh n JOIN public.support_group g ON g.offering_id = n.id
  WHERE n.content -> 'admission' IS NOT NULL;
  RETURN NULL;
END $$;
CREATE FUNCTION follow_changed_listings() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM public.follow_listing(g.space_id, n.content -> 'admission')
  FROM fresh n JOIN stale o ON o.id = n.id JOIN public.support_group g ON g.offering_id = n.id
  WHERE n.content -> 'admission' IS NOT NULL AND n.content -> 'admission' IS DISTINCT FROM o.content -> 'admission';
  RETURN NULL;
END $$;
CREATE TRIGGER groups_follow_new AFTER INSERT ON directory_entry
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION follow_new_listings();
CREATE TRIGGER groups_follow_changed AFTER UPDATE ON directory_entry
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION follow_changed_listings();

-- Who asked says how they want to be reminded, at any time, and that one of two groups would do.
CREATE FUNCTION keep_reminder(request uuid, wanted text, sealed bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r SET remind_by = wanted, remind_to = sealed
    WHERE r.id = request AND r.state IN ('asked', 'offered', 'agreed');
  END;
CREATE FUNCTION let_either_alone(family uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC UPDATE public.entry_request r SET either_alone = true WHERE r.together_id = family; END;

-- Where the other part of a family's request stands, for those who answer this one: no more than they need.
CREATE FUNCTION families_in(space uuid) RETURNS TABLE (request_id uuid, other_space uuid, other_stands text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT r.id, o.space_id,
      CASE WHEN o.state = 'asked' THEN 'asked' WHEN o.state IN ('declined', 'withdrawn') THEN 'not' ELSE 'ready' END
    FROM public.entry_request r JOIN public.entry_request o ON o.together_id = r.together_id AND o.id <> r.id
    WHERE r.space_id = space AND (space IN (SELECT public.carried_spaces()) OR public.leads_space(space));
  END;

-- Somebody new is to come to a group one is in: what one may know of them.
CREATE FUNCTION comers_to_hear_of() RETURNS TABLE (request_id uuid, space_id uuid, heard_until date, introduction bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT r.id, r.space_id, r.heard_until, r.introduction FROM public.entry_request r
    WHERE r.heard_until IS NOT NULL AND r.state IN ('offered', 'agreed')
      AND r.space_id IN (SELECT public.my_spaces());
  END;
-- Is this persona in the space that is to hear of the request?
CREATE FUNCTION hears_of(persona uuid, request uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.persona p JOIN public.entry_request r ON r.space_id = p.space_id
    WHERE p.id = persona AND r.id = request AND p.state = 'member' AND r.heard_until IS NOT NULL
      AND r.state IN ('offered', 'agreed'));
CREATE FUNCTION carries_request(request uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.entry_request r WHERE r.id = request AND r.space_id IN (SELECT public.carried_spaces()));

REVOKE ALL ON FUNCTION keep_family_together, destroy_coming_key, follow_listing, follow_new_listings, follow_changed_listings, keep_reminder,
  let_either_alone, families_in, comers_to_hear_of, hears_of, carries_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_reminder, let_either_alone TO vk_door;
GRANT EXECUTE ON FUNCTION families_in TO vk_person, vk_staff;
GRANT EXECUTE ON FUNCTION comers_to_hear_of, hears_of, carries_request TO vk_person;

GRANT INSERT (together_id, either_alone, remind_by, remind_to, introduction), SELECT (together_id, either_alone, call_on,
  remind_by, heard_until) ON entry_request TO vk_door;
GRANT SELECT (either_alone, call_on, called_on, remind_by, introduction, heard_until), UPDATE (call_on, called_on, heard_until)
  ON entry_request TO vk_person, vk_staff;
GRANT SELECT (locale, remind_by, remind_to) ON entry_request TO vk_worker;
GRANT SELECT (space_id, way, request_id) ON entry_slot TO vk_worker;

ALTER TABLE parallel_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE parallel_group FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_view FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_notice FORCE ROW LEVEL SECURITY;

-- Both groups see who has named whom; each names for itself.
GRANT SELECT ON parallel_group TO vk_door, vk_person, vk_staff;
GRANT INSERT, UPDATE (other_id), DELETE ON parallel_group TO vk_person, vk_staff;
CREATE POLICY door_finds ON parallel_group FOR SELECT TO vk_door USING (true);
CREATE POLICY carriers_see ON parallel_group FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())) OR other_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_name ON parallel_group FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_change ON parallel_group FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_take_back ON parallel_group FOR DELETE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY leaders_see ON parallel_group FOR SELECT TO vk_staff USING (leads_space(space_id) OR leads_space(other_id));
CREATE POLICY leaders_name ON parallel_group FOR INSERT TO vk_staff WITH CHECK (leads_space(space_id));
CREATE POLICY leaders_change ON parallel_group FOR UPDATE TO vk_staff
  USING (leads_space(space_id)) WITH CHECK (leads_space(space_id));
CREATE POLICY leaders_take_back ON parallel_group FOR DELETE TO vk_staff USING (leads_space(space_id));

-- Each sees their own words; those who carry the group see all. The asker, the door and the service see none.
GRANT SELECT, INSERT, UPDATE (content), DELETE ON entry_view TO vk_person;
CREATE POLICY own_is_seen ON entry_view FOR SELECT TO vk_person USING (persona_id = ANY (ARRAY(SELECT my_personas())));
CREATE POLICY carriers_see ON entry_view FOR SELECT TO vk_person USING (carries_request(request_id));
CREATE POLICY members_say ON entry_view FOR INSERT TO vk_person
  WITH CHECK (persona_id = ANY (ARRAY(SELECT my_personas())) AND hears_of(persona_id, request_id));
CREATE POLICY members_say_otherwise ON entry_view FOR UPDATE TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())))
  WITH CHECK (persona_id = ANY (ARRAY(SELECT my_personas())) AND hears_of(persona_id, request_id));
CREATE POLICY members_take_back ON entry_view FOR DELETE TO vk_person
  USING (persona_id = ANY (ARRAY(SELECT my_personas())));

GRANT SELECT ON entry_notice TO vk_door, vk_person, vk_staff, vk_worker;
GRANT INSERT ON entry_notice TO vk_person, vk_staff;
GRANT DELETE ON entry_notice TO vk_worker;
CREATE POLICY door_tells ON entry_notice FOR SELECT TO vk_door USING (true);
CREATE POLICY carriers_see ON entry_notice FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_tell ON entry_notice FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY leaders_see ON entry_notice FOR SELECT TO vk_staff USING (leads_space(space_id));
CREATE POLICY leaders_tell ON entry_notice FOR INSERT TO vk_staff WITH CHECK (leads_space(space_id));
CREATE POLICY worker_looks ON entry_notice FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON entry_notice FOR DELETE TO vk_worker USING (true);

-- The door counts who comes; where to remind them it only takes in.
REVOKE SELECT ON coming FROM vk_door;
GRANT SELECT (id, space_id, on_day) ON coming TO vk_door;
GRANT SELECT (space_id, remind_by, remind_to, locale) ON coming TO vk_worker;
