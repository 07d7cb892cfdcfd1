import fc from "fast-check";
import { municipalities, regions } from "../../shared/places/index.ts";
import {
  accessFeatures,
  admissionTimes,
  admissionWays,
  audiences,
  facilitatorKinds,
  type Localized,
  type MeetingTimes,
  meetingWays,
  type OfferingContent,
  offeringForms,
  type Place,
} from "../directory/index.ts";
import { themes } from "../themes/index.ts";

/** Words with everything in them that could break out of where they stand. */
const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Ryhmä",
      "Grupp för anhöriga",
      "Evening & <b>group</b>",
      "=1+1",
      '"lainaus"',
      "a;b,c\nd",
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }) },
);
const line = words.map((text) => text.trim() || "x");
const localized: fc.Arbitrary<Localized> = fc
  .record({ fi: line, sv: line, en: line, "fi-simple": line }, { requiredKeys: [] })
  .map((texts) => (Object.keys(texts).length > 0 ? texts : { fi: "Ryhmä" }));
const day = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => Temporal.PlainDate.from("2025-01-01").add({ days }).toString());
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const url = fc
  .tuple(
    fc.constantFrom("https://esimerkki.example", "http://sivu.example:8080"),
    fc.webPath(),
    fc.constantFrom("", "?ä=ö|[x]", "#a#b%"),
  )
  .map((parts) => parts.join("").slice(0, 400))
  .filter((address) => /^https?:\/\/[^\s<>"]+$/.test(address));
const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: Math.min(4, values.length) });
const uuid = fc.uuid();

const rules = [
  "FREQ=WEEKLY;BYDAY=TU",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
  "FREQ=WEEKLY",
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=3",
  "FREQ=MONTHLY;BYDAY=1TU",
  "FREQ=MONTHLY;BYDAY=-1FR,2FR",
  "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,3",
  "FREQ=MONTHLY;BYMONTHDAY=15",
  "FREQ=MONTHLY;INTERVAL=2;BYDAY=4SA",
  "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4",
  "FREQ=WEEKLY;BYHOUR=3;BYDAY=MO",
];

const meetingTimes: fc.Arbitrary<MeetingTimes> = fc.record(
  {
    rule: fc.constantFrom(...rules),
    dates: fc.array(day, { maxLength: 4 }),
    from: day,
    until: day,
    at: clock,
    minutes: fc.integer({ min: 5, max: 3_000 }),
    timeZone: fc.constantFrom("Europe/Helsinki", "Europe/Stockholm", "America/Los_Angeles", "Asia/Kolkata"),
    exceptions: fc.array(
      fc.record({ on: day, movedTo: fc.record({ on: day, at: clock }), note: localized }, { requiredKeys: ["on"] }),
      { maxLength: 3 },
    ),
    breaks: fc.array(
      fc.record(
        { from: day, to: day, why: fc.constantFrom("season" as const, "place-closed" as const) },
        { requiredKeys: ["from", "to"] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ["timeZone"] },
);

const municipalityCode = fc.constantFrom(...municipalities().map(({ code }) => code));
const point = fc.tuple(
  fc.double({ min: 19, max: 31, noNaN: true }),
  fc.double({ min: 59, max: 70, noNaN: true }),
) as fc.Arbitrary<[number, number]>;
const access = some(accessFeatures);
const ringForAddress = fc.boolean();

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record(
    {
      privacy: fc.constant("exact" as const),
      municipality: municipalityCode,
      postalCode: fc.constantFrom("00100", "40100", "99980"),
      town: line,
      name: line,
      address: line,
      directions: localized,
      point,
      venueId: uuid,
      access,
      accessNote: localized,
      ringForAddress,
    },
    { requiredKeys: ["privacy", "access", "ringForAddress"] },
  ),
  fc.record(
    {
      privacy: fc.constant("approximate" as const),
      municipality: municipalityCode,
      postalCode: fc.constantFrom("00100", "40100"),
      town: line,
      point,
      access,
      ringForAddress,
    },
    { requiredKeys: ["privacy", "access", "ringForAddress"] },
  ),
  fc.record(
    { privacy: fc.constant("confidential" as const), municipality: municipalityCode, access, ringForAddress },
    { requiredKeys: ["privacy", "access", "ringForAddress"] },
  ),
);

const organiser = fc.oneof(
  fc.record({ name: line }),
  fc.record({ slug: fc.constantFrom("esimerkki", "toinen-yhdistys"), name: line }),
);

/** Any offering the contract lets pass, for properties that hold of all. */
export const anyOffering: fc.Arbitrary<OfferingContent> = fc.record(
  {
    form: fc.constantFrom(...offeringForms),
    name: localized,
    summary: localized,
    purpose: localized,
    forWhom: localized,
    whatHappens: localized,
    themes: some(themes.map(({ id }) => id)),
    audiences: some(audiences),
    organisers: fc.array(organiser, { maxLength: 3 }),
    fellowship: line,
    ways: some(meetingWays),
    facilitators: fc.constantFrom(...facilitatorKinds),
    competence: localized,
    admission: fc.record(
      {
        when: fc.constantFrom(...admissionTimes),
        how: fc.constantFrom(...admissionWays),
        nextIntake: day,
        startsOn: day,
        signUpUrl: url,
        note: localized,
      },
      { requiredKeys: ["when", "how"] },
    ),
    contact: fc.record(
      {
        phone: fc.constantFrom("040 123 4567", "+358 40 123 4567", "116 111"),
        phoneHours: localized,
        texts: fc.boolean(),
        email: fc.constantFrom("tuki@esimerkki.example", "a+b@x.example", "o+neil@x-y.example"),
        website: url,
        person: line,
      },
      { requiredKeys: [] },
    ),
    anonymous: fc.boolean(),
    cost: fc.record({ free: fc.boolean(), words: localized }, { requiredKeys: ["free"] }),
    place,
    area: some(["country", ...regions().map(({ code }) => `region:${code}`), "091", "179", "999"]),
    onlineUrl: url,
    meetings: fc.array(meetingTimes, { maxLength: 3 }),
    languages: some(["fi", "sv", "en", "fi-simple", "fse", "so", "zh-Hant"]),
    childCare: fc.boolean(),
    childCareNote: localized,
    accessNote: localized,
    professionalHelp: localized,
    maintainer: line,
    privacyNoticeUrl: url,
    endsOn: day,
  },
  {
    requiredKeys: [
      "form",
      "name",
      "themes",
      "audiences",
      "organisers",
      "ways",
      "contact",
      "area",
      "meetings",
      "languages",
    ],
  },
);
