-- Keeping apart by a telephone number or an address meets everyone who has told it to a group: with a code only, through whoever
-- answered the telephone, for a reminder, or signed in. Also those who come without an account.

-- What somebody has given us to be reached by, in whatever field: indexes of numbers and of addresses, which never meet one another.
-- They add up: a new number does not wash an old one away.
ALTER TABLE known_phone RENAME TO known_contact;
ALTER TABLE known_contact RENAME COLUMN phone_index TO contact_index;
ALTER TABLE known_contact RENAME CONSTRAINT known_phone_person_id_fkey TO known_contact_person_id_fkey;
ALTER TABLE known_contact DROP CONSTRAINT known_phone_pkey, ADD PRIMARY KEY (person_id, contact_index);
DROP POLICY own_is_changed ON known_contact;
DROP POLICY own_goes ON known_contact;
DROP POLICY own_is_seen ON known_contact;
REVOKE SELECT (person_id), UPDATE (contact_index), DELETE ON known_contact FROM vk_person;

-- The same of a request, from the moment it is made: nobody reads it.
ALTER TABLE entry_request ADD COLUMN contact_indexes bytea[] NOT NULL DEFAULT '{}' CHECK (cardinality(contact_indexes) <= 200);
GRANT INSERT (contact_indexes) ON entry_request TO vk_door;

-- Whoever has the request is known by what it knows.
CREATE FUNCTION know_asker() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO public.known_contact (person_id, contact_index)
  SELECT NEW.person_id, told.index FROM unnest(NEW.contact_indexes) AS told (index) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER asker_is_known AFTER INSERT OR UPDATE OF person_id, contact_indexes ON entry_request
  FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION know_asker();

-- Somebody stands at the door with this request, before anything is decided: from now on they are known by what it, and the rest of
-- their family's, knows.
CREATE FUNCTION know_comer(request uuid, who uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    INSERT INTO public.known_contact (person_id, contact_index)
    SELECT who, told.index
    FROM public.entry_request r CROSS JOIN LATERAL unnest(r.contact_indexes) AS told (index)
    WHERE r.id = request OR r.together_id = (SELECT one.together_id FROM public.entry_request one WHERE one.id = request)
    ON CONFLICT DO NOTHING;
  END;

-- The request is told more: a number for a talk, a way to be reminded, a word.
CREATE FUNCTION know_more(request uuid, indexes bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r
    SET contact_indexes = ARRAY(
      SELECT DISTINCT told.index FROM unnest(r.contact_indexes || indexes) AS told (index) LIMIT 200)
    WHERE r.id = request AND NOT indexes <@ r.contact_indexes;
  END;

CREATE FUNCTION has_named_contact(who uuid, indexes bytea[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.keep_apart k WHERE k.person_id = who AND k.contact_index = ANY (indexes));

CREATE OR REPLACE FUNCTION has_named(who uuid, other uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.keep_apart k
    WHERE k.person_id = who AND (
      k.named_id = other
      OR EXISTS (
        SELECT FROM public.used_name u JOIN public.persona p ON p.id = u.persona_id
        WHERE u.space_id = k.space_id AND u.name_index = k.name_index AND p.person_id = other)
      OR EXISTS (SELECT FROM public.person_email e WHERE e.person_id = other AND e.email_index = k.contact_index)
      OR EXISTS (SELECT FROM public.known_contact c WHERE c.person_id = other AND c.contact_index = k.contact_index)));

-- Also from those who come without an account: they have named nobody, and may be named.
CREATE OR REPLACE FUNCTION kept_apart(space uuid, who uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT coalesce(bool_or(public.has_named(who, p.person_id) OR public.has_named(p.person_id, who)), false)
    FROM public.persona p
    WHERE p.space_id = space AND p.state = 'member' AND p.person_id <> who)
  OR (
    SELECT coalesce(bool_or(public.has_named_contact(who, r.contact_indexes)), false)
    FROM public.entry_request r
    WHERE r.space_id = space AND r.seated AND r.person_id IS DISTINCT FROM who);

-- Is somebody inside whom this request's asker must not meet, as far as it is known before they come in? `carriers`: of those who
-- carry the group, whom one meets before that.
CREATE FUNCTION asker_kept_apart(request uuid, carriers boolean) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT coalesce(bool_or(
      public.has_named_contact(p.person_id, r.contact_indexes)
      OR public.has_named(r.person_id, p.person_id) OR public.has_named(p.person_id, r.person_id)), false)
    FROM public.entry_request r
    JOIN public.persona p ON p.space_id = r.space_id AND p.state = 'member' AND p.person_id IS DISTINCT FROM r.person_id
    WHERE r.id = request AND (NOT carriers OR p.role <> 'participant'));

-- A seat without an account is no way around it: the words are those of a full group.
CREATE FUNCTION keep_seat_apart() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF public.asker_kept_apart(NEW.id, false) THEN
    RAISE EXCEPTION 'the group is full' USING ERRCODE = 'check_violation', CONSTRAINT = 'group_is_full';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_seat_beside BEFORE UPDATE OF seated ON entry_request
  FOR EACH ROW WHEN (NEW.seated AND NOT OLD.seated) EXECUTE FUNCTION keep_seat_apart();

-- Who hears by a call only that their group has ended. Where nobody carries it, its organisation is to call them.
CREATE FUNCTION hears_by_call(request entry_request) RETURNS boolean
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
  RETURN request.by_phone OR request.way = 'call' OR coalesce(request.remind_by = 'call', false);
CREATE OR REPLACE FUNCTION end_requests(space uuid, today date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r
    SET state = CASE WHEN r.state = 'in' THEN 'in' ELSE 'declined' END, ended_on = coalesce(r.ended_on, today),
      ended_with_group = true, news_on = today,
      escalated_on = coalesce(r.escalated_on, CASE
        WHEN r.knows_of_organisation AND public.hears_by_call(r) AND public.organisation_answers(end_requests.space) THEN today END)
    WHERE r.space_id = end_requests.space AND (r.state IN ('asked', 'offered', 'agreed') OR (r.state = 'in' AND r.seated));
  END;
-- As in 0048; also those who were still to be called when the last who carried it left after its end.
CREATE OR REPLACE FUNCTION nobody_is_there() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.entry_request r SET news_on = NEW.uncarried_on, news_told = false
  WHERE r.space_id = NEW.space_id AND r.state IN ('asked', 'offered', 'agreed')
    AND EXISTS (SELECT FROM public.entry_slot t WHERE t.request_id = r.id);
  DELETE FROM public.entry_slot t WHERE t.space_id = NEW.space_id;
  UPDATE public.entry_request r SET escalated_on = NEW.uncarried_on
  WHERE r.space_id = NEW.space_id AND r.escalated_on IS NULL AND r.knows_of_organisation
    AND (r.state IN ('asked', 'offered', 'agreed') OR (r.ended_with_group AND r.news_on IS NOT NULL AND public.hears_by_call(r)))
    AND public.organisation_answers(NEW.space_id);
  RETURN NULL;
END $$;

-- Before a group is ended by those who lead its organisation: how many wait for it, and how many of them hear of it by a call only.
CREATE FUNCTION left_at_end(space uuid) RETURNS TABLE (waiting integer, to_call integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT count(*)::integer, count(*) FILTER (WHERE public.hears_by_call(r))::integer
    FROM public.entry_request r
    WHERE r.space_id = left_at_end.space AND (r.state IN ('asked', 'offered', 'agreed') OR (r.state = 'in' AND r.seated))
      AND public.leads_space(r.space_id);
  END;

-- As in 0053; also who is to be called, as their group has ended and nobody is left who carried it.
CREATE OR REPLACE FUNCTION comers_left() RETURNS TABLE (organisation_id uuid, count integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT o.organisation_id, count(*)::integer
    FROM public.entry_request r
    JOIN public.space_organisation o ON o.space_id = r.space_id
    LEFT JOIN public.support_group g ON g.space_id = r.space_id
    WHERE r.escalated_on IS NOT NULL
      AND (r.state = 'asked' AND (r.answered_on IS NULL OR r.way <> 'word')
          AND (r.escalated_on > r.answer_by OR (g.uncarried_on IS NOT NULL AND r.answered_on IS NULL))
        OR r.ended_with_group AND r.news_on IS NOT NULL AND g.uncarried_on IS NOT NULL AND public.hears_by_call(r))
      AND o.organisation_id IN (SELECT public.led_organisations())
    GROUP BY o.organisation_id;
  END;

-- An organisation's group that nobody carries says so wherever it is shown. A citizens' group is paused.
CREATE FUNCTION offering_is_uncarried(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.support_group g JOIN public.space s ON s.id = g.space_id AND s.state = 'active'
    WHERE g.offering_id = offering_is_uncarried.offering AND g.uncarried_on IS NOT NULL);

REVOKE ALL ON FUNCTION know_asker, know_comer, know_more, has_named_contact, asker_kept_apart, keep_seat_apart,
  hears_by_call, left_at_end, offering_is_uncarried FROM PUBLIC;
GRANT EXECUTE ON FUNCTION know_comer, know_more, asker_kept_apart TO vk_door;
GRANT EXECUTE ON FUNCTION left_at_end TO vk_staff;
GRANT EXECUTE ON FUNCTION offering_is_uncarried TO vk_public, vk_person, vk_staff, vk_door, vk_worker;
