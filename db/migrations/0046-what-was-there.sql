-- Of what is no longer offered there stays what it was about and the town, both of which everyone could read: whoever
-- follows an old link is shown others like it.
ALTER TABLE directory_entry
  ADD COLUMN was jsonb,
  ADD CONSTRAINT was_only_when_gone CHECK (was IS NULL OR standing = 'gone');
