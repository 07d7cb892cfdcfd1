-- What somebody keeps is found among the listings of the whole country.

-- Where it meets, as a column of its own: under row-level security only a comparison that can tell nothing may use an index.
ALTER TABLE offering_revision
  ADD COLUMN venue_id uuid GENERATED ALWAYS AS ((content #>> '{place,venueId}')::uuid) STORED;
DROP INDEX offering_revision_venue;
CREATE INDEX offering_revision_venue ON offering_revision (venue_id) WHERE state = 'accepted';

-- Whose listings the person at hand reviews, and so also keeps: asked once for a query, not once for each listing.
CREATE FUNCTION reviewed_organisations() RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN coalesce((
    SELECT array_agg(DISTINCT r.organisation_id)
    FROM public.organisation_role r JOIN public.role_holder h ON h.id = r.holder_id
    WHERE h.person_id = public.current_person_id() AND r.until IS NULL
      AND r.role IN ('administrator', 'coordinator', 'reviewer')), '{}');
REVOKE ALL ON FUNCTION reviewed_organisations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_organisations TO vk_staff;

ALTER POLICY keepers_and_reviewers_see ON offering
  USING (organisation_id = ANY ((SELECT reviewed_organisations())::uuid[])
    OR (organisation_id IS NULL AND (SELECT person_reviews(NULL))));

-- As in 0016, but not by a function for each revision: whoever sees a listing sees what was handed in of it, and drafts only
-- where they keep it.
CREATE FUNCTION kept_organisations() RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN coalesce((
    SELECT array_agg(DISTINCT r.organisation_id)
    FROM public.organisation_role r JOIN public.role_holder h ON h.id = r.holder_id
    WHERE h.person_id = public.current_person_id() AND r.until IS NULL
      AND r.role IN ('administrator', 'coordinator')), '{}');
REVOKE ALL ON FUNCTION kept_organisations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_organisations TO vk_staff;
ALTER POLICY handed_in_is_seen ON offering_revision
  USING (EXISTS (SELECT FROM offering o WHERE o.id = offering_id
    AND (offering_revision.state <> 'draft' OR o.organisation_id = ANY ((SELECT kept_organisations())::uuid[]))));
