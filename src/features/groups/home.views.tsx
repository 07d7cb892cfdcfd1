import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  Disclosure,
  Form,
  Link,
  Notice,
  Page,
  PhasePath,
  Section,
} from "../../shared/ui/index.ts";
import { Comers, type Inside, type Member, MemberList, NicknameFields, pathOfPersona } from "../spaces/index.ts";
import { type GroupPhase, stoneOf } from "./group.rules.ts";
import { pathOfEnding, pathOfLeaving } from "./group-paths.ts";
import { optionsOf, phaseAdvice, phaseWords, sectionWords } from "./group-words.ts";
import type { Group } from "./groups.queries.ts";
import { handsOnItself } from "./hand-over.ts";
import { AskedToCarry, pathOfHandover, TimeToHandOver } from "./handover.views.tsx";
import {
  type Farewell,
  Farewells,
  Marks,
  SectionCards,
  type ShownMark,
  type ShownSection,
} from "./home-parts.views.tsx";
import { ContactGone, LeaveForm, ListingGone, Uncarried } from "./leave.views.tsx";

interface GroupHomeProps {
  here: Inside;
  group: Group | undefined;
  members: readonly Member[];
  /** They have been let in and have not promised yet: for those who carry the group. */
  comers: readonly Member[];
  marks: readonly ShownMark[];
  sections: readonly ShownSection[];
  notice: string | undefined;
  /** They are asked to carry it. */
  asked: { readonly stepsBack: boolean } | undefined;
  /** Nobody would carry the group, or nobody would be in it, without them. */
  alone: boolean;
  timeToHandOver: boolean;
  /** Those they have asked to carry it. */
  haveAsked: readonly Member[];
  farewells: readonly Farewell[];
  /** What the area centre has written to the group. */
  centreWord: string | undefined;
}

/** `/oma/ryhma/<space>`: the same page for everyone in the group, with more to do for those who carry it. */
export function GroupHomePage(props: GroupHomeProps) {
  const { here, group, members, comers, marks, sections, notice, asked, alone, timeToHandOver, haveAsked } = props;
  const { space, nickname } = here;
  const { centreWord, farewells } = props;
  const carriers = members.filter(({ role }) => role !== "participant");
  const others = members.filter(({ role }) => role === "participant");
  // Meetings are what a group is; of the rest only what has something to say stands before the people.
  const isNeeded = ({ key, glance }: ShownSection) => key === "meetings" || glance !== undefined;
  const needed = sections.filter(isNeeded);
  const calm = sections.filter((section) => !isNeeded(section));
  return (
    <Page title={space.about.name} lead={m.spaces_known_here({ nickname })}>
      {notice && <Notice kind="good" answer title={notice} />}
      <Marks marks={marks} />
      {asked && <AskedToCarry here={here} stepsBack={asked.stepsBack} />}
      {group?.uncarriedOn && <Uncarried here={here} />}
      {centreWord && (
        <section class="card flow">
          <h2>{m.groups_centre_word()}</h2>
          <p class="own-words">{centreWord}</p>
        </section>
      )}
      {group?.contactGone && here.carries && handsOnItself(here) && <ContactGone offeringId={group.offeringId} />}
      {group?.listingEnded && here.carries && <ListingGone here={here} group={group} />}
      {group && waitsToBeShown(group) && (
        <Notice title={m.groups_listing_waits()}>
          {m.groups_listing_waits_text()} <Link to={`/oma/ilmoitukset/${group.offeringId}`}>{m.groups_listing()}</Link>
        </Notice>
      )}
      {(timeToHandOver || haveAsked.length > 0) && <TimeToHandOver here={here} haveAsked={haveAsked} />}
      {farewells.length > 0 && (
        <Section title={m.groups_ended_farewells()}>
          <Farewells farewells={farewells} members={members} />
        </Section>
      )}
      {space.about.purpose !== "" && <p>{space.about.purpose}</p>}
      <SectionCards sections={needed} />
      <Section title={m.groups_carriers()}>
        {carriers.length > 0 ? <MemberList members={carriers} /> : <p>{m.groups_carriers_none()}</p>}
      </Section>
      {others.length > 0 && (
        <Section title={m.spaces_members()}>
          <MemberList members={others} />
        </Section>
      )}
      <Comers comers={comers} />
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

/** Whoever keeps its listing is told that nobody finds it yet. */
const waitsToBeShown = ({ keepsListing, offeringId, listedAs, listingEnded }: Group) =>
  keepsListing && offeringId !== null && listedAs === null && !listingEnded;

/** A group ends on a page of its own. */
const isLiving = ({ value }: { readonly value: GroupPhase }) => value !== "ended";

/** What only those who carry the group have before them: advice for the phase, and the next one. */
function Carrying({ here, group }: { here: Inside; group: Group }) {
  return (
    <Section title={m.groups_carrying()}>
      <p>{phaseAdvice[group.phase]()}</p>
      <p>{m.groups_carrying_free()}</p>
      {group.keepsListing && (
        <p>
          {group.listedAs !== null && (
            <>
              <Link to={`/tuki/${group.listedAs}`}>{m.groups_listing_shown()}</Link>{" "}
            </>
          )}
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
          <Choice
            name="phase"
            legend={m.groups_phase()}
            options={optionsOf(phaseWords).filter(isLiving)}
            value={group.phase}
          />
          <Actions>
            <Button tone="quiet">{m.groups_phase_button()}</Button>
          </Actions>
        </Form>
      </Disclosure>
      {handsOnItself(here) ? (
        <p>
          <Link to={pathOfEnding(here.space.id)}>{m.groups_leaving_end()}</Link>
        </p>
      ) : (
        <p>{m.groups_end_by_organisation()}</p>
      )}
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
