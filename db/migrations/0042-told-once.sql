-- Who asks to come is told when there is a word for them, once, and what becomes of them when the group ends; how many messages
-- leave in a day is counted; an organisation sees by itself where a listing of its own tells other meetings than agreed; and a
-- meeting that was moved says from which hour.

ALTER TABLE entry_request
  -- Since when there is a word for whoever asked which they have not looked at; null where they have seen everything.
  ADD COLUMN news_on date,
  -- A message has left that there is one. No other leaves before they have looked.
  ADD COLUMN news_told boolean NOT NULL DEFAULT false,
  -- They chose how to be reached where it was said that they are also told of words.
  ADD COLUMN hears_news boolean NOT NULL DEFAULT true,
  -- It came to its end because the group did.
  ADD COLUMN ended_with_group boolean NOT NULL DEFAULT false,
  ADD CHECK (NOT news_told OR news_on IS NOT NULL);
-- In Easy Finnish a reminder of the talk was all that was promised until now.
UPDATE entry_request SET hears_news = false WHERE locale = 'fi-simple' AND remind_by IS NOT NULL;
CREATE INDEX entry_request_news ON entry_request (news_on) WHERE news_on IS NOT NULL AND NOT news_told;

-- A word may come to its end with its group, too.
DO $$
DECLARE
  rule name;
BEGIN
  SELECT conname INTO STRICT rule FROM pg_constraint
  WHERE conrelid = 'public.entry_request'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%<> ''word''%';
  EXECUTE format('ALTER TABLE public.entry_request DROP CONSTRAINT %I', rule);
END $$;
ALTER TABLE entry_request ADD CONSTRAINT word_is_no_wish_to_come
  CHECK (way <> 'word' OR state IN ('asked', 'withdrawn') OR (state = 'declined' AND ended_with_group));

-- The asker, or somebody who has their code, has opened what there is; a family's two requests are one page.
CREATE FUNCTION news_seen(request uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r SET news_on = NULL, news_told = false
    WHERE r.news_on IS NOT NULL AND (r.id = request OR r.together_id = (
      SELECT one.together_id FROM public.entry_request one WHERE one.id = request));
  END;
-- As in 0029; whoever chooses how to be reached has read what they are told from now on.
CREATE OR REPLACE FUNCTION keep_reminder(request uuid, wanted text, sealed bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r SET remind_by = wanted, remind_to = sealed, hears_news = true
    WHERE r.id = request AND r.state IN ('asked', 'offered', 'agreed');
  END;

-- A citizens' group has lost those who carry it: everyone who waits is to hear that.
CREATE FUNCTION news_of_pause() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.entry_request r SET news_on = NEW.uncarried_on
  WHERE r.space_id = NEW.space_id AND r.state IN ('asked', 'offered', 'agreed')
    AND NOT EXISTS (SELECT FROM public.space_organisation o WHERE o.space_id = NEW.space_id);
  RETURN NULL;
END $$;
CREATE TRIGGER askers_hear_of_pause AFTER UPDATE OF uncarried_on ON support_group
  FOR EACH ROW WHEN (OLD.uncarried_on IS NULL AND NEW.uncarried_on IS NOT NULL) EXECUTE FUNCTION news_of_pause();

-- However a group ends, nobody waits for it: what is open ends with it, and whoever has a seat hears of it.
CREATE FUNCTION end_requests(space uuid, today date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    UPDATE public.entry_request r
    SET state = CASE WHEN r.state = 'in' THEN 'in' ELSE 'declined' END, ended_on = coalesce(r.ended_on, today),
      ended_with_group = true, news_on = today
    WHERE r.space_id = end_requests.space AND (r.state IN ('asked', 'offered', 'agreed') OR (r.state = 'in' AND r.seated));
  END;
CREATE FUNCTION end_requests_of_group() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM public.end_requests(NEW.id, NEW.ended_on);
  RETURN NULL;
END $$;
CREATE TRIGGER nobody_waits_for_what_ended AFTER UPDATE OF state ON space
  FOR EACH ROW WHEN (OLD.state = 'active' AND NEW.state = 'ended') EXECUTE FUNCTION end_requests_of_group();
-- Those who waited for a group that had ended before this.
SELECT end_requests(s.id, (now() AT TIME ZONE 'Europe/Helsinki')::date) FROM space s WHERE s.state = 'ended';

GRANT SELECT (news_on, ended_with_group) ON entry_request TO vk_door;
GRANT SELECT (news_on, hears_news), UPDATE (news_on, news_told) ON entry_request TO vk_person, vk_staff;
GRANT SELECT (together_id, news_on, news_told, hears_news), UPDATE (news_on, news_told) ON entry_request TO vk_worker;
DROP POLICY worker_tells ON entry_request;
CREATE POLICY worker_tells ON entry_request FOR UPDATE TO vk_worker
  USING (state IN ('asked', 'offered', 'agreed') OR news_on IS NOT NULL) WITH CHECK (true);

-- How many messages left in a day: to one number or address, of one group, in all. By a HMAC of the day and of what is counted:
-- no number can be read here, and none followed from one day to the next.
CREATE TABLE message_count (
  day date NOT NULL,
  what bytea NOT NULL CHECK (octet_length(what) = 32),
  count integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, what)
);
ALTER TABLE message_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_count FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (count), DELETE ON message_count TO vk_worker;
CREATE POLICY worker_looks ON message_count FOR SELECT TO vk_worker USING (true);
CREATE POLICY worker_counts ON message_count FOR INSERT TO vk_worker WITH CHECK (true);
CREATE POLICY worker_counts_on ON message_count FOR UPDATE TO vk_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_forgets ON message_count FOR DELETE TO vk_worker USING (true);

-- What a group has agreed on of its meetings to come, for those who keep its organisation's listing: when, and, sealed, where, to
-- be compared with what the listing says. No words, no numbers, no names.
CREATE FUNCTION meetings_to_list(space uuid, since date)
  RETURNS TABLE (id uuid, on_day date, at time, minutes integer, way text, details bytea, cancelled boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT m.id, m.on_day, m.at, m.minutes, m.way, m.details, m.cancelled FROM public.group_meeting m
    JOIN public.space s ON s.id = m.space_id
    WHERE m.space_id = meetings_to_list.space AND m.on_day >= since AND s.state = 'active' AND public.leads_space(s.id)
    ORDER BY m.on_day;
  END;

-- The hour a meeting was at before it was moved: on the same day it is the hour that says what has changed.
ALTER TABLE group_meeting ADD COLUMN moved_from_at time(0);
GRANT UPDATE (moved_from_at) ON group_meeting TO vk_person;

REVOKE ALL ON FUNCTION news_seen, news_of_pause, end_requests, end_requests_of_group, meetings_to_list FROM PUBLIC;
GRANT EXECUTE ON FUNCTION news_seen TO vk_door;
GRANT EXECUTE ON FUNCTION meetings_to_list TO vk_staff;
