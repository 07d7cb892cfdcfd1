import type { VNode } from "preact";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { Link } from "../../shared/ui/index.ts";
import type { GroupSection } from "../groups/index.ts";
import { type Inside, membersOf } from "../spaces/index.ts";
import { expectedMeetings } from "./expected-meetings.ts";
import { hasEnded } from "./has-ended.ts";
import { ExpectedMeetings, NextMeetings } from "./list.views.tsx";
import { nextOf } from "./meeting.rules.ts";
import { meetingsPath } from "./meeting-paths.ts";
import { whenWords } from "./meeting-words.ts";
import { dayOf, person } from "./meetings-context.ts";
import { meetingsOf } from "./open-meetings.ts";
import { outOfStep } from "./tell-listing.ts";

/** How the group's home leads to its meetings; the next one is seen there at once. */
export const meetingsSection: GroupSection = {
  key: "meetings",
  path: meetingsPath,
  label: () => m.group_meetings_title(),
  forWhom: () => true,
  staysAtEnd: true,
  glance,
  atEnd,
};

/** So many are cancelled; one of them can still be held to say goodbye. */
async function atEnd(c: AppContext, here: Inside): Promise<VNode | undefined> {
  const now = c.var.services.clock.now();
  const tomorrow = dayOf(now).add({ days: 1 });
  const [first, ...more] = (await meetingsOf(c.var.services, here, tomorrow)).filter(({ cancelled }) => !cancelled);
  if (!first) return undefined;
  const next = whenWords(first, now);
  return <p>{m.group_meetings_at_end({ count: more.length + 1, next })}</p>;
}

async function glance(c: AppContext, here: Inside): Promise<VNode | undefined> {
  const { services } = c.var;
  const now = services.clock.now();
  // A meeting may go on past midnight.
  const next = nextOf(await meetingsOf(services, here, dayOf(now).subtract({ days: 1 })), now);
  if (next.length === 0) {
    const expected = await expectedMeetings(services, here);
    return expected && <ExpectedMeetings here={here} expected={expected} now={now} />;
  }
  const members = await membersOf(services, person(here.personId), here.space.id);
  const closed = await hasEnded(services, here);
  const isTold = !here.carries || closed || !(await outOfStep(services, here));
  return (
    <>
      <NextMeetings here={here} next={next} members={members} now={now} closed={closed} />
      {!isTold && (
        <p>
          <Link to={meetingsPath(here.space.id)}>{m.group_meetings_public_differs()}</Link>
        </p>
      )}
    </>
  );
}
