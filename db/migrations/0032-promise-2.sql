-- The words of confidentiality say more exactly what may be told and what not. Everyone is asked anew, before they see
-- anything of their space again.
UPDATE space SET promise = 2 WHERE promise = 1;
