-- Listings: offerings as those who keep them know them, with everything that ever stood in them, and the places they meet
-- in. What everyone sees is directory_entry, written in the same transaction.

CREATE TABLE offering (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  -- The organisation that keeps the listing…
  organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
  -- …or, where there is none, whoever wrote it. An area centre looks after those without an organisation.
  kept_by uuid REFERENCES person ON DELETE SET NULL,
  -- The language its keepers write in.
  written_in text NOT NULL DEFAULT 'fi' CHECK (written_in IN ('fi', 'sv', 'en', 'fi-simple')),
  -- Where an import took it from, and the row's own id there: by these a second import recognises it.
  feed text CHECK (length(feed) BETWEEN 1 AND 200),
  external_id text CHECK (length(external_id) BETWEEN 1 AND 300),
  -- A keyed hash of the row as it was last imported: an import that brings nothing new changes nothing.
  import_hash bytea CHECK (octet_length(import_hash) = 32),
  -- 'draft': never shown yet. 'unconfirmed': shown with a mark. 'hidden': not confirmed for too long.
  state text NOT NULL CHECK (state IN ('draft', 'published', 'unconfirmed', 'hidden', 'ended')),
  -- The revision that is shown; null before the first is accepted.
  published_number integer,
  -- The day on which somebody who keeps it last said that it is true.
  confirmed_on date,
  reminded_on date,
  made_at timestamptz NOT NULL,
  CHECK (organisation_id IS NULL OR kept_by IS NULL),
  CHECK ((feed IS NULL) = (external_id IS NULL) AND (feed IS NULL) = (import_hash IS NULL)),
  CHECK (state = 'draft' OR published_number IS NOT NULL)
);
CREATE UNIQUE INDEX offering_imported ON offering (feed, external_id) WHERE feed IS NOT NULL;
CREATE INDEX offering_organisation ON offering (organisation_id);
CREATE INDEX offering_kept_by ON offering (kept_by);
CREATE INDEX offering_confirmed ON offering (confirmed_on) WHERE state IN ('published', 'unconfirmed');

-- Everything that ever stood in a listing, and who decided on it.
CREATE TABLE offering_revision (
  offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  -- As src/features/directory/offering.ts describes it; a draft may still lack parts.
  content jsonb NOT NULL,
  -- An address that is not shown, sealed with the key of whoever keeps the listing.
  secret_address bytea CHECK (octet_length(secret_address) BETWEEN 46 AND 1200),
  -- 'draft' is being written, 'submitted' waits for a reviewer, 'superseded' was accepted and has a successor.
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'changes-asked', 'accepted', 'declined', 'superseded', 'withdrawn')),
  -- As whom: a role holder of the organisation (made_by is theirs), the person who keeps it, an import, or somebody of the
  -- platform (made_by is their platform_role). Whose account it is stands nowhere.
  made_as text NOT NULL CHECK (made_as IN ('holder', 'keeper', 'import', 'platform')),
  made_by uuid CHECK ((made_by IS NOT NULL) = (made_as IN ('holder', 'platform'))),
  made_at timestamptz NOT NULL,
  decided_as text CHECK (decided_as IN ('holder', 'keeper', 'import', 'platform')),
  decided_by uuid,
  decided_at timestamptz,
  -- What the reviewer wrote to those who keep it.
  reason text CHECK (length(reason) <= 2000),
  -- The form's own id: a double press makes one revision.
  client_id uuid UNIQUE,
  PRIMARY KEY (offering_id, number),
  CHECK ((decided_as IS NULL) = (decided_at IS NULL)),
  CHECK (decided_by IS NULL OR decided_as IN ('holder', 'platform')),
  CHECK (state NOT IN ('declined', 'changes-asked') OR reason IS NOT NULL)
);
-- One at a time is being written, waits or has been sent back; one is shown.
CREATE UNIQUE INDEX offering_revision_open ON offering_revision (offering_id)
  WHERE state IN ('draft', 'submitted', 'changes-asked');
CREATE UNIQUE INDEX offering_revision_shown ON offering_revision (offering_id) WHERE state = 'accepted';
CREATE INDEX offering_revision_waiting ON offering_revision (made_at) WHERE state = 'submitted';
CREATE INDEX offering_revision_venue ON offering_revision ((content #>> '{place,venueId}')) WHERE state = 'accepted';

-- A place where offerings meet. Only places that may be shown are here.
CREATE TABLE venue (
  id uuid PRIMARY KEY,
  organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
  kept_by uuid REFERENCES person ON DELETE SET NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  address text CHECK (length(address) BETWEEN 1 AND 200),
  municipality text CHECK (municipality ~ '^[0-9]{3}$'),
  postal_code text CHECK (postal_code ~ '^[0-9]{5}$'),
  CHECK (organisation_id IS NULL OR kept_by IS NULL)
);
-- One row for each place of each keeper.
CREATE UNIQUE INDEX venue_of_keeper ON venue
  (organisation_id, kept_by, lower(name), coalesce(lower(address), ''), coalesce(municipality, '')) NULLS NOT DISTINCT;
CREATE INDEX venue_kept_by ON venue (kept_by);

-- From the first day to the last nothing meets there.
CREATE TABLE venue_closure (
  id uuid PRIMARY KEY,
  venue_id uuid NOT NULL REFERENCES venue ON DELETE CASCADE,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day)
);
CREATE INDEX venue_closure_venue ON venue_closure (venue_id);

-- Somebody who only looked says that a listing is wrong. Days, not moments: nobody is to be recognised by the hour.
CREATE TABLE offering_report (
  -- The form's own: a double press makes one report.
  id uuid PRIMARY KEY,
  offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
  -- What was written and how one may answer, sealed with a data key of the report's own, which goes with it.
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 46 AND 9000),
  made_on date NOT NULL,
  handled_on date
);
CREATE INDEX offering_report_offering ON offering_report (offering_id);
CREATE INDEX offering_report_made ON offering_report (made_on);

-- What policies ask; as in 0007 they answer about the person at hand only.

-- Who keeps an offering: those who lead its organisation, or the person who wrote it.
CREATE FUNCTION person_keeps(organisation uuid, keeper uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN CASE WHEN organisation IS NULL THEN keeper = public.current_person_id()
    ELSE public.person_has_role(organisation, '{administrator,coordinator}') END;

-- Who decides: the organisation's reviewers and those who lead it; an area centre for those without an organisation.
CREATE FUNCTION person_reviews(organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN CASE WHEN organisation IS NULL THEN public.person_has_platform_role('{administrator,area_centre}')
    ELSE public.person_has_role(organisation, '{administrator,coordinator,reviewer}') END;

CREATE FUNCTION person_keeps_offering(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.offering o WHERE o.id = offering
    AND public.person_keeps(o.organisation_id, o.kept_by));

CREATE FUNCTION person_reviews_offering(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.offering o WHERE o.id = offering AND public.person_reviews(o.organisation_id));

-- A listing appears to everyone once a revision of it has been accepted.
CREATE FUNCTION offering_is_accepted(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.offering_revision r WHERE r.offering_id = offering AND r.state = 'accepted');

CREATE FUNCTION offering_is_shown(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.offering o WHERE o.id = offering AND o.state IN ('published', 'unconfirmed'));

CREATE FUNCTION person_keeps_venue(venue uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.venue v WHERE v.id = venue AND public.person_keeps(v.organisation_id, v.kept_by));

-- Did the person at hand write this revision?
CREATE FUNCTION person_wrote(offering uuid, made_as text, made_by uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN CASE made_as
    WHEN 'holder' THEN public.holder_is_me(made_by)
    WHEN 'keeper' THEN EXISTS (
      SELECT FROM public.offering o WHERE o.id = offering AND o.kept_by = public.current_person_id())
    WHEN 'platform' THEN EXISTS (
      SELECT FROM public.platform_role p WHERE p.id = made_by AND p.person_id = public.current_person_id())
    ELSE false END;

-- Is there somebody beside the person at hand who could decide on this offering?
CREATE FUNCTION another_reviews(offering uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (
    SELECT FROM public.offering o WHERE o.id = offering AND CASE WHEN o.organisation_id IS NULL
      THEN EXISTS (
        SELECT FROM public.platform_role p
        WHERE p.until IS NULL AND p.person_id <> public.current_person_id())
      ELSE EXISTS (
        SELECT FROM public.organisation_role r JOIN public.role_holder h ON h.id = r.holder_id
        WHERE r.organisation_id = o.organisation_id AND r.until IS NULL
          AND r.role IN ('administrator', 'coordinator', 'reviewer')
          AND h.person_id <> public.current_person_id()) END);

-- Addresses are everyone's, and so is whether one is free.
CREATE FUNCTION slug_is_taken(wanted text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN EXISTS (SELECT FROM public.offering o WHERE o.slug = wanted);

REVOKE ALL ON FUNCTION person_keeps, person_reviews, person_keeps_offering, person_reviews_offering,
  offering_is_accepted, offering_is_shown, person_keeps_venue, person_wrote, another_reviews, slug_is_taken FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person_keeps, person_reviews, person_keeps_offering, person_reviews_offering,
  offering_is_accepted, offering_is_shown, person_keeps_venue, person_wrote, another_reviews, slug_is_taken
  TO vk_person, vk_staff;
GRANT EXECUTE ON FUNCTION offering_is_shown TO vk_door;

ALTER TABLE offering ENABLE ROW LEVEL SECURITY;
ALTER TABLE offering FORCE ROW LEVEL SECURITY;
ALTER TABLE offering_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE offering_revision FORCE ROW LEVEL SECURITY;
ALTER TABLE venue ENABLE ROW LEVEL SECURITY;
ALTER TABLE venue FORCE ROW LEVEL SECURITY;
ALTER TABLE venue_closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE venue_closure FORCE ROW LEVEL SECURITY;
ALTER TABLE offering_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE offering_report FORCE ROW LEVEL SECURITY;

-- Nobody but the keeper learns who keeps a group's own listing: staff never read kept_by.
GRANT SELECT, INSERT, UPDATE (state, published_number, confirmed_on, reminded_on) ON offering TO vk_person;
GRANT SELECT (id, slug, organisation_id, written_in, feed, external_id, state, published_number, confirmed_on, reminded_on,
  made_at), INSERT (id, slug, organisation_id, written_in, state, made_at),
  UPDATE (slug, state, published_number, confirmed_on, reminded_on) ON offering TO vk_staff;
CREATE POLICY keepers_and_reviewers_see ON offering FOR SELECT TO vk_staff
  USING (person_keeps(organisation_id, NULL) OR person_reviews(organisation_id));
CREATE POLICY own_is_seen ON offering FOR SELECT TO vk_person USING (kept_by = current_person_id());
CREATE POLICY leaders_add ON offering FOR INSERT TO vk_staff
  WITH CHECK (state = 'draft' AND organisation_id IS NOT NULL AND person_keeps(organisation_id, NULL));
CREATE POLICY own_is_added ON offering FOR INSERT TO vk_person
  WITH CHECK (state = 'draft' AND organisation_id IS NULL AND kept_by = current_person_id());
CREATE POLICY keepers_and_reviewers_change ON offering FOR UPDATE TO vk_staff
  USING (person_keeps(organisation_id, NULL) OR person_reviews(organisation_id))
  WITH CHECK ((person_keeps(organisation_id, NULL) OR person_reviews(organisation_id))
    AND (state NOT IN ('published', 'unconfirmed') OR offering_is_accepted(id)));
CREATE POLICY own_is_changed ON offering FOR UPDATE TO vk_person
  USING (kept_by = current_person_id())
  WITH CHECK (kept_by = current_person_id() AND (state NOT IN ('published', 'unconfirmed') OR offering_is_accepted(id)));
GRANT SELECT, INSERT, UPDATE ON offering TO vk_worker;
CREATE POLICY worker_keeps ON offering TO vk_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE (content, secret_address, state, made_at, client_id) ON offering_revision TO vk_person;
GRANT SELECT, INSERT, UPDATE (content, secret_address, state, made_at, client_id, decided_as, decided_by, decided_at, reason)
  ON offering_revision TO vk_staff;
CREATE POLICY seen_with_the_offering ON offering_revision FOR SELECT TO vk_person
  USING (person_keeps_offering(offering_id));
-- A reviewer reads what has been handed in, not what is still being written.
CREATE POLICY handed_in_is_seen ON offering_revision FOR SELECT TO vk_staff
  USING (person_keeps_offering(offering_id) OR (state <> 'draft' AND person_reviews_offering(offering_id)));
CREATE POLICY keepers_write ON offering_revision FOR INSERT TO vk_person, vk_staff
  WITH CHECK (person_keeps_offering(offering_id)
    AND (state IN ('draft', 'submitted') OR (state = 'accepted' AND offering_is_shown(offering_id))));
CREATE POLICY keepers_go_on ON offering_revision FOR UPDATE TO vk_person, vk_staff
  USING (person_keeps_offering(offering_id) AND state IN ('draft', 'submitted', 'changes-asked', 'accepted'))
  WITH CHECK (person_keeps_offering(offering_id)
    AND state IN ('draft', 'submitted', 'changes-asked', 'withdrawn', 'superseded'));
-- Nobody decides on what they wrote themselves, where somebody else could.
CREATE POLICY reviewers_decide ON offering_revision FOR UPDATE TO vk_staff
  USING (person_reviews_offering(offering_id) AND state IN ('submitted', 'accepted'))
  WITH CHECK (person_reviews_offering(offering_id) AND (state = 'superseded'
    OR (state IN ('accepted', 'changes-asked', 'declined')
      AND NOT (person_wrote(offering_id, made_as, made_by) AND another_reviews(offering_id)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON offering_revision TO vk_worker;
CREATE POLICY worker_keeps ON offering_revision TO vk_worker USING (true) WITH CHECK (true);

GRANT SELECT ON venue, venue_closure TO vk_person, vk_staff, vk_worker;
GRANT INSERT, UPDATE (name, address, municipality, postal_code), DELETE ON venue TO vk_person, vk_staff;
GRANT INSERT, DELETE ON venue_closure TO vk_person, vk_staff;
GRANT INSERT, UPDATE, DELETE ON venue TO vk_worker;
GRANT DELETE ON venue_closure TO vk_worker;
CREATE POLICY keepers ON venue TO vk_person, vk_staff
  USING (person_keeps(organisation_id, kept_by)) WITH CHECK (person_keeps(organisation_id, kept_by));
CREATE POLICY keepers ON venue_closure TO vk_person, vk_staff
  USING (person_keeps_venue(venue_id)) WITH CHECK (person_keeps_venue(venue_id));
CREATE POLICY worker_keeps ON venue TO vk_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_keeps ON venue_closure TO vk_worker USING (true) WITH CHECK (true);

GRANT INSERT (id, offering_id, content, made_on) ON offering_report TO vk_door;
CREATE POLICY door_takes_in ON offering_report FOR INSERT TO vk_door
  WITH CHECK (handled_on IS NULL AND offering_is_shown(offering_id));
GRANT SELECT, UPDATE (handled_on) ON offering_report TO vk_person, vk_staff;
CREATE POLICY keepers_read ON offering_report FOR SELECT TO vk_person, vk_staff
  USING (person_keeps_offering(offering_id));
CREATE POLICY reviewers_read ON offering_report FOR SELECT TO vk_staff USING (person_reviews_offering(offering_id));
CREATE POLICY keepers_handle ON offering_report FOR UPDATE TO vk_person, vk_staff
  USING (person_keeps_offering(offering_id)) WITH CHECK (person_keeps_offering(offering_id));
CREATE POLICY reviewers_handle ON offering_report FOR UPDATE TO vk_staff
  USING (person_reviews_offering(offering_id)) WITH CHECK (person_reviews_offering(offering_id));
GRANT SELECT, DELETE ON offering_report TO vk_worker;
CREATE POLICY worker_clears ON offering_report TO vk_worker USING (true);

-- What everyone sees is written by those who keep the offering or review it, once a revision of it has been accepted.
GRANT INSERT, UPDATE ON directory_entry TO vk_person, vk_staff;
CREATE POLICY accepted_is_shown ON directory_entry FOR INSERT TO vk_person, vk_staff
  WITH CHECK (offering_is_accepted(id) AND (person_keeps_offering(id) OR person_reviews_offering(id)));
CREATE POLICY accepted_is_changed ON directory_entry FOR UPDATE TO vk_person, vk_staff
  USING (person_keeps_offering(id) OR person_reviews_offering(id))
  WITH CHECK (offering_is_accepted(id) AND (person_keeps_offering(id) OR person_reviews_offering(id)));
