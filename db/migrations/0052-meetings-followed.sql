-- Where somebody who carries a group and keeps no listing of it changes a meeting, the service has the listing follow.
GRANT SELECT (minutes, moved_from, moved_from_at) ON group_meeting TO vk_worker;

-- A room that one of the group's partners is asked for: which and when, and the partner's word, both sealed with the partner's own
-- key. What the partner answers is the state of the room.
CREATE TABLE room_ask (
  room_id uuid PRIMARY KEY,
  space_id uuid NOT NULL,
  partner_id uuid NOT NULL REFERENCES group_partner ON DELETE CASCADE,
  words bytea NOT NULL CHECK (octet_length(words) BETWEEN 46 AND 8000),
  answer bytea CHECK (octet_length(answer) BETWEEN 46 AND 4000),
  FOREIGN KEY (space_id, room_id) REFERENCES group_room (space_id, id) ON DELETE CASCADE
);
CREATE INDEX room_ask_partner ON room_ask (partner_id);
CREATE INDEX room_ask_room ON room_ask (space_id, room_id);
ALTER TABLE room_ask ENABLE ROW LEVEL SECURITY;
ALTER TABLE room_ask FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT (room_id, space_id, partner_id, words), DELETE ON room_ask TO vk_person;
CREATE POLICY carriers_see ON room_ask FOR SELECT TO vk_person USING (space_id = ANY (ARRAY(SELECT carried_spaces())));
CREATE POLICY carriers_ask ON room_ask FOR INSERT TO vk_person
  WITH CHECK (space_id = ANY (ARRAY(SELECT carried_spaces())) AND EXISTS (
    SELECT FROM group_partner p WHERE p.id = partner_id AND p.space_id = room_ask.space_id AND p.state = 'active'));
CREATE POLICY carriers_take_back ON room_ask FOR DELETE TO vk_person
  USING (space_id = ANY (ARRAY(SELECT carried_spaces())));

-- Whoever has the partner's link answers at the door, while they are a partner. Of which group it is, the door does not know.
GRANT SELECT (room_id, partner_id, words, answer), UPDATE (answer) ON room_ask TO vk_door;
CREATE POLICY door_finds ON room_ask FOR SELECT TO vk_door
  USING (EXISTS (SELECT FROM group_partner p WHERE p.id = partner_id AND p.state = 'active'));
CREATE POLICY door_answers ON room_ask FOR UPDATE TO vk_door
  USING (EXISTS (SELECT FROM group_partner p WHERE p.id = partner_id AND p.state = 'active')) WITH CHECK (true);
GRANT SELECT (id, state), UPDATE (state) ON group_room TO vk_door;
CREATE POLICY door_finds ON group_room FOR SELECT TO vk_door USING (EXISTS (SELECT FROM room_ask a WHERE a.room_id = id));
CREATE POLICY door_answers ON group_room FOR UPDATE TO vk_door
  USING (EXISTS (SELECT FROM room_ask a WHERE a.room_id = id)) WITH CHECK (state IN ('agreed', 'declined'));
