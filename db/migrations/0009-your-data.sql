-- A person takes everything of theirs away. What remains is a mark by which backups, too, can be made to forget them.

-- Whoever has gone: an HMAC of their id under the key outside the database, and the day. It is backed up with the data
-- keys, not with the content: when an old backup is brought back, the marks of today say who must not come back with it.
CREATE TABLE erased (
  mark bytea PRIMARY KEY CHECK (octet_length(mark) = 32),
  erased_on date NOT NULL
);
CREATE INDEX erased_day ON erased (erased_on);

ALTER TABLE erased ENABLE ROW LEVEL SECURITY;
ALTER TABLE erased FORCE ROW LEVEL SECURITY;
-- The door recognises a second press of the button; the service itself forgets what has had its time.
GRANT SELECT (mark) ON erased TO vk_door;
CREATE POLICY door_recognises ON erased FOR SELECT TO vk_door USING (true);
GRANT SELECT (erased_on), DELETE ON erased TO vk_worker;
CREATE POLICY worker_clears ON erased FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_deletes ON erased FOR DELETE TO vk_worker USING (true);

-- The person at hand goes: their keys, their row and with it everything of theirs, and the mark, all at once or not at
-- all. Nobody has a right to delete from `person`; this is the only way, and it reaches nobody else. False where the
-- person has gone already.
CREATE FUNCTION erase_me(erased_mark bytea, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := public.current_person_id();
BEGIN
  DELETE FROM public.person WHERE id = me;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM public.data_key WHERE owner_kind = 'person' AND owner_id = me;
  INSERT INTO public.erased (mark, erased_on) VALUES (erased_mark, today) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION erase_me FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_me TO vk_person;

-- The last administrator stays also when a row is deleted and not ended: otherwise going altogether would be a way
-- around it. An organisation that goes itself takes its roles along. Without a person at hand (a restore that applies
-- the marks) nobody could be asked for a successor.
CREATE OR REPLACE FUNCTION keep_an_administrator() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.organisation WHERE id = OLD.organisation_id FOR UPDATE;
  IF FOUND AND NOT EXISTS (
    SELECT FROM public.organisation_role
    WHERE organisation_id = OLD.organisation_id AND role = 'administrator' AND until IS NULL)
  THEN
    RAISE EXCEPTION 'the last administrator stays'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'last_administrator_stays';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER last_administrator_stays_undeleted AFTER DELETE ON organisation_role
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.role = 'administrator' AND OLD.until IS NULL AND current_person_id() IS NOT NULL)
  EXECUTE FUNCTION keep_an_administrator();
CREATE CONSTRAINT TRIGGER last_administrator_stays_undeleted AFTER DELETE ON platform_role
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.role = 'administrator' AND OLD.until IS NULL AND current_person_id() IS NOT NULL)
  EXECUTE FUNCTION keep_a_platform_administrator();
