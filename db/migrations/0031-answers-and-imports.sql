-- What answers a form that no browser is to keep, until it has been looked at: ten minutes, on whichever node it is asked for.

-- Unlogged: an answer is worth nothing after a crash, and then stands in no log of the database either.
CREATE UNLOGGED TABLE form_answer (
  -- A keyed hash of the word in the answer's address. The word is in nobody's hands but the browser's.
  id bytea PRIMARY KEY CHECK (octet_length(id) = 32),
  -- The page and whose it is, sealed with a key made of the word and the installation's.
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 12000000),
  until timestamptz NOT NULL
);
CREATE INDEX form_answer_until ON form_answer (until);

ALTER TABLE form_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_answer FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON form_answer TO vk_door;
CREATE POLICY door_opens ON form_answer FOR SELECT TO vk_door USING (true);
CREATE POLICY door_puts_aside ON form_answer FOR INSERT TO vk_door WITH CHECK (true);
GRANT SELECT (until), DELETE ON form_answer TO vk_worker;
CREATE POLICY worker_looks ON form_answer FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_forgets ON form_answer FOR DELETE TO vk_worker USING (true);

-- An import is the service's own work, done for somebody whom it has let in: the log names them, in a role that is theirs.
CREATE FUNCTION acts_in_role(holder uuid, organisation uuid, acting text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.organisation_role r
    WHERE r.holder_id = holder AND r.organisation_id = organisation AND r.role = acting AND r.until IS NULL);
CREATE FUNCTION acts_over_platform(acting_id uuid, acting text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.platform_role p WHERE p.id = acting_id AND p.role = acting AND p.until IS NULL);
REVOKE ALL ON FUNCTION acts_in_role, acts_over_platform FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acts_in_role, acts_over_platform TO vk_worker;
CREATE POLICY imports ON audit_entry FOR INSERT TO vk_worker
  WITH CHECK (action = 'listings-imported' AND CASE actor_kind
    WHEN 'holder' THEN acts_in_role(actor_id, organisation_id, acting_as)
    WHEN 'platform' THEN acts_over_platform(actor_id, acting_as)
    ELSE false END);
