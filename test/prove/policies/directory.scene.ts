import { id, noon, type Scene } from "./scene.ts";

/** What everyone sees of an offering (0011). */
export const directory: Scene = {
  rows: [
    {
      table: "directory_entry",
      rows: [
        {
          id: id("entry"),
          slug: "entry",
          organisation_id: id("here"),
          standing: "listed",
          content: {},
          published_at: noon,
          changed_at: noon,
          seq: 1,
        },
      ],
    },
  ],
};
