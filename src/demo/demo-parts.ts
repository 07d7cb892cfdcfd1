import { m } from "../shared/i18n/index.ts";

/** The demo's people by what one sees as them: a group's life in its order, those who are in it, and those around it. */
export const demoParts = [
  {
    key: "carriers",
    title: m.demo_part_carriers,
    people: {
      Tyrni: m.demo_sees_tyrni,
      Hilla: m.demo_sees_hilla,
      Kuura: m.demo_sees_kuura,
      Kaarna: m.demo_sees_kaarna,
      Pihka: m.demo_sees_pihka,
      Muurain: m.demo_sees_muurain,
      Tuulikki: m.demo_sees_tuulikki,
    },
  },
  {
    key: "members",
    title: m.demo_part_members,
    people: { Vitsippa: m.demo_sees_vitsippa, Otso: m.demo_sees_otso, Pyry: m.demo_sees_pyry },
  },
  {
    key: "staff",
    title: m.demo_part_staff,
    people: { Halla: m.demo_sees_halla, Routa: m.demo_sees_routa, Kaisla: m.demo_sees_kaisla },
  },
] as const;
