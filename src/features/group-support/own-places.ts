import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { type OwnPlace, supportPersonPresent } from "../accounts/index.ts";
import { listOwnPlatformRoles } from "../roles/index.ts";
import { askPath } from "./ask.routes.tsx";
import { dayOf, person } from "./group-support-context.ts";
import { centrePath } from "./help.routes.tsx";
import { supportPathOfGroup, supportPathOfPlan } from "./support.routes.tsx";
import { countBeforeCentres, listAnswered } from "./supports.queries.ts";

/** Where those who work in an area centre, or administer the platform, help in starting; nothing for the others. */
export async function placesOfSupport(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const { roles, waits } = await c.var.services.database.withActor(person(personId), async (tx) => ({
    roles: await listOwnPlatformRoles(tx),
    waits: await countBeforeCentres(tx),
  }));
  if (!roles.some(({ until }) => until === null)) return [];
  const text = [
    ...(waits.asks > 0 ? [m.group_support_help_place_asks({ count: waits.asks })] : []),
    ...(waits.groups > 0 ? [m.group_support_help_place_groups({ count: waits.groups })] : []),
  ];
  return [
    {
      to: centrePath,
      name: m.group_support_help_title(),
      text: text.join(" ") || m.group_support_help_place_text(),
    },
  ];
}

/** For how long a no is told on one's own page, in days. */
const toldFor = 14;

/** Where an organisation, or somebody who helps in starting, has answered; of what is asked nothing is told. */
export async function placesOfAnswers(c: AppContext, personId: string): Promise<OwnPlace[]> {
  if (supportPersonPresent(c)) return [];
  const { services } = c.var;
  const since = dayOf(services.clock.now()).subtract({ days: toldFor });
  const { asks, supports } = await services.database.withActor(person(personId), (tx) => listAnswered(tx, since));
  const paths = supports.flatMap(({ planId, spaceId }) =>
    spaceId ? supportPathOfGroup(spaceId) : planId ? supportPathOfPlan(planId) : [],
  );
  return [
    ...[...new Set(asks.map(({ planId }) => askPath(planId)))].map((to) => ({
      to,
      name: m.group_support_own_answer(),
      text: m.group_support_own_answer_text(),
    })),
    ...[...new Set(paths)].map((to) => ({
      to,
      name: m.group_support_own_help(),
      text: m.group_support_own_help_text(),
    })),
  ];
}
