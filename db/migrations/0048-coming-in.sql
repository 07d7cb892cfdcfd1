-- Coming in: nobody comes before the day that was told them, a full group says so, whose talk was with a carrier who has left is
-- told, an organisation answers for its group that nobody carries, and a word to those who wait is for those who waited.

-- The first day on which somebody new comes into a group that takes new people at agreed times; null where none is agreed.
CREATE FUNCTION next_intake_of(space uuid) RETURNS date
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT CASE WHEN way.said ->> 'when' = 'agreed-times' THEN (way.said ->> 'nextIntake')::date END
    FROM public.support_group g
    LEFT JOIN public.admission a ON a.space_id = g.space_id
    LEFT JOIN public.directory_entry e ON e.id = g.offering_id
    LEFT JOIN public.offering_revision r ON r.offering_id = g.offering_id AND r.state = 'accepted'
    CROSS JOIN LATERAL (
      SELECT coalesce(e.content -> 'admission', r.content -> 'admission',
        jsonb_build_object('when', a.when_open, 'nextIntake', a.next_intake)) AS said) way
    WHERE g.space_id = next_intake_of.space);
CREATE FUNCTION takes_nobody_yet(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN coalesce(public.next_intake_of(space) > (now() AT TIME ZONE 'Europe/Helsinki')::date, false);

-- Whoever was in it before may go and come back; nobody new comes in before the day, whatever way they take.
CREATE FUNCTION keep_intake() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.promised_on IS NULL AND (TG_OP = 'INSERT' OR OLD.state <> 'member') AND public.takes_nobody_yet(NEW.space_id) THEN
    RAISE EXCEPTION 'the group takes nobody yet' USING ERRCODE = 'check_violation', CONSTRAINT = 'no_entry_before_intake';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER no_entry_before_intake AFTER INSERT OR UPDATE OF state ON persona
  FOR EACH ROW WHEN (NEW.state = 'member' AND NEW.role = 'participant') EXECUTE FUNCTION keep_intake();

-- A seat without an account is a place as any: not before the intake, nor while the members are heard.
CREATE FUNCTION keep_seat_day() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF public.takes_nobody_yet(NEW.space_id) OR NEW.heard_until >= (now() AT TIME ZONE 'Europe/Helsinki')::date THEN
    RAISE EXCEPTION 'the group takes nobody yet' USING ERRCODE = 'check_violation', CONSTRAINT = 'no_entry_before_intake';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_seat_before_intake BEFORE UPDATE OF state, seated ON entry_request
  FOR EACH ROW WHEN (NEW.seated AND NOT OLD.seated) EXECUTE FUNCTION keep_seat_day();

-- As in 0022; whoever waits at the door before the day waits on.
ALTER FUNCTION admit_persona(uuid) RENAME TO admit_before_start;
CREATE FUNCTION admit_persona(wanted uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (
    SELECT FROM public.persona p
    WHERE p.id = wanted AND p.role = 'participant' AND p.promised_on IS NULL AND public.takes_nobody_yet(p.space_id)) THEN
    RETURN false;
  END IF;
  RETURN public.admit_before_start(wanted);
END $$;
REVOKE ALL ON FUNCTION admit_before_start FROM PUBLIC, vk_door;

-- Somebody at the door found no place where one was free. For some days the group says to everyone that it is full: what it told
-- one and what it tells others are the same. Nobody reads the day itself.
ALTER TABLE space ADD COLUMN said_full_on date;
CREATE FUNCTION say_full(space uuid, today date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC UPDATE public.space s SET said_full_on = today WHERE s.id = say_full.space; END;
CREATE FUNCTION said_full_since(space uuid, since date) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.space s WHERE s.id = said_full_since.space AND s.said_full_on >= since);

-- A word to everyone who waits is for those who asked before it.
ALTER TABLE entry_notice ADD COLUMN last_number integer;
CREATE FUNCTION number_entry_notice() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.last_number := coalesce((SELECT max(r.number) FROM public.entry_request r WHERE r.space_id = NEW.space_id), 0);
  RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT ON entry_notice FOR EACH ROW EXECUTE FUNCTION number_entry_notice();

-- An organisation's group that nobody carries: its organisation sees at once who asks, as it sees who was left unanswered. Who had
-- asked before they were told so is left out of it.
ALTER TABLE entry_request ADD COLUMN knows_of_organisation boolean NOT NULL DEFAULT true;
UPDATE entry_request SET knows_of_organisation = false;
CREATE FUNCTION organisation_answers(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.support_group g JOIN public.space_organisation o ON o.space_id = g.space_id
    WHERE g.space_id = organisation_answers.space AND g.uncarried_on IS NOT NULL);
CREATE FUNCTION show_to_organisation() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF public.organisation_answers(NEW.space_id) THEN NEW.escalated_on := NEW.asked_on; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organisation_sees BEFORE INSERT ON entry_request FOR EACH ROW EXECUTE FUNCTION show_to_organisation();

-- Nobody calls nor comes to a talk that was with somebody who has left: its time goes, and whoever had it is told that there is a
-- word, whatever they were told before.
CREATE FUNCTION nobody_is_there() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.entry_request r SET news_on = NEW.uncarried_on, news_told = false
  WHERE r.space_id = NEW.space_id AND r.state IN ('asked', 'offered', 'agreed')
    AND EXISTS (SELECT FROM public.entry_slot t WHERE t.request_id = r.id);
  DELETE FROM public.entry_slot t WHERE t.space_id = NEW.space_id;
  UPDATE public.entry_request r SET escalated_on = NEW.uncarried_on
  WHERE r.space_id = NEW.space_id AND r.state IN ('asked', 'offered', 'agreed') AND r.escalated_on IS NULL
    AND r.knows_of_organisation AND public.organisation_answers(NEW.space_id);
  RETURN NULL;
END $$;
CREATE TRIGGER talks_go_with_carrier AFTER UPDATE OF uncarried_on ON support_group
  FOR EACH ROW WHEN (OLD.uncarried_on IS NULL AND NEW.uncarried_on IS NOT NULL) EXECUTE FUNCTION nobody_is_there();
DELETE FROM entry_slot t USING support_group g WHERE g.space_id = t.space_id AND g.uncarried_on IS NOT NULL;

-- Whoever carries a group now and asked to come once does not read what was written of them then.
DROP POLICY carriers_see ON entry_request;
CREATE POLICY carriers_see ON entry_request FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())) AND id <> ALL (ARRAY(SELECT my_entry_requests())));

-- A word of one's own for an invitation code, sealed with the space's key: which clinic has which.
ALTER TABLE entry_code ADD COLUMN label bytea CHECK (octet_length(label) BETWEEN 46 AND 1000);
GRANT SELECT (label), INSERT (label) ON entry_code TO vk_person;

REVOKE ALL ON FUNCTION next_intake_of, takes_nobody_yet, keep_intake, keep_seat_day, admit_persona, say_full, said_full_since,
  number_entry_notice, organisation_answers, show_to_organisation, nobody_is_there FROM PUBLIC;
GRANT EXECUTE ON FUNCTION admit_persona, say_full, said_full_since TO vk_door;
