-- A group's own rules (G9): proposed, talked about, accepted together, kept by version; and how the group receives whoever
-- comes new (G15). All words are sealed with the space's key. Who agrees nobody sees; who wishes or objects only where they let
-- it be seen: `persona_id` is granted to nobody, `shown_as` is what others see. No moments and no days of anybody's are here.

-- What those who carry the group have chosen.
CREATE TABLE house_rules (
  space_id uuid PRIMARY KEY REFERENCES space ON DELETE CASCADE,
  -- The talk about the rules goes without nicknames.
  unnamed_talk boolean NOT NULL DEFAULT false,
  -- The board says whose it is. By default it does not.
  board_named boolean NOT NULL DEFAULT false
);

-- The rules at one time: a draft until it is accepted, and never changed after that.
CREATE TABLE house_rules_version (
  id uuid PRIMARY KEY,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  accepted_on date,
  way text CHECK (way IN ('online', 'meeting')),
  -- Of a meeting: how many were there, and how many of them objected. Numbers only.
  present integer CHECK (present BETWEEN 1 AND 500),
  objecting integer CHECK (objecting BETWEEN 0 AND present),
  -- Objections on the page when it was accepted: counted by the trigger, and kept visible.
  open_objections integer NOT NULL DEFAULT 0,
  -- Those without an account who have come since and accepted.
  without_account integer NOT NULL DEFAULT 0 CHECK (without_account BETWEEN 0 AND 500),
  review_on date,
  UNIQUE (space_id, number),
  UNIQUE (id, space_id),
  CHECK ((accepted_on IS NULL) = (way IS NULL)),
  CHECK (coalesce(way = 'meeting', false) = (present IS NOT NULL)),
  CHECK ((present IS NULL) = (objecting IS NULL))
);
CREATE UNIQUE INDEX house_rules_one_draft ON house_rules_version (space_id) WHERE accepted_on IS NULL;

CREATE TABLE house_rule (
  id uuid PRIMARY KEY,
  version_id uuid NOT NULL,
  space_id uuid NOT NULL,
  -- What it is about, as in the starting set; `own` for whatever else the group has thought of.
  topic text NOT NULL CHECK (topic ~ '^[a-z]+(-[a-z]+)*$'),
  lang text NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  words bytea NOT NULL CHECK (octet_length(words) BETWEEN 46 AND 4000),
  -- Another wording, another number (by the trigger): an answer to the old words says nothing of the new ones.
  wording integer NOT NULL DEFAULT 1 CHECK (wording > 0),
  -- Who proposed it, so that they may take it back. Told to nobody.
  by_persona uuid REFERENCES persona ON DELETE SET NULL,
  UNIQUE (id, space_id),
  FOREIGN KEY (version_id, space_id) REFERENCES house_rules_version (id, space_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX house_rule_topic ON house_rule (version_id, topic) WHERE topic <> 'own';
CREATE INDEX house_rule_version ON house_rule (version_id, space_id);
CREATE INDEX house_rule_by ON house_rule (by_persona);

CREATE TABLE house_rule_answer (
  id uuid PRIMARY KEY,
  rule_id uuid NOT NULL,
  space_id uuid NOT NULL,
  persona_id uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  -- Which wording it answers.
  wording integer NOT NULL,
  answer text NOT NULL CHECK (answer IN ('agree', 'wish', 'object')),
  words bytea CHECK (octet_length(words) BETWEEN 46 AND 8000),
  unnamed boolean NOT NULL,
  shown_as uuid GENERATED ALWAYS AS (CASE WHEN unnamed THEN NULL ELSE persona_id END) STORED,
  UNIQUE (rule_id, persona_id),
  FOREIGN KEY (rule_id, space_id) REFERENCES house_rule (id, space_id) ON DELETE CASCADE,
  CHECK (answer <> 'agree' OR (unnamed AND words IS NULL)),
  CHECK (answer <> 'wish' OR words IS NOT NULL)
);
CREATE INDEX house_rule_answer_persona ON house_rule_answer (persona_id);

CREATE TABLE house_rule_comment (
  id uuid PRIMARY KEY,
  rule_id uuid NOT NULL,
  space_id uuid NOT NULL,
  persona_id uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  words bytea NOT NULL CHECK (octet_length(words) BETWEEN 46 AND 8000),
  unnamed boolean NOT NULL,
  shown_as uuid GENERATED ALWAYS AS (CASE WHEN unnamed THEN NULL ELSE persona_id END) STORED,
  -- One after another; not when.
  turn bigint GENERATED ALWAYS AS IDENTITY,
  FOREIGN KEY (rule_id, space_id) REFERENCES house_rule (id, space_id) ON DELETE CASCADE
);
CREATE INDEX house_rule_comment_rule ON house_rule_comment (rule_id, turn);
CREATE INDEX house_rule_comment_persona ON house_rule_comment (persona_id);

-- Who has accepted a version: for themselves and for those who carry the group.
CREATE TABLE house_rules_reading (
  version_id uuid NOT NULL,
  space_id uuid NOT NULL,
  persona_id uuid NOT NULL REFERENCES persona ON DELETE CASCADE,
  PRIMARY KEY (version_id, persona_id),
  FOREIGN KEY (version_id, space_id) REFERENCES house_rules_version (id, space_id) ON DELETE CASCADE
);
CREATE INDEX house_rules_reading_persona ON house_rules_reading (persona_id);

-- The group's short story, told to whoever comes new. Anybody in the group writes it.
CREATE TABLE group_story (
  space_id uuid PRIMARY KEY REFERENCES space ON DELETE CASCADE,
  words bytea NOT NULL CHECK (octet_length(words) BETWEEN 46 AND 8000),
  -- Of two who write at once the second is told.
  wording integer NOT NULL DEFAULT 1 CHECK (wording > 0)
);

-- Who has been introduced to the others. Whoever is not here is new to those who carry the group.
CREATE TABLE group_introduction (
  persona_id uuid PRIMARY KEY REFERENCES persona ON DELETE CASCADE,
  space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE
);
CREATE INDEX group_introduction_space ON group_introduction (space_id);

-- As whom the person at hand speaks in a group, once its promise is given.
CREATE FUNCTION house_rules_persona(space uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (
    SELECT p.id FROM public.persona p JOIN public.space s ON s.id = p.space_id
    WHERE p.space_id = space AND p.person_id = public.current_person_id() AND p.state = 'member'
      AND p.promised = s.promise);

-- Those who carry a group keep its rules in order; where nobody does, everyone in it.
CREATE FUNCTION keeps_house_rules(space uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  RETURN space IN (SELECT public.carried_spaces())
    OR (space IN (SELECT public.my_spaces()) AND NOT EXISTS (
      SELECT FROM public.persona p
      WHERE p.space_id = space AND p.state = 'member' AND p.role IN ('facilitator', 'starter', 'moderator')));

-- The person's own proposals, answers and words.
CREATE FUNCTION my_house_rule_words() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT a.id FROM public.house_rule_answer a JOIN public.persona p ON p.id = a.persona_id
    WHERE p.person_id = public.current_person_id()
    UNION ALL
    SELECT c.id FROM public.house_rule_comment c JOIN public.persona p ON p.id = c.persona_id
    WHERE p.person_id = public.current_person_id()
    UNION ALL
    SELECT r.id FROM public.house_rule r JOIN public.persona p ON p.id = r.by_persona
    WHERE p.person_id = public.current_person_id();
  END;

-- How the draft stands: answers of those who are in the group now, to the words as they are now.
CREATE FUNCTION house_rule_tally(version uuid)
  RETURNS TABLE (rule_id uuid, agreeing integer, wishing integer, objecting integer, missing integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT r.id, (count(*) FILTER (WHERE a.answer = 'agree'))::integer,
      (count(*) FILTER (WHERE a.answer = 'wish'))::integer, (count(*) FILTER (WHERE a.answer = 'object'))::integer,
      (count(*) FILTER (WHERE a.answer IS NULL))::integer
    FROM public.house_rule r
    JOIN public.space s ON s.id = r.space_id
    JOIN public.persona p ON p.space_id = s.id AND p.state = 'member' AND p.promised = s.promise
    LEFT JOIN public.house_rule_answer a ON a.rule_id = r.id AND a.persona_id = p.id AND a.wording = r.wording
    WHERE r.version_id = version AND r.space_id IN (SELECT public.my_spaces())
    GROUP BY r.id;
  END;

REVOKE ALL ON FUNCTION house_rules_persona, keeps_house_rules, my_house_rule_words, house_rule_tally FROM PUBLIC;
GRANT EXECUTE ON FUNCTION house_rules_persona, keeps_house_rules, my_house_rule_words, house_rule_tally TO vk_person;

-- What has been accepted stays as it is. The lock keeps a draft from being accepted while somebody writes in it.
CREATE FUNCTION keep_house_rule() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  touched uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
  closed boolean;
BEGIN
  SELECT v.accepted_on IS NOT NULL INTO closed FROM public.house_rules_version v WHERE v.id = touched FOR SHARE;
  IF closed THEN
    RAISE EXCEPTION 'accepted rules stay as they are' USING ERRCODE = 'check_violation', CONSTRAINT = 'house_rules_accepted';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' THEN NEW.wording := OLD.wording + 1; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_house_rule BEFORE INSERT OR DELETE OR UPDATE OF words, lang ON house_rule
  FOR EACH ROW EXECUTE FUNCTION keep_house_rule();

-- One answers, and talks about, a draft; and the words as they stand, not those somebody has changed meanwhile.
CREATE FUNCTION keep_house_rule_talk() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  rule record;
BEGIN
  SELECT r.wording, v.accepted_on IS NOT NULL AS closed INTO rule
  FROM public.house_rule r JOIN public.house_rules_version v ON v.id = r.version_id
  WHERE r.id = NEW.rule_id FOR SHARE OF r, v;
  IF rule.closed THEN
    RAISE EXCEPTION 'accepted rules stay as they are' USING ERRCODE = 'check_violation', CONSTRAINT = 'house_rules_accepted';
  END IF;
  IF TG_TABLE_NAME = 'house_rule_answer' THEN
    IF NEW.wording <> rule.wording THEN
      RAISE EXCEPTION 'the words are other by now' USING ERRCODE = 'check_violation', CONSTRAINT = 'house_rule_reworded';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_house_rule_answer BEFORE INSERT OR UPDATE ON house_rule_answer
  FOR EACH ROW EXECUTE FUNCTION keep_house_rule_talk();
CREATE TRIGGER keep_house_rule_comment BEFORE INSERT ON house_rule_comment
  FOR EACH ROW EXECUTE FUNCTION keep_house_rule_talk();

-- Accepted once, and online only by all who are in the group, with nobody's objection open.
CREATE FUNCTION accept_house_rules() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  drafted record;
BEGIN
  IF OLD.accepted_on IS NOT NULL THEN
    RAISE EXCEPTION 'accepted rules stay as they are' USING ERRCODE = 'check_violation', CONSTRAINT = 'house_rules_accepted';
  END IF;
  SELECT count(*) AS rules, coalesce(sum(t.objecting), 0) AS objecting, coalesce(sum(t.missing), 0) AS missing INTO drafted
  FROM public.house_rule_tally(OLD.id) AS t;
  IF drafted.rules = 0 THEN
    RAISE EXCEPTION 'there are no rules' USING ERRCODE = 'check_violation', CONSTRAINT = 'house_rules_empty';
  END IF;
  IF NEW.way = 'online' AND (drafted.objecting > 0 OR drafted.missing > 0) THEN
    RAISE EXCEPTION 'not accepted by all' USING ERRCODE = 'check_violation', CONSTRAINT = 'house_rules_accepted_by_all';
  END IF;
  NEW.open_objections := drafted.objecting;
  RETURN NEW;
END $$;
CREATE TRIGGER accept_house_rules BEFORE UPDATE OF accepted_on, way, present, objecting ON house_rules_version
  FOR EACH ROW EXECUTE FUNCTION accept_house_rules();

-- Online everyone has agreed: everyone has accepted. After a meeting each says so: otherwise, who has not would tell who objected.
-- With the version before go the talk and the answers of it.
CREATE FUNCTION after_house_rules() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.way = 'online' THEN
    INSERT INTO public.house_rules_reading (version_id, space_id, persona_id)
    SELECT NEW.id, p.space_id, p.id
    FROM public.persona p JOIN public.space s ON s.id = p.space_id
    WHERE p.space_id = NEW.space_id AND p.state = 'member' AND p.promised = s.promise
    ON CONFLICT DO NOTHING;
  END IF;
  -- Those who make the first rules know one another: whoever comes after them is new.
  IF NEW.number = 1 THEN
    INSERT INTO public.group_introduction (persona_id, space_id)
    SELECT p.id, p.space_id FROM public.persona p JOIN public.space s ON s.id = p.space_id
    WHERE p.space_id = NEW.space_id AND p.state = 'member' AND p.promised = s.promise
    ON CONFLICT DO NOTHING;
  END IF;
  DELETE FROM public.house_rule_answer a USING public.house_rule r
  WHERE r.id = a.rule_id AND r.space_id = NEW.space_id AND r.version_id <> NEW.id;
  DELETE FROM public.house_rule_comment c USING public.house_rule r
  WHERE r.id = c.rule_id AND r.space_id = NEW.space_id AND r.version_id <> NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER after_house_rules AFTER UPDATE OF accepted_on ON house_rules_version
  FOR EACH ROW EXECUTE FUNCTION after_house_rules();

ALTER TABLE house_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE house_rules FORCE ROW LEVEL SECURITY;
ALTER TABLE house_rules_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE house_rules_version FORCE ROW LEVEL SECURITY;
ALTER TABLE house_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE house_rule FORCE ROW LEVEL SECURITY;
ALTER TABLE house_rule_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE house_rule_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE house_rule_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE house_rule_comment FORCE ROW LEVEL SECURITY;
ALTER TABLE house_rules_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE house_rules_reading FORCE ROW LEVEL SECURITY;
ALTER TABLE group_story ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_story FORCE ROW LEVEL SECURITY;
ALTER TABLE group_introduction ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_introduction FORCE ROW LEVEL SECURITY;

-- The inside of a group is for those in it. Its organisation sees nothing of it here.
GRANT SELECT, INSERT, UPDATE (unnamed_talk, board_named) ON house_rules TO vk_person;
CREATE POLICY members_see ON house_rules FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY keepers_choose ON house_rules FOR INSERT TO vk_person WITH CHECK (keeps_house_rules(space_id));
CREATE POLICY keepers_change ON house_rules FOR UPDATE TO vk_person
  USING (keeps_house_rules(space_id)) WITH CHECK (keeps_house_rules(space_id));

GRANT SELECT, INSERT (id, space_id, number), DELETE,
  UPDATE (accepted_on, way, present, objecting, without_account, review_on) ON house_rules_version TO vk_person;
CREATE POLICY members_see ON house_rules_version FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY members_begin ON house_rules_version FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY members_accept ON house_rules_version FOR UPDATE TO vk_person
  USING (accepted_on IS NULL AND space_id = ANY (ARRAY(SELECT my_spaces())))
  WITH CHECK (way = 'online' AND space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY keepers_record ON house_rules_version FOR UPDATE TO vk_person
  USING (keeps_house_rules(space_id)) WITH CHECK (keeps_house_rules(space_id));
CREATE POLICY keepers_discard ON house_rules_version FOR DELETE TO vk_person
  USING (accepted_on IS NULL AND keeps_house_rules(space_id));

GRANT SELECT (id, version_id, space_id, topic, lang, words, wording),
  INSERT (id, version_id, space_id, topic, lang, words, by_persona), UPDATE (lang, words), DELETE ON house_rule TO vk_person;
CREATE POLICY members_see ON house_rule FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY members_propose ON house_rule FOR INSERT TO vk_person WITH CHECK (
  space_id = ANY (ARRAY(SELECT my_spaces())) AND (by_persona IS NULL OR by_persona = house_rules_persona(space_id)));
CREATE POLICY members_reword ON house_rule FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT my_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY proposer_takes_back ON house_rule FOR DELETE TO vk_person
  USING (by_persona = house_rules_persona(space_id));
CREATE POLICY keepers_take_away ON house_rule FOR DELETE TO vk_person USING (keeps_house_rules(space_id));

GRANT SELECT (id, rule_id, space_id, wording, answer, words, unnamed, shown_as),
  INSERT (id, rule_id, space_id, persona_id, wording, answer, words, unnamed),
  UPDATE (wording, answer, words, unnamed), DELETE ON house_rule_answer TO vk_person;
CREATE POLICY members_see ON house_rule_answer FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY own_is_given ON house_rule_answer FOR INSERT TO vk_person
  WITH CHECK (persona_id = house_rules_persona(space_id));
CREATE POLICY own_is_changed ON house_rule_answer FOR UPDATE TO vk_person
  USING (persona_id = house_rules_persona(space_id)) WITH CHECK (persona_id = house_rules_persona(space_id));
CREATE POLICY own_goes ON house_rule_answer FOR DELETE TO vk_person USING (persona_id = house_rules_persona(space_id));

GRANT SELECT (id, rule_id, space_id, words, unnamed, shown_as, turn),
  INSERT (id, rule_id, space_id, persona_id, words, unnamed), DELETE ON house_rule_comment TO vk_person;
CREATE POLICY members_see ON house_rule_comment FOR SELECT TO vk_person
  USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY own_is_said ON house_rule_comment FOR INSERT TO vk_person
  WITH CHECK (persona_id = house_rules_persona(space_id));
CREATE POLICY own_goes ON house_rule_comment FOR DELETE TO vk_person USING (persona_id = house_rules_persona(space_id));
CREATE POLICY keepers_take_away ON house_rule_comment FOR DELETE TO vk_person USING (keeps_house_rules(space_id));

GRANT SELECT, INSERT ON house_rules_reading TO vk_person;
CREATE POLICY own_is_seen ON house_rules_reading FOR SELECT TO vk_person
  USING (persona_id = house_rules_persona(space_id));
CREATE POLICY keepers_see ON house_rules_reading FOR SELECT TO vk_person USING (keeps_house_rules(space_id));
CREATE POLICY own_is_given ON house_rules_reading FOR INSERT TO vk_person WITH CHECK (
  persona_id = house_rules_persona(space_id)
  AND EXISTS (SELECT FROM house_rules_version v WHERE v.id = version_id AND v.accepted_on IS NOT NULL));

GRANT SELECT, INSERT, UPDATE (words, wording), DELETE ON group_story TO vk_person;
CREATE POLICY members_see ON group_story FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY members_tell ON group_story FOR INSERT TO vk_person WITH CHECK (space_id = ANY (ARRAY(SELECT my_spaces())));
CREATE POLICY members_retell ON group_story FOR UPDATE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT my_spaces()))) WITH CHECK (space_id = ANY (ARRAY(SELECT my_spaces())));

CREATE POLICY members_take_back ON group_story FOR DELETE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT my_spaces())));

GRANT SELECT, INSERT ON group_introduction TO vk_person;
CREATE POLICY own_is_seen ON group_introduction FOR SELECT TO vk_person
  USING (persona_id = house_rules_persona(space_id));
CREATE POLICY keepers_see ON group_introduction FOR SELECT TO vk_person USING (keeps_house_rules(space_id));
CREATE POLICY keepers_note ON group_introduction FOR INSERT TO vk_person WITH CHECK (
  keeps_house_rules(space_id)
  AND EXISTS (
    SELECT FROM persona p
    WHERE p.id = persona_id AND p.space_id = group_introduction.space_id AND p.state = 'member'));
