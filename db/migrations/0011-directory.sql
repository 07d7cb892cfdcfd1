-- The directory as everyone sees it. Nothing confidential is ever in this table: it is written in the same transaction as
-- the listing it shows, and search, pages, feeds and the open API read this and nothing else.
CREATE SEQUENCE directory_seq;

CREATE TABLE directory_entry (
  -- The offering's.
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  -- Who maintains it, where that is an organisation here.
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  -- 'gone' keeps the address, so that an old link is answered kindly.
  standing text NOT NULL CHECK (standing IN ('listed', 'unconfirmed', 'gone')),
  -- As src/features/directory/offering.ts describes it.
  content jsonb,
  published_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  confirmed_on date,
  -- Rises with every change, in the order of commits: whoever has seen up to a number asks for what is above it.
  seq bigint NOT NULL UNIQUE,
  CHECK ((standing = 'gone') = (content IS NULL)),
  CONSTRAINT place_not_shown_exactly_has_no_address CHECK (
    content #>> '{place,privacy}' IS NULL OR content #>> '{place,privacy}' = 'exact'
    OR NOT (content -> 'place' ?| '{address,name,directions,venueId,accessNote}')),
  CONSTRAINT confidential_place_has_no_point CHECK (
    content #>> '{place,privacy}' IS DISTINCT FROM 'confidential' OR NOT (content -> 'place' ?| '{point,postalCode}'))
);
CREATE INDEX directory_entry_organisation ON directory_entry (organisation_id);
-- The short address by which an offering is handed on ends in these.
CREATE INDEX directory_entry_code ON directory_entry (right(id::text, 12));
CREATE INDEX directory_entry_changed ON directory_entry (changed_at);

-- One writer at a time from here to its commit, so that numbers become visible in their order and none is missed.
CREATE FUNCTION number_directory_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('directory_entry', 0));
  NEW.seq := nextval('public.directory_seq');
  RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT OR UPDATE ON directory_entry
  FOR EACH ROW EXECUTE FUNCTION number_directory_change();

-- A hint to every process to look for what is new.
CREATE FUNCTION ring_directory() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NOTIFY vk_directory;
  RETURN NULL;
END $$;
CREATE TRIGGER rung AFTER INSERT OR UPDATE ON directory_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ring_directory();

REVOKE ALL ON FUNCTION number_directory_change, ring_directory FROM PUBLIC;

ALTER TABLE directory_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_entry FORCE ROW LEVEL SECURITY;
GRANT SELECT ON directory_entry TO vk_public, vk_person, vk_staff, vk_door, vk_worker;
CREATE POLICY everyone_reads ON directory_entry FOR SELECT
  TO vk_public, vk_person, vk_staff, vk_door, vk_worker USING (true);
-- Imports from the command line, confirmations that run out. Staff's writing comes with the listings.
GRANT INSERT, UPDATE ON directory_entry TO vk_worker;
CREATE POLICY worker_writes ON directory_entry FOR INSERT TO vk_worker WITH CHECK (true);
CREATE POLICY worker_changes ON directory_entry FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);
