-- Why somebody's role over the installation was ended, or their second factor taken away, is written down too. It is sealed with a
-- key of its own, which goes when the entry is cut away; the platform's administrators read it (0027).
ALTER TABLE audit_entry
  DROP CONSTRAINT audit_entry_check3,
  ADD CONSTRAINT reason_has_a_key CHECK (reason IS NULL OR organisation_id IS NOT NULL OR actor_kind IN ('platform', 'machine'));
