import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { currentLocale, m } from "../../shared/i18n/index.ts";
import { readIn } from "../directory/index.ts";
import type { OwnDataPart, OwnDataRow } from "../your-data/index.ts";
import { dayWords, ownStateWords } from "./admission-words.ts";
import { ownRequests } from "./own-request.ts";

/** What the person has asked of groups while signed in, for their own data. What they wrote is with the group, sealed. */
export async function ownEntryRequests(ctx: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const requests = await ownRequests(ctx, personId);
  const nameOf = (request: (typeof requests)[number]) =>
    request.group ? readIn(request.group.content.name, currentLocale()).text : m.admissions_own_title();
  const rows: OwnDataRow[] = requests.map((request) => ({
    what: nameOf(request),
    value: [dayWords(request.askedOn), ownStateWords[request.state]()],
    kind: "entry_request" as const,
  }));
  const none: OwnDataRow = { what: m.admissions_own_list(), value: [m.admissions_own_none()], kind: "entry_request" };
  return {
    name: "entryRequests",
    heading: m.admissions_own_list(),
    rows: rows.length > 0 ? rows : [none],
    data: requests.map((request) => ({
      group: nameOf(request),
      state: request.state,
      askedOn: request.askedOn.toString(),
    })),
  };
}
