-- Who, in which role, did what, to what and why: one chain of entries that is only added to. The key of the entries'
-- hashes is outside the database, so whoever can write here can spoil the chain but not make another that holds.

-- The chain's two ends. Its row is locked by whoever adds an entry, so numbers have no gaps: a transaction that is taken
-- back takes its number back.
CREATE TABLE audit_chain (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  last_seq bigint NOT NULL DEFAULT 0,
  last_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex') CHECK (octet_length(last_hash) = 32),
  -- Made with the key, so that nobody can shorten the chain and set its end back to what it once was.
  last_mark bytea CHECK (octet_length(last_mark) = 32),
  -- Entries up to this one were kept as long as they are kept, and cut away. Marked in the same way.
  cut_seq bigint NOT NULL DEFAULT 0,
  cut_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex') CHECK (octet_length(cut_hash) = 32),
  cut_mark bytea CHECK (octet_length(cut_mark) = 32),
  CHECK (cut_seq BETWEEN 0 AND last_seq),
  CHECK ((last_seq = 0) = (last_mark IS NULL)),
  CHECK ((cut_seq = 0) = (cut_mark IS NULL))
);
INSERT INTO audit_chain DEFAULT VALUES;

CREATE TABLE audit_entry (
  seq bigint PRIMARY KEY CHECK (seq > 0),
  -- Random: the reason is sealed for it.
  id uuid NOT NULL UNIQUE,
  -- To the second.
  at timestamptz NOT NULL,
  -- A person as their organisation knows them, a role over the platform, whoever runs the machine, or the service itself.
  actor_kind text NOT NULL CHECK (actor_kind IN ('holder', 'platform', 'machine', 'service')),
  -- The role_holder or the platform_role. No foreign keys: an entry outlives what it speaks of.
  actor_id uuid,
  -- The role they acted in.
  acting_as text,
  organisation_id uuid,
  action text NOT NULL CHECK (action ~ '^[a-z]+(-[a-z]+)*$'),
  object_id uuid NOT NULL,
  -- What else belongs to the action: ids and codes as JSON, exactly as it was hashed. Never what people wrote.
  facts text NOT NULL CHECK (length(facts) <= 1000),
  -- Sealed with the organisation's data key: reasons quote people.
  reason bytea CHECK (octet_length(reason) BETWEEN 46 AND 8000),
  previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  -- The mark of the chain's new end, on its way to audit_chain. Never kept here: an old one would let the end be set back.
  head_mark bytea CHECK (head_mark IS NULL),
  CHECK ((actor_kind IN ('holder', 'platform')) = (actor_id IS NOT NULL)),
  CHECK ((actor_id IS NULL) = (acting_as IS NULL)),
  CHECK (actor_kind <> 'holder' OR organisation_id IS NOT NULL),
  CHECK (reason IS NULL OR organisation_id IS NOT NULL)
);
CREATE INDEX audit_entry_organisation ON audit_entry (organisation_id, seq);
CREATE INDEX audit_entry_at ON audit_entry (at);

-- The end of the chain, locked until the transaction ends.
CREATE FUNCTION lock_audit_chain(OUT last_seq bigint, OUT last_hash bytea, OUT last_mark bytea)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT c.last_seq, c.last_hash, c.last_mark FROM public.audit_chain c FOR UPDATE;
  END;
REVOKE ALL ON FUNCTION lock_audit_chain FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_audit_chain TO vk_person, vk_staff, vk_door, vk_worker;

-- Only what follows the last entry is taken in, and the chain's end moves with it.
CREATE FUNCTION join_audit_chain() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.audit_chain SET last_seq = NEW.seq, last_hash = NEW.hash, last_mark = NEW.head_mark
  WHERE last_seq = NEW.seq - 1 AND last_hash = NEW.previous_hash;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this is not the next entry'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_entry_follows_the_last';
  END IF;
  NEW.head_mark := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_joins BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION join_audit_chain();

-- Nobody changes an entry, its owner neither. What the checkpoint has passed may go.
CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.seq <= (SELECT cut_seq FROM public.audit_chain) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit log is only added to'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_log_is_only_added_to';
END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();

-- Both ends move forward only.
CREATE FUNCTION keep_audit_chain() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.last_seq >= OLD.last_seq AND NEW.cut_seq >= OLD.cut_seq THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit log is only added to'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_log_is_only_added_to';
END $$;
CREATE TRIGGER audit_chain_stays BEFORE UPDATE OR DELETE ON audit_chain FOR EACH ROW EXECUTE FUNCTION keep_audit_chain();

CREATE FUNCTION keep_audit_tables() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_log_is_only_added_to';
END $$;
CREATE TRIGGER audit_entry_is_kept BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_tables();
CREATE TRIGGER audit_chain_is_kept BEFORE TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_tables();

ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_chain FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;

-- Everyone writes of themselves only, in a role that is or was theirs.
GRANT INSERT ON audit_entry TO vk_person, vk_staff, vk_door, vk_worker;
CREATE POLICY own_deeds ON audit_entry FOR INSERT TO vk_person, vk_staff WITH CHECK (
  actor_kind = 'holder' AND holder_is_me(actor_id) AND EXISTS (
    SELECT FROM organisation_role r
    WHERE r.holder_id = actor_id AND r.organisation_id = audit_entry.organisation_id AND r.role = acting_as));
CREATE POLICY deeds_of_the_platform ON audit_entry FOR INSERT TO vk_staff WITH CHECK (
  actor_kind = 'platform' AND EXISTS (
    SELECT FROM platform_role p
    WHERE p.id = actor_id AND p.person_id = current_person_id() AND p.role = acting_as AND p.until IS NULL));
-- The door knows nobody; it sees that somebody was let in with the invitation.
CREATE POLICY comings_in ON audit_entry FOR INSERT TO vk_door WITH CHECK (
  actor_kind = 'holder' AND action = 'invitation-accepted' AND EXISTS (
    SELECT FROM organisation_role r
    WHERE r.holder_id = actor_id AND r.organisation_id = audit_entry.organisation_id AND r.role = acting_as
      AND r.invitation_id = object_id));
CREATE POLICY own_deeds_of_the_service ON audit_entry FOR INSERT TO vk_worker
  WITH CHECK (actor_kind IN ('machine', 'service'));

-- An organisation's administrators read what concerns it; the service checks the whole and cuts what is old.
GRANT SELECT ON audit_entry TO vk_staff, vk_worker;
CREATE POLICY administrators_read ON audit_entry FOR SELECT TO vk_staff
  USING (person_has_role(organisation_id, '{administrator}'));
CREATE POLICY worker_checks ON audit_entry FOR SELECT TO vk_worker USING (true);
GRANT DELETE ON audit_entry TO vk_worker;
CREATE POLICY worker_cuts ON audit_entry FOR DELETE TO vk_worker
  USING (seq <= (SELECT cut_seq FROM audit_chain));
GRANT SELECT, UPDATE (cut_seq, cut_hash, cut_mark) ON audit_chain TO vk_worker;
CREATE POLICY worker_checks ON audit_chain FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_cuts ON audit_chain FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);
