import { bytes, id, noon, type Row, type Scene, today } from "./scene.ts";

const here = { organisation_id: id("here") };
const own = { kept_by: id("pihka") };
const shown = { state: "published", published_number: 1 };

const offering = (name: string, more: Row): Row => ({
  id: id(name),
  slug: name.replaceAll(" ", "-"),
  written_in: "fi",
  made_at: noon,
  state: "draft",
  ...more,
});
const revision = (name: string, number: number, state: string): Row => {
  const keeper = name.startsWith("own");
  return {
    offering_id: id(name),
    number,
    content: {},
    state,
    made_as: keeper ? "keeper" : "holder",
    ...(!keeper && { made_by: id("holder kerttu") }),
    made_at: noon,
    client_id: id(`revision ${name} ${number}`),
  };
};
const venue = (name: string, keeper: Row): Row => ({ id: id(`venue ${name}`), name, ...keeper });

/** Listings of an organisation and of a person, shown and not yet, and where they meet (0016). */
export const listings: Scene = {
  rows: [
    {
      table: "offering",
      rows: [
        // Its public side stands in the directory's scene.
        offering("entry", { ...here, ...shown }),
        offering("draft", here),
        offering("own", { ...own, ...shown }),
        offering("own draft", own),
      ],
    },
    {
      table: "offering_revision",
      rows: [
        revision("entry", 1, "accepted"),
        revision("entry", 2, "submitted"),
        revision("draft", 1, "draft"),
        revision("own", 1, "accepted"),
        revision("own", 2, "submitted"),
        revision("own draft", 1, "draft"),
      ],
    },
    { table: "venue", rows: [venue("here", here), venue("own", own)] },
    {
      table: "venue_closure",
      rows: ["here", "own"].map((name) => ({
        id: id(`closure ${name}`),
        venue_id: id(`venue ${name}`),
        first_day: today,
        last_day: today,
      })),
    },
    {
      table: "offering_report",
      rows: ["entry", "own"].map((name) => ({
        id: id(`report ${name}`),
        offering_id: id(name),
        content: bytes("report", 60),
        made_on: today,
      })),
    },
  ],
};
