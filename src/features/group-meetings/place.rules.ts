import type { DraftContent } from "../listings/index.ts";
import type { MeetingWay } from "./meeting.rules.ts";

type Listed = Pick<DraftContent, "place" | "ways">;

const plain = (text: string | undefined) =>
  (text ?? "")
    .toLocaleLowerCase("fi")
    .replaceAll(/[\s.,]+/g, " ")
    .trim();

/**
 * Would somebody who comes where the listing says stand at a locked door? Only a listing that tells its address everyone
 * leads anybody there; what the group calls its place is compared with what the listing calls it.
 */
export function isElsewhere(
  { way, place }: { readonly way: MeetingWay; readonly place: string },
  { place: listed, ways = [] }: Listed,
): boolean {
  if (listed?.privacy !== "exact" || !(listed.name || listed.address)) return false;
  if (way === "online") return ways.includes("face-to-face") || ways.includes("hybrid");
  const own = plain(place);
  const [name, address] = [plain(listed.name), plain(listed.address)];
  return own !== "" && !(name !== "" && own.includes(name)) && !(address !== "" && own.includes(address));
}
