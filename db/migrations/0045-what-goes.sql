-- What is kept no longer than it is needed.

-- Who could not come to a meeting goes with everything else that was said of it beforehand, when its day is over.
GRANT SELECT (absent_carrier), UPDATE (absent_carrier) ON group_meeting TO vk_worker;
CREATE POLICY worker_forgets ON group_meeting FOR UPDATE TO vk_worker USING (true) WITH CHECK (absent_carrier IS NULL);

-- As in 0023; whoever leaves stands on no list of tasks either, and not as somebody who cannot come.
CREATE OR REPLACE FUNCTION leave_meetings() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.meeting_task SET taken_by = NULL WHERE taken_by = NEW.id;
  UPDATE public.group_task SET taken_by = NULL WHERE taken_by = NEW.id;
  UPDATE public.group_meeting SET absent_carrier = NULL WHERE absent_carrier = NEW.id;
  DELETE FROM public.meeting_answer WHERE persona_id = NEW.id;
  DELETE FROM public.meeting_calendar WHERE persona_id = NEW.id;
  DELETE FROM public.meeting_reminder WHERE persona_id = NEW.id;
  RETURN NULL;
END $$;

-- What was asked of an organisation, or of those who help in starting, goes after a year also where nobody has brought it to an
-- end: how somebody is reached lies on no desk for as long as their group lives.
DROP POLICY worker_deletes ON group_ask;
CREATE POLICY worker_deletes ON group_ask FOR DELETE TO vk_worker USING (true);
DROP POLICY worker_deletes ON start_support;
CREATE POLICY worker_deletes ON start_support FOR DELETE TO vk_worker USING (true);
