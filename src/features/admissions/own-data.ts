import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { currentLocale, m } from "../../shared/i18n/index.ts";
import { readIfAny } from "../directory/index.ts";
import type { OwnDataPart, OwnDataRow } from "../your-data/index.ts";
import { dayWords, ownStateWords } from "./admission-words.ts";
import { ownViews } from "./hear-members.ts";
import { ownRequests } from "./own-request.ts";

/** What the person has asked of groups while signed in, for their own data. What they wrote is with the group, sealed. */
export async function ownEntryRequests(ctx: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const requests = await ownRequests(ctx, personId);
  const nameOf = ({ names }: (typeof requests)[number]) =>
    names.map((name) => readIfAny(name, currentLocale())?.text ?? m.admissions_own_title()).join(" + ");
  const views = await ownViews(ctx, personId);
  const said: OwnDataRow[] = views.map((text) => ({
    what: m.admissions_view_own(),
    value: [text],
    kind: "entry_request",
  }));
  const rows: OwnDataRow[] = requests.map((request) => ({
    what: nameOf(request),
    value: [dayWords(request.askedOn), request.onlyOne ? m.admissions_only_here_line() : ownStateWords[request.told]()],
    kind: "entry_request" as const,
  }));
  const none: OwnDataRow = { what: m.admissions_own_list(), value: [m.admissions_own_none()], kind: "entry_request" };
  return {
    name: "entryRequests",
    heading: m.admissions_own_list(),
    rows: rows.length + said.length > 0 ? [...rows, ...said] : [none],
    data: {
      requests: requests.map((request) => ({
        group: nameOf(request),
        state: request.told,
        askedOn: request.askedOn.toString(),
      })),
      saidOfComers: views,
    },
  };
}
