import type { OfferingContent } from "./offering.ts";

type Reachable = Pick<OfferingContent, "contact" | "admission" | "onlineUrl" | "place">;

/** Does it name anyone to ask, or a page to go to? */
export const namesContact = ({ contact, admission, onlineUrl }: Omit<Reachable, "place">): boolean =>
  Boolean(contact.phone || contact.email || contact.website || admission?.signUpUrl || onlineUrl);

/** Can somebody who has read it come or ask at all? Where one just walks in, it is enough to know the place. */
export const hasWayToReach = (content: Reachable): boolean =>
  namesContact(content) ||
  (content.admission?.how === "walk-in" && Boolean(content.place?.name || content.place?.address));
