import { bytes, id, noon, type Row, type Scene, today } from "./scene.ts";

const [here, there] = [id("here"), id("there")];

/** Everyone who carries something in the organisation, and one who does in another. */
const held = {
  aino: ["here", "administrator"],
  bertta: ["here", "administrator"],
  kerttu: ["here", "coordinator"],
  oskari: ["here", "facilitator"],
  tuure: ["here", "trainer"],
  elsa: ["there", "administrator"],
} as const;
const over = { yrjo: "administrator", alma: "area_centre" } as const;
const holders = Object.entries(held);

const role = (name: string, organisation: string, held: string, more: Row = {}): Row => ({
  id: id(`role ${name}`),
  organisation_id: id(organisation),
  holder_id: id(`holder ${name}`),
  role: held,
  since: "2026-01-01",
  ...more,
});
const invitation = (name: string, more: Row): Row => ({
  id: id(`invitation ${name}`),
  code_hash: bytes(`invitation ${name}`, 32),
  made_at: noon,
  ends_at: "2026-09-15T12:00:00Z",
  ...more,
});

/** Organisations, the roles in them and over the platform, and what is missing (0007 and 0013). */
export const organisations: Scene = {
  people: [...Object.keys(held), ...Object.keys(over)],
  rows: [
    {
      table: "organisation",
      rows: [
        { id: here, slug: "here", name: "Here", kind: "association" },
        { id: there, slug: "there", name: "There", kind: "association" },
      ],
    },
    { table: "organisation_text", rows: [{ organisation_id: here, locale: "fi", description: "Hei" }] },
    {
      table: "role_holder",
      rows: holders.map(([name, [organisation]]) => ({
        id: id(`holder ${name}`),
        organisation_id: id(organisation),
        person_id: id(name),
        known_as: bytes(name, 60),
      })),
    },
    {
      table: "role_invitation",
      rows: [
        invitation("open", { organisation_id: here, role: "facilitator", made_by: id("kerttu") }),
        invitation("tuure", { organisation_id: here, role: "trainer", made_by: id("aino") }),
      ],
    },
    {
      table: "organisation_role",
      rows: [
        ...holders.map(([name, [organisation, one]]) =>
          role(name, organisation, one, {
            ...(name === "kerttu" && { deputy_id: id("holder oskari") }),
            ...(name === "tuure" && { invitation_id: id("invitation tuure") }),
          }),
        ),
        // Oskari stands in for Kerttu, and Tuure has left something.
        role("oskari", "here", "coordinator", { id: id("stand-in"), stands_in_for: id("role kerttu") }),
        role("tuure", "here", "supervisor", { id: id("left"), until: "2026-02-01" }),
      ],
    },
    {
      table: "absence",
      rows: [
        {
          organisation_id: here,
          holder_id: id("holder kerttu"),
          first_day: today,
          last_day: "2026-09-03",
        },
      ],
    },
    {
      table: "platform_invitation",
      rows: [
        invitation("alma", { role: "area_centre", regions: ["06"], made_by: id("yrjo") }),
        invitation("other", { role: "area_centre", regions: ["19"], made_by: id("yrjo") }),
      ],
    },
    {
      table: "platform_role",
      rows: Object.entries(over).map(([name, one]) => ({
        id: id(`over ${name}`),
        person_id: id(name),
        role: one,
        regions: one === "area_centre" ? ["06"] : [],
        since: "2026-01-01",
        ...(name === "alma" && { invitation_id: id("invitation alma") }),
      })),
    },
    {
      table: "second_factor",
      rows: [
        {
          person_id: id("aino"),
          secret: bytes("secret", 60),
          confirmed: true,
          last_step: 0,
          failures: 0,
          next_at: noon,
        },
      ],
    },
    {
      table: "second_factor_reset",
      rows: [
        {
          id: id("reset"),
          organisation_id: here,
          holder_id: id("holder oskari"),
          asked_by: id("aino"),
          asked_at: noon,
        },
      ],
    },
    {
      table: "responsibility_gap",
      rows: [
        { organisation_id: here, gap: "nobody-holds:coordinator", found_on: today },
        { organisation_id: there, gap: "nobody-holds:administrator", found_on: today },
      ],
    },
  ],
};
