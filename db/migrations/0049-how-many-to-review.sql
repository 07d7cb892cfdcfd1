-- How much waits for somebody who reviews listings, as a number only: their own page says so before the second factor is
-- asked for, which reading takes. What they wrote themselves waits for somebody else.
CREATE FUNCTION revisions_to_review() RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT count(*)::integer
    FROM public.offering_revision r JOIN public.offering o ON o.id = r.offering_id
    WHERE r.state = 'submitted' AND public.person_reviews(o.organisation_id)
      AND NOT (public.person_wrote(r.offering_id, r.made_as, r.made_by) AND public.another_reviews(r.offering_id)));
REVOKE ALL ON FUNCTION revisions_to_review FROM PUBLIC;
GRANT EXECUTE ON FUNCTION revisions_to_review TO vk_person;
