-- A meeting cancelled by those who run it and keep no listing of it: the listing says so at once, and its history says who.
ALTER TABLE offering_revision
  DROP CONSTRAINT offering_revision_made_as_check,
  DROP CONSTRAINT offering_revision_decided_as_check,
  ADD CONSTRAINT offering_revision_made_as_check
    CHECK (made_as IN ('holder', 'keeper', 'import', 'platform', 'runner')),
  ADD CONSTRAINT offering_revision_decided_as_check
    CHECK (decided_as IN ('holder', 'keeper', 'import', 'platform', 'runner'));
