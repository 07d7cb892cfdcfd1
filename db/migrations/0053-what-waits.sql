-- Those who lead an organisation, and the area centres, read as numbers what waits for them, before the second factor is asked
-- for, which seeing any of it takes. A group that goes on after its end goes on where it was. Texts for channels stay as edited.

CREATE FUNCTION led_organisations() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT h.organisation_id FROM public.role_holder h
    WHERE h.person_id = public.current_person_id() AND public.holder_has_role(h.id, '{administrator,coordinator}');
  END;

-- Requests whose own group has not kept what it promised them, or has nobody to keep it.
CREATE FUNCTION comers_left() RETURNS TABLE (organisation_id uuid, count integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT o.organisation_id, count(*)::integer
    FROM public.entry_request r
    JOIN public.space_organisation o ON o.space_id = r.space_id
    LEFT JOIN public.support_group g ON g.space_id = r.space_id
    WHERE r.state = 'asked' AND (r.answered_on IS NULL OR r.way <> 'word') AND r.escalated_on IS NOT NULL
      AND (r.escalated_on > r.answer_by OR (g.uncarried_on IS NOT NULL AND r.answered_on IS NULL))
      AND o.organisation_id IN (SELECT public.led_organisations())
    GROUP BY o.organisation_id;
  END;

-- Planned groups that ask to be taken, and requests for help in starting, that have no answer.
CREATE FUNCTION asks_waiting() RETURNS TABLE (organisation_id uuid, count integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT a.organisation_id, count(*)::integer FROM public.group_ask a
    WHERE a.state = 'asked' AND a.organisation_id IN (SELECT public.led_organisations())
    GROUP BY a.organisation_id;
  END;
CREATE FUNCTION supports_waiting() RETURNS TABLE (organisation_id uuid, count integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT s.organisation_id, count(*)::integer FROM public.start_support s
    WHERE s.state = 'asked' AND s.organisation_id IN (SELECT public.led_organisations())
    GROUP BY s.organisation_id;
  END;

-- The same before the area centres: who asks for help, and groups that nobody carries or that leave people waiting.
CREATE FUNCTION centre_waits() RETURNS TABLE (asks integer, groups integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT
      (SELECT count(*)::integer FROM public.start_support s
       WHERE s.state = 'asked' AND s.organisation_id IS NULL AND public.answers_support(NULL, s.region)),
      (SELECT count(*)::integer FROM public.uncarried_groups()) + (SELECT count(*)::integer FROM public.unanswered_groups());
  END;

-- What is to be done for an organisation's listings: reports to look at, changes that were asked for, confirmations due on a
-- listing confirmed on that day or before it.
CREATE FUNCTION listings_to_do(confirmed_by date) RETURNS TABLE (organisation_id uuid, count integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT waits.organisation_id, sum(waits.count)::integer
    FROM (
      SELECT o.organisation_id,
        (SELECT count(*) FROM public.offering_report p WHERE p.offering_id = o.id AND p.handled_on IS NULL)
        + (SELECT count(*) FROM public.offering_revision r WHERE r.offering_id = o.id AND r.state = 'changes-asked')
        + (o.state IN ('unconfirmed', 'hidden')
           OR (o.state = 'published' AND coalesce(o.confirmed_on <= confirmed_by, true)))::integer AS count
      FROM public.offering o
      WHERE o.organisation_id IN (SELECT public.led_organisations())) waits
    WHERE waits.count > 0
    GROUP BY waits.organisation_id;
  END;

-- Days: those that groups have agreed on from `since` on, and what their organisation's listing tells, or is about to. No place,
-- no words, no names.
CREATE FUNCTION agreed_and_told(since date)
  RETURNS TABLE (organisation_id uuid, told jsonb, agreed jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT o.organisation_id,
      jsonb_strip_nulls(jsonb_build_object('meetings', told.content -> 'meetings', 'endsOn', told.content -> 'endsOn')),
      days.agreed
    FROM public.offering o
    JOIN public.support_group g ON g.offering_id = o.id
    JOIN public.space s ON s.id = g.space_id AND s.state = 'active'
    JOIN LATERAL (
      SELECT coalesce(
        (SELECT r.content FROM public.offering_revision r
         WHERE r.offering_id = o.id AND r.state IN ('draft', 'submitted', 'changes-asked')),
        (SELECT e.content FROM public.directory_entry e WHERE e.id = o.id)) AS content) told ON told.content IS NOT NULL
    JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('on', m.on_day, 'at', to_char(m.at, 'HH24:MI'), 'cancelled', m.cancelled)) AS agreed
      FROM public.group_meeting m WHERE m.space_id = g.space_id AND m.on_day >= since) days ON days.agreed IS NOT NULL
    WHERE o.organisation_id IN (SELECT public.led_organisations());
  END;

-- Descriptions of somebody one must never meet, for those who know whom it means.
CREATE FUNCTION descriptions_to_handle() RETURNS TABLE (organisation_id uuid, count integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT k.organisation_id, count(*)::integer FROM public.keep_apart k
    WHERE k.handled_on IS NULL AND k.organisation_id IN (SELECT public.led_organisations())
    GROUP BY k.organisation_id;
  END;

REVOKE ALL ON FUNCTION led_organisations, comers_left, asks_waiting, supports_waiting, centre_waits, listings_to_do, agreed_and_told,
  descriptions_to_handle FROM PUBLIC;
GRANT EXECUTE ON FUNCTION comers_left, asks_waiting, supports_waiting, centre_waits, listings_to_do, agreed_and_told,
  descriptions_to_handle TO vk_person;

-- The phase a group was in when it ended: should it go on after all, it is there again.
ALTER TABLE support_group ADD COLUMN phase_before_end text
  CHECK (phase_before_end IN ('planning', 'reaching', 'beginning', 'acquainting', 'working', 'ending'));
CREATE FUNCTION keep_phase_before_end() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.phase_before_end := CASE WHEN NEW.phase = 'ended' THEN OLD.phase END;
  RETURN NEW;
END $$;
CREATE TRIGGER phase_is_kept BEFORE UPDATE OF phase ON support_group
  FOR EACH ROW WHEN ((OLD.phase = 'ended') <> (NEW.phase = 'ended')) EXECUTE FUNCTION keep_phase_before_end();
REVOKE ALL ON FUNCTION keep_phase_before_end FROM PUBLIC;

-- A channel's text as somebody has made it their own, in one language. It is for everyone to read.
CREATE TABLE outreach_text (
  offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('professionals', 'invitations', 'schools', 'grapevine', 'associations', 'papers',
    'radio', 'email', 'social', 'boards', 'press')),
  locale text NOT NULL CHECK (locale IN ('fi', 'fi-simple', 'sv', 'en')),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 6000),
  -- SHA-256 of the ready text it was made from: where that is another by now, somebody should look.
  made_from bytea NOT NULL CHECK (octet_length(made_from) = 32),
  PRIMARY KEY (offering_id, kind, locale)
);
ALTER TABLE outreach_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE outreach_text FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (words, made_from), DELETE ON outreach_text TO vk_person, vk_staff;
CREATE POLICY those_who_tell ON outreach_text TO vk_person, vk_staff
  USING (person_reaches_out(offering_id)) WITH CHECK (person_reaches_out(offering_id));
