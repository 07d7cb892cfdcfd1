-- A theme that does not fit is left out by whoever accepts a listing, and its keeper is told: nobody waits a week to have
-- "baby and toddler" taken from a bereaved parents' group.
ALTER TABLE offering_revision
  ADD COLUMN themes_left_out text[] NOT NULL DEFAULT '{}'
    CHECK (themes_left_out = '{}' OR state IN ('accepted', 'superseded'));
GRANT UPDATE (themes_left_out) ON offering_revision TO vk_staff;
