-- Whoever brings listings in does not decide on them where somebody else can: an import says whose hand it came by, as
-- what was written here does. A command on the machine, and a feed, are nobody's.
ALTER TABLE offering_revision
  DROP CONSTRAINT offering_revision_check,
  ADD CONSTRAINT offering_revision_made_by_check
    CHECK (CASE made_as WHEN 'import' THEN true ELSE (made_by IS NOT NULL) = (made_as IN ('holder', 'platform')) END);

CREATE OR REPLACE FUNCTION person_wrote(offering uuid, made_as text, made_by uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN CASE made_as
    WHEN 'holder' THEN public.holder_is_me(made_by)
    WHEN 'keeper' THEN EXISTS (
      SELECT FROM public.offering o WHERE o.id = offering AND o.kept_by = public.current_person_id())
    WHEN 'platform' THEN EXISTS (
      SELECT FROM public.platform_role p WHERE p.id = made_by AND p.person_id = public.current_person_id())
    WHEN 'import' THEN made_by IS NOT NULL AND (public.holder_is_me(made_by) OR EXISTS (
      SELECT FROM public.platform_role p WHERE p.id = made_by AND p.person_id = public.current_person_id()))
    ELSE false END;
