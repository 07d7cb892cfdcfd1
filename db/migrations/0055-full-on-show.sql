-- A full group says so wherever it is shown, as it does at its door: whoever asks now waits in a queue. Yes or no, and never how
-- many are in it.

-- What the door says (admissions, room-at-door.ts): places that are promised are taken, and for a fortnight after somebody was
-- told that there is no place nobody is told otherwise. Where nobody carries the group other things are said.
CREATE FUNCTION offering_is_full(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.support_group g JOIN public.space s ON s.id = g.space_id
    WHERE g.offering_id = offering_is_full.offering AND g.uncarried_on IS NULL AND s.state = 'active'
      AND (s.said_full_on > (now() AT TIME ZONE 'Europe/Helsinki')::date - 14
        OR s.places - public.taken_places(s.id)
          <= (SELECT count(*) FROM public.entry_request r WHERE r.space_id = s.id AND r.state = 'agreed')));

REVOKE ALL ON FUNCTION offering_is_full FROM PUBLIC;
GRANT EXECUTE ON FUNCTION offering_is_full TO vk_public, vk_person, vk_staff, vk_door, vk_worker;
