-- Lines that help at once. Public facts: everyone reads, nobody changes yet (the staff's editing brings its own policy).
CREATE TABLE helpline (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  situation text NOT NULL CHECK (situation IN ('danger', 'talk', 'violence', 'young', 'substances', 'medical')),
  -- The order within its situation.
  position smallint NOT NULL,
  -- Its place in the short list beside 112 that other pages show; null where it is not in it.
  urgent_position smallint,
  -- Grouped as people read them aloud: '09 2525 0111'.
  numbers text[] NOT NULL CHECK (array_to_string(numbers, ',') ~ '^[0-9]+( [0-9]+)*(,[0-9]+( [0-9]+)*)*$'),
  -- Language codes; empty where we do not know.
  languages text[] NOT NULL DEFAULT '{}',
  -- What a call costs: nothing, or what the caller's own subscription takes; null where we do not know.
  cost text CHECK (cost IN ('free', 'as-usual')),
  -- The line says itself that a call is not itemised on the bill: this may matter more than anything.
  hidden_on_bill boolean NOT NULL DEFAULT false,
  chat_url text CHECK (chat_url ~ '^https://'),
  round_the_clock boolean NOT NULL DEFAULT false,
  -- The organisation's own public site.
  source_url text NOT NULL CHECK (source_url ~ '^https://'),
  checked_on date NOT NULL,
  -- A line is ready for real use when a person has compared it with its source.
  checked_by text NOT NULL CHECK (checked_by IN ('person', 'stored-copy')),
  review_by date NOT NULL,
  -- For those who keep the list: what the check rests on.
  note text NOT NULL DEFAULT '',
  CHECK (review_by > checked_on)
);

-- Weekly opening times in Finland's time. A closing time at or before the opening is on the next day.
CREATE TABLE helpline_hours (
  helpline_id uuid NOT NULL REFERENCES helpline ON DELETE CASCADE,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens time(0) NOT NULL,
  closes time(0) NOT NULL CHECK (closes < '24:00'),
  PRIMARY KEY (helpline_id, weekday, opens)
);

CREATE TABLE helpline_text (
  helpline_id uuid NOT NULL REFERENCES helpline ON DELETE CASCADE,
  locale text NOT NULL CHECK (locale IN ('fi', 'sv', 'en', 'fi-simple')),
  name text NOT NULL CHECK (name <> ''),
  for_whom text NOT NULL CHECK (for_whom <> ''),
  -- Opening times in words; null where we do not know them, and the page sends to the line's own.
  hours text CHECK (hours <> ''),
  PRIMARY KEY (helpline_id, locale)
);

ALTER TABLE helpline ENABLE ROW LEVEL SECURITY;
ALTER TABLE helpline FORCE ROW LEVEL SECURITY;
ALTER TABLE helpline_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE helpline_hours FORCE ROW LEVEL SECURITY;
ALTER TABLE helpline_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE helpline_text FORCE ROW LEVEL SECURITY;

GRANT SELECT ON helpline, helpline_hours, helpline_text TO vk_public, vk_person, vk_staff, vk_door, vk_worker;
CREATE POLICY everyone_reads ON helpline FOR SELECT
  TO vk_public, vk_person, vk_staff, vk_door, vk_worker USING (true);
CREATE POLICY everyone_reads ON helpline_hours FOR SELECT
  TO vk_public, vk_person, vk_staff, vk_door, vk_worker USING (true);
CREATE POLICY everyone_reads ON helpline_text FOR SELECT
  TO vk_public, vk_person, vk_staff, vk_door, vk_worker USING (true);

-- The first lines. Compared with stored copies of public pages on 21 November 2026, not by a telephone call and not by
-- a person: before real use somebody must go through them (src/features/help/README.md).
INSERT INTO helpline
  (id, slug, situation, position, urgent_position, numbers, languages, cost, hidden_on_bill, chat_url,
   round_the_clock, source_url, checked_on, checked_by, review_by, note)
SELECT id::uuid, slug, situation, position, urgent_position, numbers::text[], languages::text[], cost, hidden_on_bill,
  chat_url, round_the_clock, source_url, DATE '2026-11-21', 'stored-copy', DATE '2027-05-21', note
FROM (VALUES
  ('01a1fd8c-6900-72cb-93ef-dadeeaa38361', 'emergency', 'danger', 1, NULL::smallint,
   '{112}', '{fi,sv,en}', 'free', false, NULL, true, 'https://112.fi/',
   'Copies of the agency''s own pages: other languages through an interpreter; texts to 112 without registering since 28 June 2025.'),
  ('01a1fd8c-6901-77d5-9597-cde1cd7beff5', 'crisis-fi', 'talk', 1, 1,
   '{09 2525 0111}', '{fi}', 'as-usual', false, NULL, true, 'https://mieli.fi/tukea-ja-apua/kriisipuhelin/',
   'Round the clock since 1 February 2020 by the organisation''s own release; in news of December 2025 still every day and night.'),
  ('01a1fd8c-6902-74ea-8a16-bf429c462177', 'crisis-sv', 'talk', 2, 1,
   '{09 2525 0112}', '{sv}', 'as-usual', false, NULL, false, 'https://mieli.fi/tukea-ja-apua/kriisipuhelin/',
   'Hours: only copies of 2022 were found, left open.'),
  ('01a1fd8c-6903-7e58-adc9-97eb6f17e6c3', 'crisis-ar-en', 'talk', 3, 1,
   '{09 2525 0113}', '{ar,en}', 'as-usual', false, NULL, false, 'https://mieli.fi/en/support-and-help/crisis-helpline/',
   'Hours: only copies of 2022 were found, left open.'),
  ('01a1fd8c-6904-7079-9595-a0e0f5aa8b3a', 'church-fi', 'talk', 4, NULL,
   '{0400 22 11 80}', '{fi}', 'as-usual', false, 'https://evl.fi/kirkonkeskusteluapu', false,
   'https://evl.fi/kirkonkeskusteluapu', 'Hours: two releases of different years agree, the newer is not dated.'),
  ('01a1fd8c-6905-7689-b3ad-a65a17171dda', 'church-sv', 'talk', 5, NULL,
   '{0400 22 11 90}', '{sv}', 'as-usual', false, NULL, false,
   'https://evl.fi/kyrkanssamtalstjanst', 'Hours: three copies of different years agree, the newest of December 2022.'),
  ('01a1fd8c-6906-7347-b20f-f0ab537b8dc2', 'violence-close', 'violence', 1, 2,
   '{080 005 005,116 016}', '{fi,sv,en}', 'free', true, 'https://nollalinja.fi/', true, 'https://nollalinja.fi/',
   'A copy of the line''s own page. The chat keeps other hours than the telephone; its funding was uncertain.'),
  ('01a1fd8c-6907-7eee-9b08-4da717052135', 'violence-women', 'violence', 2, NULL,
   '{0800 02400}', '{}', 'free', false, NULL, false, 'https://naistenlinja.fi/',
   'Hours and languages: nothing newer than 2022 was found, left open.'),
  ('01a1fd8c-6908-7a4c-830c-7f1feb9e4892', 'crime-victims', 'violence', 3, NULL,
   '{116 006}', '{fi,sv}', 'free', false, NULL, false, 'https://www.riku.fi/',
   'Hours: the organisation''s own release of 2020 and a newspaper of December 2022 agree. In words only: each language has its own, and public holidays are closed.'),
  ('01a1fd8c-6909-7650-8ddf-7a82486d59a5', 'young-fi', 'young', 1, NULL,
   '{116 111}', '{fi}', 'free', true, 'https://www.nuortennetti.fi/', false, 'https://www.nuortennetti.fi/',
   'Open every day of the year by the organisation''s own release of November 2025; its hours of 2026 were not found.'),
  ('01a1fd8c-690a-731b-9a32-4efe76fd9cea', 'young-sv', 'young', 2, NULL,
   '{0800 96 116}', '{sv}', 'free', false, NULL, false, 'https://www.nuortennetti.fi/',
   'Number and hours by the organisation''s own release of November 2025.'),
  ('01a1fd8c-690b-74cb-828c-dbad8796361e', 'substances', 'substances', 1, NULL,
   '{0800 900 45}', '{}', 'free', false, NULL, false, 'https://ehyt.fi/',
   'Round the clock until 2025, then the nights were under threat: hours left open.'),
  ('01a1fd8c-690c-7851-8869-29155f9be2bc', 'gambling', 'substances', 2, NULL,
   '{0800 100 101}', '{}', 'free', false, NULL, false, 'https://peluuri.fi/',
   'Hours: a copy of the line''s own page, not dated; recent mentions elsewhere agree.'),
  ('01a1fd8c-690d-71ea-96ab-4755c4272d92', 'medical', 'medical', 1, 3,
   '{116 117}', '{}', 'free', false, NULL, true, 'https://www.116117.fi/',
   'Not in use in Åland; Lapland was about to join in 2023.'),
  ('01a1fd8c-690e-70bd-8709-3431d56dd05b', 'poison', 'medical', 2, NULL,
   '{0800 147 111}', '{}', 'free', false, NULL, true, 'https://www.hus.fi/',
   'Copies of the hospital district''s and its partners'' pages.')
) AS line (id, slug, situation, position, urgent_position, numbers, languages, cost, hidden_on_bill, chat_url,
  round_the_clock, source_url, note);

INSERT INTO helpline_hours (helpline_id, weekday, opens, closes)
SELECT id, day, opens::time, closes::time
FROM (VALUES
  ('church-fi', 1, 7, '18:00', '00:00'),
  ('church-sv', 1, 7, '20:00', '23:00'),
  ('young-sv', 1, 2, '14:00', '17:00'),
  ('young-sv', 3, 4, '14:00', '20:00'),
  ('gambling', 1, 5, '12:00', '18:00')
) AS span (slug, first_day, last_day, opens, closes)
JOIN helpline USING (slug)
CROSS JOIN generate_series(first_day, last_day) AS day;

-- Easy Finnish keeps one sentence on a line.
INSERT INTO helpline_text (helpline_id, locale, name, for_whom, hours)
SELECT id, locale, name, for_whom, hours
FROM (VALUES
  ('emergency', 'fi', 'Hätänumero',
   'Kun jonkun henki, terveys tai turvallisuus on vaarassa. Saat paikalle poliisin, ensihoidon, palokunnan tai sosiaalipäivystyksen.',
   'Vuorokauden ympäri'),
  ('emergency', 'sv', 'Nödnumret',
   'När någons liv, hälsa eller trygghet är i fara. Du får polis, akutvård, räddningstjänst eller socialjour till platsen.',
   'Dygnet runt'),
  ('emergency', 'en', 'Emergency number',
   'When someone’s life, health or safety is in danger. Police, ambulance, fire and rescue or emergency social services will come.',
   'Day and night'),
  ('emergency', 'fi-simple', 'Hätänumero',
   'Soita, jos joku on vaarassa.
Saat apua poliisilta, ambulanssilta tai palokunnalta.',
   'Auki aina, yöllä ja päivällä'),

  ('crisis-fi', 'fi', 'MIELI Kriisipuhelin',
   'Kun elämä tuntuu liian raskaalta tai et jaksa enää. Voit puhua myös itsetuhoisista ajatuksista tai huolesta, jota kannat läheisestäsi.',
   'Vuorokauden ympäri'),
  ('crisis-fi', 'sv', 'MIELI Kristelefonen på finska',
   'När livet känns för tungt eller du inte orkar längre. Du kan också tala om självmordstankar eller om oro för någon nära dig.',
   'Dygnet runt'),
  ('crisis-fi', 'en', 'MIELI Crisis Helpline in Finnish',
   'When life feels too heavy or you cannot go on. You can also talk about thoughts of suicide, or about someone you worry for.',
   'Day and night'),
  ('crisis-fi', 'fi-simple', 'MIELI Kriisipuhelin',
   'Soita, jos elämä on nyt liian raskasta.
Voit puhua myös itsemurha-ajatuksista.
Voit soittaa, jos olet huolissasi toisesta ihmisestä.',
   'Auki aina, yöllä ja päivällä'),

  ('crisis-sv', 'fi', 'MIELI Kriisipuhelin ruotsiksi',
   'Kun elämä tuntuu liian raskaalta ja haluat puhua ruotsiksi.', NULL),
  ('crisis-sv', 'sv', 'MIELI Kristelefonen',
   'När livet känns för tungt eller du inte orkar längre. Du kan också tala om självmordstankar eller om oro för någon nära dig.', NULL),
  ('crisis-sv', 'en', 'MIELI Crisis Helpline in Swedish',
   'When life feels too heavy and you would rather speak Swedish.', NULL),
  ('crisis-sv', 'fi-simple', 'MIELI Kriisipuhelin ruotsiksi',
   'Soita, jos elämä on nyt liian raskasta ja haluat puhua ruotsia.', NULL),

  ('crisis-ar-en', 'fi', 'MIELI Kriisipuhelin arabiaksi ja englanniksi',
   'Kun elämä tuntuu liian raskaalta ja haluat puhua arabiaksi tai englanniksi.', NULL),
  ('crisis-ar-en', 'sv', 'MIELI Kristelefonen på arabiska och engelska',
   'När livet känns för tungt och du hellre talar arabiska eller engelska.', NULL),
  ('crisis-ar-en', 'en', 'MIELI Crisis Helpline in English and Arabic',
   'When life feels too heavy or you cannot go on. You can also talk about thoughts of suicide, or about someone you worry for.', NULL),
  ('crisis-ar-en', 'fi-simple', 'MIELI Kriisipuhelin arabiaksi ja englanniksi',
   'Soita, jos elämä on nyt liian raskasta ja haluat puhua arabiaa tai englantia.', NULL),

  ('church-fi', 'fi', 'Kirkon keskusteluapu',
   'Kun kaipaat kuuntelijaa. Kuka tahansa voi soittaa ja puhua siitä, mikä painaa.', 'Joka ilta klo 18–24'),
  ('church-fi', 'sv', 'Kyrkans samtalstjänst på finska',
   'När du behöver någon som lyssnar. Vem som helst kan ringa och tala om det som tynger.', 'Varje kväll kl. 18–24'),
  ('church-fi', 'en', 'The Church’s listening line in Finnish',
   'When you need someone to listen. Anyone can call and talk about what weighs on them.', 'Every evening 18:00–24:00'),
  ('church-fi', 'fi-simple', 'Kirkon keskusteluapu',
   'Soita, jos haluat, että joku kuuntelee sinua.
Kuka tahansa saa soittaa.', 'Auki joka ilta kello 18–24'),

  ('church-sv', 'fi', 'Kirkon keskusteluapu ruotsiksi',
   'Kun kaipaat kuuntelijaa ja haluat puhua ruotsiksi.', 'Joka ilta klo 20–23'),
  ('church-sv', 'sv', 'Kyrkans samtalstjänst',
   'När du behöver någon som lyssnar. Vem som helst kan ringa och tala om det som tynger.', 'Varje kväll kl. 20–23'),
  ('church-sv', 'en', 'The Church’s listening line in Swedish',
   'When you need someone to listen and would rather speak Swedish.', 'Every evening 20:00–23:00'),
  ('church-sv', 'fi-simple', 'Kirkon keskusteluapu ruotsiksi',
   'Soita, jos haluat, että joku kuuntelee sinua.
Täällä puhutaan ruotsia.', 'Auki joka ilta kello 20–23'),

  ('violence-close', 'fi', 'Nollalinja',
   'Kun läheinen ihminen on väkivaltainen tai pelkäät häntä. Linja auttaa myös naisia, jotka ovat kokeneet muuta väkivaltaa, ja väkivaltaa kokeneiden läheisiä.',
   'Vuorokauden ympäri'),
  ('violence-close', 'sv', 'Nollinjen',
   'När någon nära dig är våldsam eller du är rädd för hen. Linjen hjälper också kvinnor som har upplevt annat våld, och närstående till dem som upplevt våld.',
   'Dygnet runt'),
  ('violence-close', 'en', 'Nollalinja',
   'When someone close to you is violent or you are afraid of them. The line also helps women who have experienced other violence, and those close to people who have lived with it.',
   'Day and night'),
  ('violence-close', 'fi-simple', 'Nollalinja',
   'Soita, jos läheinen ihminen on väkivaltainen sinua kohtaan.
Soita myös, jos pelkäät häntä.',
   'Auki aina, yöllä ja päivällä'),

  ('violence-women', 'fi', 'Naisten Linja',
   'Naisille ja tytöille, jotka ovat kokeneet väkivaltaa tai pelkäävät sitä.', NULL),
  ('violence-women', 'sv', 'Kvinnolinjen',
   'För kvinnor och flickor som har upplevt våld eller är rädda för det.', NULL),
  ('violence-women', 'en', 'Women’s Line (Naisten Linja)',
   'For women and girls who have experienced violence or are afraid of it.', NULL),
  ('violence-women', 'fi-simple', 'Naisten Linja',
   'Linja on naisille ja tytöille.
Soita, jos olet kokenut väkivaltaa tai pelkäät sitä.', NULL),

  ('crime-victims', 'fi', 'Rikosuhripäivystys',
   'Kun olet joutunut rikoksen uhriksi, olet uhrin läheinen tai todistat rikosasiassa.',
   'Arkisin klo 9–20, ruotsiksi arkisin klo 12–14'),
  ('crime-victims', 'sv', 'Brottsofferjouren',
   'När du har blivit utsatt för ett brott, är närstående till ett brottsoffer eller ska vittna.',
   'På svenska vardagar kl. 12–14, på finska vardagar kl. 9–20'),
  ('crime-victims', 'en', 'Victim Support Finland',
   'When you have been the victim of a crime, are close to someone who has, or are a witness.',
   'In Finnish on weekdays 9:00–20:00, in Swedish on weekdays 12:00–14:00'),
  ('crime-victims', 'fi-simple', 'Rikosuhripäivystys',
   'Soita, jos joku on tehnyt rikoksen sinua tai läheistäsi kohtaan.
Saat neuvoja ja tukea.',
   'Auki maanantaista perjantaihin kello 9–20.
Ruotsiksi kello 12–14.'),

  ('young-fi', 'fi', 'Lasten ja nuorten puhelin',
   'Lapsille ja nuorille. Voit puhua mistä tahansa, eikä sinun tarvitse kertoa nimeäsi.',
   'Vuoden jokaisena päivänä, tarkat ajat linjan omalla sivulla'),
  ('young-fi', 'sv', 'Barn- och ungdomstelefonen på finska',
   'För barn och unga. Du kan tala om vad som helst och behöver inte säga vad du heter.',
   'Varje dag om året, klockslagen finns på linjens egen sida'),
  ('young-fi', 'en', 'Helpline for children and young people in Finnish',
   'For children and young people. You can talk about anything and need not say your name.',
   'Every day of the year; the times are on the line’s own page'),
  ('young-fi', 'fi-simple', 'Lasten ja nuorten puhelin',
   'Linja on lapsille ja nuorille.
Voit puhua mistä tahansa asiasta.
Sinun ei tarvitse kertoa nimeäsi.',
   'Auki joka päivä.
Kellonajat ovat linjan omalla sivulla.'),

  ('young-sv', 'fi', 'Lasten ja nuorten puhelin ruotsiksi',
   'Lapsille ja nuorille, jotka haluavat puhua ruotsiksi.', 'Ma–ti klo 14–17, ke–to klo 14–20'),
  ('young-sv', 'sv', 'Barn- och ungdomstelefonen',
   'För barn och unga. Du kan tala om vad som helst och behöver inte säga vad du heter.',
   'Måndag och tisdag kl. 14–17, onsdag och torsdag kl. 14–20'),
  ('young-sv', 'en', 'Helpline for children and young people in Swedish',
   'For children and young people who would rather speak Swedish.',
   'Monday and Tuesday 14:00–17:00, Wednesday and Thursday 14:00–20:00'),
  ('young-sv', 'fi-simple', 'Lasten ja nuorten puhelin ruotsiksi',
   'Linja on lapsille ja nuorille.
Täällä puhutaan ruotsia.',
   'Auki maanantaina ja tiistaina kello 14–17.
Auki keskiviikkona ja torstaina kello 14–20.'),

  ('substances', 'fi', 'Päihdeneuvonta',
   'Kun oma tai läheisen alkoholin, huumeiden tai lääkkeiden käyttö huolestuttaa.', NULL),
  ('substances', 'sv', 'Päihdeneuvonta (rusmedelsrådgivning)',
   'När du är orolig för ditt eget eller någon annans bruk av alkohol, droger eller läkemedel.', NULL),
  ('substances', 'en', 'Päihdeneuvonta (alcohol and drug advice)',
   'When your own or someone else’s use of alcohol, drugs or medicines worries you.', NULL),
  ('substances', 'fi-simple', 'Päihdeneuvonta',
   'Soita, jos sinulla tai läheiselläsi on ongelmia alkoholin, huumeiden tai lääkkeiden kanssa.', NULL),

  ('gambling', 'fi', 'Peluuri',
   'Kun oma tai läheisen rahapelaaminen tai digipelaaminen huolestuttaa.', 'Arkisin klo 12–18'),
  ('gambling', 'sv', 'Peluuri',
   'När du är orolig för ditt eget eller någon annans penningspelande eller digitala spelande.', 'Vardagar kl. 12–18'),
  ('gambling', 'en', 'Peluuri',
   'When your own or someone else’s gambling or gaming worries you.', 'Weekdays 12:00–18:00'),
  ('gambling', 'fi-simple', 'Peluuri',
   'Soita, jos sinulla tai läheiselläsi on ongelmia pelaamisen kanssa.
Pelaaminen voi olla rahapelejä tai tietokonepelejä.',
   'Auki maanantaista perjantaihin kello 12–18'),

  ('medical', 'fi', 'Päivystysapu',
   'Kun sairastut tai loukkaannut äkillisesti ja oma terveysasemasi on kiinni. Soita ennen kuin lähdet päivystykseen. Numero ei ole käytössä aivan koko maassa.',
   'Vuorokauden ympäri'),
  ('medical', 'sv', 'Jourhjälpen',
   'När du plötsligt blir sjuk eller skadar dig och din hälsostation är stängd. Ring innan du åker till jouren. Numret används inte i riktigt hela landet.',
   'Dygnet runt'),
  ('medical', 'en', 'Medical Helpline',
   'When you suddenly fall ill or get hurt and your health station is closed. Call before you go to the emergency clinic. The number is not in use in quite the whole country.',
   'Day and night'),
  ('medical', 'fi-simple', 'Päivystysapu',
   'Soita, jos tulet äkkiä sairaaksi ja oma terveysasemasi on kiinni.
Soita ennen kuin lähdet päivystykseen.',
   'Auki aina, yöllä ja päivällä'),

  ('poison', 'fi', 'Myrkytystietokeskus',
   'Kun epäilet, että joku on syönyt, juonut tai hengittänyt jotakin myrkyllistä. Jos hän ei herää tai hengittää huonosti, soita 112.',
   'Vuorokauden ympäri'),
  ('poison', 'sv', 'Giftinformationscentralen',
   'När du misstänker att någon har ätit, druckit eller andats in något giftigt. Om personen inte vaknar eller andas dåligt, ring 112.',
   'Dygnet runt'),
  ('poison', 'en', 'Poison Information Centre',
   'When you think someone has eaten, drunk or breathed in something poisonous. If they cannot be woken or have trouble breathing, call 112.',
   'Day and night'),
  ('poison', 'fi-simple', 'Myrkytystietokeskus',
   'Soita, jos joku on syönyt tai juonut myrkkyä.
Soita 112, jos hän ei herää tai ei hengitä hyvin.',
   'Auki aina, yöllä ja päivällä')
) AS words (slug, locale, name, for_whom, hours)
JOIN helpline USING (slug);
