import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { deedInBrief } from "../audit/index.ts";
import { type OrganisationRole, organisationRoles, roleWord } from "../roles/index.ts";
import type { OwnDataPart, OwnDataRow } from "./own-data.ts";
import { listMyInvitations, listMyLog, listMyResets } from "./traces.queries.ts";

/** More than anyone carries in five years; whoever has more asks for the rest. */
const mostEntries = 5_000;

/** What the organisations' papers hold of the person: invitations, resets, and their own entries in the log. */
export async function ownTraces(ctx: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const { invitations, resets, log } = await ctx.database.withActor({ kind: "person", personId }, async (tx) => ({
    invitations: await listMyInvitations(tx),
    resets: await listMyResets(tx),
    log: await listMyLog(tx, mostEntries),
  }));
  const none = [m.your_data_traces_none()];
  const rows: OwnDataRow[] = [
    {
      what: m.your_data_traces_invitations(),
      value: orNone(
        invitations.map(({ organisation, role, what, on_day }) =>
          what === "made"
            ? m.your_data_traces_invited({ organisation, role: wordOf(role), day: dayText(on_day) })
            : m.your_data_traces_accepted({ organisation, role: wordOf(role), day: dayText(on_day) }),
        ),
      ),
      kind: "invitation",
    },
    {
      what: m.your_data_traces_resets(),
      value: orNone(
        resets.map(({ organisation, what, on_day }) =>
          what === "asked"
            ? m.your_data_traces_reset_asked({ organisation, day: dayText(on_day) })
            : m.your_data_traces_reset_done({ organisation, day: dayText(on_day) }),
        ),
      ),
      kind: "factor",
    },
    {
      what: m.your_data_traces_log(),
      value: orNone(
        log.map(({ organisation, action, mine, on_day }) => {
          const said = { day: dayText(on_day), organisation: organisation ?? m.your_data_task_platform() };
          const deed = deedInBrief(action);
          return mine ? m.your_data_traces_mine({ ...said, deed }) : m.your_data_traces_to_me({ ...said, deed });
        }),
      ),
      kind: "audit",
    },
  ];
  return {
    name: "traces",
    heading: m.your_data_traces_title(),
    rows,
    data: {
      invitations: invitations.map(({ on_day, ...one }) => ({ ...one, day: on_day.toString() })),
      resets: resets.map(({ on_day, ...one }) => ({ ...one, day: on_day.toString() })),
      log: log.map(({ on_day, ...one }) => ({ ...one, day: on_day.toString() })),
    },
  };

  function orNone(lines: string[]): string[] {
    return lines.length > 0 ? [...new Set(lines)] : none;
  }
}

const wordOf = (role: string): string => (isRole(role) ? roleWord(role) : role);
const isRole = (role: string): role is OrganisationRole => organisationRoles.some((one) => one === role);

function dayText(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}
