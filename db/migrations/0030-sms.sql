-- Text messages: a job like mail. One that has not left can be taken back by whoever knows what it was promised for.
CREATE INDEX job_sms_ref ON job ((payload ->> 'ref')) WHERE kind = 'send-sms' AND failed_at IS NULL;

-- `ref` is a random id that only its maker and the rows they may read hold: who knows it may take the messages back.
-- How many there were is not told: it would say whether somebody's message has left.
CREATE FUNCTION take_back_sms(wanted uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
  BEGIN ATOMIC
    DELETE FROM public.job WHERE kind = 'send-sms' AND failed_at IS NULL AND payload ->> 'ref' = wanted::text;
  END;
REVOKE ALL ON FUNCTION take_back_sms FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_back_sms TO vk_public, vk_person, vk_staff, vk_door, vk_worker;

-- In development text messages land beside mail. They have no HTML.
ALTER TABLE dev_mail
  ADD COLUMN channel text NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'sms')),
  ALTER COLUMN html_part DROP NOT NULL,
  ADD CONSTRAINT mail_has_html CHECK ((channel = 'mail') = (html_part IS NOT NULL));
