-- Who comes to talk to a group can be reached; a nickname nearly like another's is found; a group asks in the languages of its
-- listing.

-- A number they left for a talk by telephone, sealed with the request's key; and whether anybody may ring them at all.
ALTER TABLE entry_request
  ADD COLUMN talk_number bytea CHECK (octet_length(talk_number) BETWEEN 46 AND 1000),
  ADD COLUMN has_number boolean NOT NULL DEFAULT false,
  ADD CHECK (has_number OR talk_number IS NULL);
-- Until now a number was asked for where a call was wanted, and nowhere else.
UPDATE entry_request SET has_number = true WHERE way = 'call' OR by_phone OR remind_by = 'call';
CREATE FUNCTION keep_number(request uuid, sealed bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r SET talk_number = sealed, has_number = true
    WHERE r.id = request AND r.state IN ('asked', 'offered', 'agreed');
  END;
GRANT INSERT (has_number), SELECT (has_number) ON entry_request TO vk_door;
GRANT SELECT (talk_number) ON entry_request TO vk_person, vk_staff;

-- What stands with a time leads to its talk: a number for one by telephone, a link for one online. Which, is told once the talk has
-- been said yes to. Of what stands there by now nobody knows more than that it is something.
ALTER TABLE entry_slot ADD COLUMN leads_there boolean NOT NULL DEFAULT false, ADD CHECK (place IS NOT NULL OR NOT leads_there);
UPDATE entry_slot SET leads_there = true WHERE place IS NOT NULL;
GRANT SELECT (leads_there) ON entry_slot TO vk_door;
GRANT UPDATE (leads_there) ON entry_slot TO vk_person;

-- Is one of these nicknames used in a space, by anyone but this persona? For the door, which asks for all that look nearly like one.
CREATE FUNCTION is_any_name_used(space uuid, indexes bytea[], but uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.used_name u
    WHERE u.space_id = space AND u.name_index = ANY (indexes) AND u.persona_id IS DISTINCT FROM but);

-- The same questions in other languages, line by line: {"sv": "…", "en": "…"}.
ALTER TABLE admission ADD COLUMN questions_in jsonb NOT NULL DEFAULT '{}'
  CHECK (jsonb_typeof(questions_in) = 'object' AND length(questions_in::text) <= 10000);
GRANT UPDATE (questions_in) ON admission TO vk_person;

REVOKE ALL ON FUNCTION keep_number, is_any_name_used FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_number, is_any_name_used TO vk_door;
