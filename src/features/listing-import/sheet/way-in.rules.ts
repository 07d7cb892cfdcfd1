import { readWebAddress } from "../../../shared/web-address.ts";
import type {
  AdmissionTime,
  AdmissionWay,
  Contact,
  OfferingContent,
  OfferingForm,
  Openness,
} from "../../directory/index.ts";
import { good, type Read } from "../import-types.ts";
import { finder } from "../vocabulary/match.ts";
import { entries, opennesses } from "../vocabulary/values.ts";
import { chosen, type SheetCells, textOf, together, yesOrNo } from "./cells.rules.ts";
import { contactIn } from "./contact.rules.ts";

/** The usual pairs of the two questions (D5). */
const usual: Readonly<Record<Openness, { readonly when: AdmissionTime; readonly how: AdmissionWay }>> = {
  open: { when: "any-time", how: "walk-in" },
  replenishing: { when: "agreed-times", how: "sign-up" },
  closed: { when: "before-start", how: "sign-up" },
};

const readOpenness = chosen("openness", opennesses);
const readEntry = chosen("entry", entries);
const findEntry = finder(entries);

export interface WayIn {
  readonly admission: OfferingContent["admission"];
  /** What the column on signing up tells of how to do it. */
  readonly contact: Contact;
}

/** When and how one gets in, from three columns; nothing where none of them says anything. */
export function wayInOf(cells: SheetCells, form: OfferingForm): Read<WayIn> {
  if (form === "helpline" || form === "reading") return good({ admission: undefined, contact: {} });
  const read = together({ openness: readOpenness(cells), entry: readEntry(cells) });
  if (!read.ok) return read;
  const { openness, entry } = read.value;
  const signUp = signUpOf(cells);
  const named = openness && usual[openness];
  const how = entry ?? signUp.how ?? named?.how;
  if (!how) return good({ admission: undefined, contact: signUp.contact });
  const when = named?.when ?? (how === "walk-in" ? "any-time" : "agreed-times");
  const admission = {
    when,
    how,
    ...(signUp.url && { signUpUrl: signUp.url }),
    ...(signUp.note && { note: { fi: signUp.note } }),
  };
  return good({ admission, contact: signUp.contact });
}

/** "ei", "kyllä", an address to sign up at, a phone number, or words. */
function signUpOf(cells: SheetCells) {
  const text = textOf(cells.signUp);
  const needed = yesOrNo(cells.signUp);
  if (text === "") return { contact: {} };
  if (needed !== undefined) return { how: needed ? ("sign-up" as const) : ("walk-in" as const), contact: {} };
  const url = readWebAddress(text);
  if (url) return { how: "sign-up" as const, url, contact: {} };
  const contact = contactIn(text);
  const how = findEntry(text) ?? "sign-up";
  const saysMore = Object.keys(contact).length === 0 && text.split(/\s/).length > 1;
  return { how, contact, note: saysMore ? text : undefined };
}
