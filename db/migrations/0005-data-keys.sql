-- Data keys, each wrapped under the installation's key-encryption key, which is never in the database. What a person or
-- a space has written is sealed with its own key: destroying the row destroys the content, in older backups too.

CREATE TABLE data_key (
  id uuid PRIMARY KEY,
  -- Whose content it seals. No foreign key: the owner's row may go before its key or after it.
  owner_kind text NOT NULL CHECK (owner_kind IN ('person', 'space')),
  owner_id uuid NOT NULL,
  wrapped bytea NOT NULL CHECK (octet_length(wrapped) BETWEEN 40 AND 64),
  made_at timestamptz NOT NULL,
  -- A key that was replaced still opens what it sealed; new content takes the current one.
  replaced_at timestamptz
);
CREATE UNIQUE INDEX data_key_current ON data_key (owner_kind, owner_id) WHERE replaced_at IS NULL;
CREATE INDEX data_key_owner ON data_key (owner_kind, owner_id);

ALTER TABLE data_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_key FORCE ROW LEVEL SECURITY;
-- Whoever founds a space or comes in makes its key in the same transaction; only the service itself reads keys.
GRANT INSERT ON data_key TO vk_person, vk_staff, vk_door, vk_worker;
GRANT SELECT, UPDATE, DELETE ON data_key TO vk_worker;
CREATE POLICY founder_makes ON data_key FOR INSERT TO vk_person, vk_staff, vk_door WITH CHECK (replaced_at IS NULL);
CREATE POLICY worker_keeps ON data_key TO vk_worker USING (true) WITH CHECK (true);
