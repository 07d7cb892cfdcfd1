import type { ColumnId } from "./headings.ts";
import { suggested, type WordList } from "./match.ts";
import { dateExamples, dayExamples, minuteExamples, rhythmExamples, timeExamples } from "./times.ts";
import { accessWords, audienceWords, entries, facilitators, forms, opennesses, ways, yesNo } from "./values.ts";

/** The row the template has as an example. All of it is invented. */
export const exampleRow: Partial<Record<ColumnId, string>> = {
  name: "Esimerkki: Lapsensa menettäneiden ryhmä",
  description: "Tavataan kahvin äärellä ja puhutaan siitä, mistä muualla on vaikea puhua. Myös vain kuunnella saa.",
  theme: "lapsen menetys, suru",
  audience: "perheet",
  form: "ryhmä, kasvokkain",
  openness: "avoin",
  entry: "suoraan",
  facilitator: "vertainen",
  municipality: "Jyväskylä",
  placeName: "Esimerkkitalo",
  address: "Esimerkkikatu 1",
  postalCode: "40100",
  day: "tiistai",
  time: "18-20",
  rhythm: "parilliset viikot",
  languages: "suomi",
  access: "kyllä",
  childCare: "ei",
  cost: "ilmainen",
  anonymous: "kyllä",
  signUp: "ei",
  contact: "toimisto, 0000 000 001, ryhma@example.org",
  id: "ryhma-1",
};

const words = (...lists: readonly WordList<string>[]): readonly string[] => lists.flatMap(suggested);

/** What may stand in a column: all the values it knows, or a few examples. */
export const examplesOf: Partial<Record<ColumnId, readonly string[]>> = {
  theme: ["lapsen menetys", "päihteet", "omaishoitajat"],
  audience: words(audienceWords),
  form: words(forms, ways),
  openness: words(opennesses),
  entry: words(entries),
  facilitator: words(facilitators),
  municipality: ["Jyväskylä", "Espoo, Vantaa", "Pirkanmaa", "koko Suomi"],
  postalCode: ["40100"],
  secretAddress: words(yesNo),
  day: [...dayExamples, "sopimuksen mukaan"],
  time: timeExamples,
  minutes: minuteExamples,
  rhythm: rhythmExamples,
  from: dateExamples,
  until: dateExamples,
  languages: ["suomi, ruotsi", "selkosuomi", "viittomakieli"],
  access: words(accessWords),
  childCare: words(yesNo),
  cost: ["ilmainen", "5 €"],
  anonymous: words(yesNo),
  signUp: ["ei", "kyllä", "https://www.example.org/ilmoittaudu"],
  contact: ["toimisto, 0000 000 001, ryhma@example.org"],
  phone: ["0000 000 001"],
  email: ["ryhma@example.org"],
  website: ["https://www.example.org"],
  onlineUrl: ["https://www.example.org/chat"],
  id: ["ryhma-1"],
};
