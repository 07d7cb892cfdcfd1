import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  Disclosure,
  Form,
  Link,
  List,
  Notice,
  Page,
  PhasePath,
  Section,
} from "../../shared/ui/index.ts";
import { type OrganisationRole, roleWord } from "../roles/index.ts";
import { type Inside, type Member, MemberList, NicknameFields, pathOfPersona } from "../spaces/index.ts";
import { stoneOf } from "./group.rules.ts";
import { dayWords, optionsOf, phaseAdvice, phaseWords, reasonWords, sectionWords } from "./group-words.ts";
import type { Group } from "./groups.queries.ts";
import { handsOnItself } from "./hand-over.ts";
import { AskedToCarry, pathOfHandover, TimeToHandOver } from "./handover.views.tsx";
import { ContactGone, LeaveForm, pathOfLeaving, Uncarried } from "./leave.views.tsx";

interface ShownSection {
  readonly key: string;
  readonly path: string;
  readonly label: string;
  readonly glance: VNode | undefined;
}

interface GroupHomeProps {
  here: Inside;
  group: Group | undefined;
  members: readonly Member[];
  /** When staff have looked into the group. */
  marks: readonly {
    readonly role: OrganisationRole;
    readonly category: keyof typeof reasonWords;
    readonly day: Temporal.PlainDate;
  }[];
  sections: readonly ShownSection[];
  notice: string | undefined;
  /** They are asked to carry it. */
  asked: { readonly stepsBack: boolean } | undefined;
  /** Nobody would carry the group without them. */
  alone: boolean;
  timeToHandOver: boolean;
  farewells: readonly { readonly personaId: string; readonly words: string }[];
  /** What the area centre has written to the group. */
  centreWord: string | undefined;
}

/** `/oma/ryhma/<space>`: the same page for everyone in the group, with more to do for those who carry it. */
export function GroupHomePage(props: GroupHomeProps) {
  const { here, group, members, marks, sections, notice, asked, alone, timeToHandOver, farewells } = props;
  const { space, nickname } = here;
  const { centreWord } = props;
  const carriers = members.filter(({ role }) => role !== "participant");
  const others = members.filter(({ role }) => role === "participant");
  // Meetings are what a group is; of the rest only what has something to say stands before the people.
  const isNeeded = ({ key, glance }: ShownSection) => key === "meetings" || glance !== undefined;
  const needed = sections.filter(isNeeded);
  const calm = sections.filter((section) => !isNeeded(section));
  return (
    <Page title={space.about.name} lead={m.spaces_known_here({ nickname })}>
      {notice && <Notice kind="good" answer title={notice} />}
      {space.ended && <Notice title={m.groups_ended()} />}
      {marks.length > 0 && (
        <Notice title={m.spaces_marks_title()}>
          <List
            items={marks.map(({ role, category, day }) =>
              m.spaces_mark({ role: roleWord(role), reason: reasonWords[category](), day: dayWords(day) }),
            )}
          />
        </Notice>
      )}
      {asked && <AskedToCarry here={here} stepsBack={asked.stepsBack} />}
      {group?.uncarriedOn && !space.ended && <Uncarried here={here} />}
      {centreWord && (
        <section class="card flow">
          <h2>{m.groups_centre_word()}</h2>
          <p class="own-words">{centreWord}</p>
        </section>
      )}
      {group?.contactGone && here.carries && handsOnItself(here) && <ContactGone offeringId={group.offeringId} />}
      {timeToHandOver && <TimeToHandOver here={here} />}
      {farewells.map(({ personaId, words }) => (
        <section class="card flow" key={personaId}>
          <h2>
            {m.groups_farewell_from({
              nickname: members.find((member) => member.personaId === personaId)?.nickname ?? m.groups_farewell_gone(),
            })}
          </h2>
          <p class="own-words">{words}</p>
        </section>
      ))}
      {space.about.purpose !== "" && <p>{space.about.purpose}</p>}
      {needed.length > 0 && (
        <nav class="group-sections" aria-label={m.groups_sections()}>
          {needed.map(({ key, path, label, glance }) => (
            <section class="card flow" key={key}>
              <h2>
                <Link to={path}>{label}</Link>
              </h2>
              <p class="group-section-text">{sectionWords[key]?.()}</p>
              {glance}
            </section>
          ))}
        </nav>
      )}
      <Section title={m.groups_carriers()}>
        {carriers.length > 0 ? <MemberList members={carriers} /> : <p>{m.groups_carriers_none()}</p>}
      </Section>
      {others.length > 0 && (
        <Section title={m.spaces_members()}>
          <MemberList members={others} />
        </Section>
      )}
      {calm.length > 0 && (
        <Section title={m.groups_sections_more()}>
          <ul class="group-more">
            {calm.map(({ key, path, label }) => (
              <li key={key}>
                <Link to={path}>{label}</Link>
                <span>{sectionWords[key]?.()}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {group && (
        <Section title={m.groups_path()}>
          <PhasePath phase={stoneOf(group.phase)} steering={group.steering} />
        </Section>
      )}
      {here.carries && group && <Carrying here={here} group={group} />}
      <Mine here={here} alone={alone} />
    </Page>
  );
}

/** What only those who carry the group have before them: advice for the phase, and the next one. */
function Carrying({ here, group }: { here: Inside; group: Group }) {
  return (
    <Section title={m.groups_carrying()}>
      <p>{phaseAdvice[group.phase]()}</p>
      <p>{m.groups_carrying_free()}</p>
      {group.offeringId && (
        <p>
          <Link to={`/oma/ilmoitukset/${group.offeringId}`}>{m.groups_listing()}</Link>
        </p>
      )}
      {handsOnItself(here) && (
        <p>
          <Link to={pathOfHandover(here.space.id)}>{m.groups_handover_link()}</Link>
        </p>
      )}
      <Disclosure summary={m.groups_phase_change()}>
        <Form action={`/oma/ryhma/${here.space.id}/vaihe`}>
          <Choice name="phase" legend={m.groups_phase()} options={optionsOf(phaseWords)} value={group.phase} />
          <Actions>
            <Button tone="quiet">{m.groups_phase_button()}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Section>
  );
}

/** One's own nickname, task and leaving; the space keeps these. */
function Mine({ here, alone }: { here: Inside; alone: boolean }) {
  const own = pathOfPersona(here.personaId);
  return (
    <Section title={m.spaces_mine()}>
      <Disclosure summary={m.groups_rename()}>
        <Form action={`${own}/nimi`}>
          <p>{m.spaces_rename_text()}</p>
          <NicknameFields />
          <Actions>
            <Button tone="quiet">{m.spaces_rename_button()}</Button>
          </Actions>
        </Form>
      </Disclosure>
      <p>
        <Link to="/oma/erillaan">{m.spaces_keep_apart_link()}</Link>
      </p>
      {alone ? (
        <p>
          <Link to={pathOfLeaving(here.space.id)}>{m.spaces_leave_title()}</Link>
        </p>
      ) : (
        <Disclosure summary={m.spaces_leave_title()}>
          <p>{m.groups_leave_text()}</p>
          <LeaveForm here={here} />
        </Disclosure>
      )}
    </Section>
  );
}
