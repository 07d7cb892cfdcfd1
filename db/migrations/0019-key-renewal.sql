-- Which wrapping key the data keys are wrapped under, as a mark that opens nothing; null before it was first renewed.
-- A renewal that was cut short is recognised by it at the next start.
ALTER TABLE installation ADD COLUMN wrapping_mark text;
GRANT UPDATE (wrapping_mark) ON installation TO vk_worker;
