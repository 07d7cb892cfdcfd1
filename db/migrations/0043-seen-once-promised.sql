-- Whoever has not yet given the promise of confidentiality sees nobody of a space (0014), and is seen by nobody there: the
-- members learn of them once they are bound by the same. Those who carry the space see them as they see others at its door:
-- they have let them in, and can take them out.
DROP POLICY members_are_seen ON persona;
CREATE POLICY members_are_seen ON persona FOR SELECT TO vk_person
  USING (state = 'member' AND promised IS NOT NULL AND space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE FUNCTION not_promised_yet(space uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT p.id FROM public.persona p
    WHERE p.space_id = not_promised_yet.space AND p.state = 'member' AND p.promised IS NULL
      AND (p.space_id IN (SELECT public.carried_spaces()) OR public.reads_space(p.space_id));
  END;
REVOKE ALL ON FUNCTION not_promised_yet FROM PUBLIC;
GRANT EXECUTE ON FUNCTION not_promised_yet TO vk_person, vk_staff;

-- An event's day that was cancelled happens after all: here, or in its listing, whose word the worker brings here.
ALTER TABLE gate_event_day
  ADD COLUMN restored_on date,
  ADD CONSTRAINT cancelled_or_on CHECK (cancelled_on IS NULL OR restored_on IS NULL);
GRANT UPDATE (restored_on) ON gate_event_day TO vk_person, vk_staff;
GRANT SELECT (restored_on) ON gate_event_day TO vk_door;
GRANT SELECT (cancelled_on, restored_on), UPDATE (cancelled_on, restored_on) ON gate_event_day TO vk_worker;
