import { type Locale, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { dateInWords, meetingInWords, nextMeetings } from "../directory/index.ts";
import type { AgreedOtherwise } from "./agreed-meetings.ts";
import { waitsForConfirmation } from "./confirm.rules.ts";
import { today } from "./listings-context.ts";
import type { ListedOffering } from "./lists.queries.ts";
import type { OpenedListing } from "./open-listing.ts";
import { ReportCards } from "./report-cards.views.tsx";
import { stepsOf } from "./steps/index.ts";
import { nameOf, textLanguages, themeWords } from "./words.ts";
import { isLive, isOver } from "./write-listing.ts";

export const own = "/oma/ilmoitukset";
export const listingPath = (id: string) => `${own}/${id}`;

/** Where a listing stands, in words. */
export function stateWords({ state, open, declined }: Pick<ListedOffering, "state" | "open" | "declined">): string {
  if (open === "submitted") return m.listings_state_submitted();
  if (open === "changes-asked") return m.listings_state_changes_asked();
  if (state === "ended") return open ? m.listings_state_again() : m.listings_state_ended();
  if (declined && open === null) return m.listings_state_declined();
  if (state === "draft") return m.listings_state_draft();
  if (state === "hidden") return m.listings_state_hidden();
  return state === "unconfirmed" ? m.listings_state_unconfirmed() : m.listings_state_published();
}

/** What has just been done to a listing; in its address after the form was sent. */
export const deeds = {
  tallennettu: m.listings_done_saved,
  sovitut: m.listings_done_agreed,
  lahetetty: m.listings_done_submitted,
  julki: m.listings_done_published,
  vahvistettu: m.listings_done_confirmed,
  peruttu: m.listings_done_cancelled,
  palautettu: m.listings_done_uncancelled,
  lopetettu: m.listings_done_ended,
  uudelleen: m.listings_done_again,
  poistettu: m.listings_done_discarded,
  kasitelty: m.listings_done_handled,
} as const;
export type Deed = keyof typeof deeds;

interface ListingPageProps {
  listing: OpenedListing;
  now: Temporal.Instant;
  done: Deed | undefined;
  /** In what its group has agreed otherwise. */
  otherwise?: AgreedOtherwise | undefined;
}

/** `/oma/ilmoitukset/<id>`: where it stands, and everything its keepers do with it. */
export function ListingPage({ listing, now, done, otherwise }: ListingPageProps) {
  const { locale } = useRequest();
  const day = today(now);
  const { offering, draft, open, shown, declined, decided, reports, organisation } = listing;
  const path = listingPath(offering.id);
  const { state } = offering;
  const live = isLive(offering);
  const over = isOver(offering, open);
  const ending = endingWords(state, open?.state === "submitted" || open?.state === "changes-asked");
  const words = stateWords({ state, open: open?.state as ListedOffering["open"], declined });
  return (
    <Page title={nameOf(draft)} lead={organisation ? `${words} · ${organisation.name}` : words}>
      {done && (
        <Notice kind="good" answer>
          {deeds[done]()}
        </Notice>
      )}
      <Answer decided={decided} open={open?.state} declined={declined} />
      {live && (
        <p>
          <Link to={`/tuki/${offering.slug}`}>{m.listings_public_page()}</Link> ·{" "}
          <Link to={`${path}/viestinta`}>{m.outreach_listing_link()}</Link>
        </p>
      )}
      {draft.form === "gate-event" && !over && (
        <p>
          <Link to={`${path}/tapahtuma`}>{m.gate_events_title()}</Link>
        </p>
      )}
      {waitsForConfirmation(state, offering.confirmedOn, day) && (
        <Notice kind="warning" title={m.listings_confirm_title()}>
          <p>{m.listings_confirm_text()}</p>
        </Notice>
      )}
      {state !== "draft" && state !== "ended" && (
        <Form action={`${path}/vahvista`}>
          <p>
            {offering.confirmedOn
              ? m.directory_confirmed_on({ date: dateInWords(offering.confirmedOn, locale) })
              : m.directory_never_confirmed()}
          </p>
          <Actions>
            <Button tone={waitsForConfirmation(state, offering.confirmedOn, day) ? "primary" : "quiet"}>
              {m.listings_confirm_button()}
            </Button>
          </Actions>
        </Form>
      )}
      {otherwise && !over && <Otherwise path={path} {...otherwise} />}
      {live && shown && <NextMeetings listing={listing} now={now} />}
      {reports.length > 0 && <Reports listing={listing} />}
      {over ? <OfferAgain path={path} /> : <Pages listing={listing} />}
      <p>
        <Link to={`${path}/historia`}>{m.listings_history_title()}</Link>
      </p>
      {!over && (state !== "draft" || open) && (
        <Disclosure summary={ending.deed()}>
          <p>{ending.text()}</p>
          {listing.waiting !== undefined && live && <GroupBehind waiting={listing.waiting} />}
          <Form action={`${path}/lopeta`}>
            <Actions>
              <Button tone="danger">{ending.deed()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}

/** What ending a listing means for the group behind it, before it is ended. */
export function GroupBehind({ waiting }: { waiting: number }) {
  return (
    <>
      <p>{m.listings_end_group()}</p>
      {waiting > 0 && <p>{m.listings_end_waiting({ count: waiting })}</p>}
    </>
  );
}

/** Everyone reads other days or another place than the group has agreed on; the days are put right with one press. */
function Otherwise({ path, days, place }: AgreedOtherwise & { path: string }) {
  return (
    <Notice kind="warning" title={m.listings_otherwise_title()}>
      {days && (
        <>
          <p>{m.listings_otherwise_days()}</p>
          <Form action={`${path}/sovitut`} id="sovitut">
            <Actions>
              <Button>{m.listings_otherwise_button()}</Button>
            </Actions>
          </Form>
        </>
      )}
      {place && <p>{m.listings_otherwise_place()}</p>}
    </Notice>
  );
}

/** What taking it away is called: nobody else has seen a draft, and what waits is taken back. */
function endingWords(state: OpenedListing["offering"]["state"], handedIn: boolean) {
  if (state !== "draft" && state !== "ended") return { deed: m.listings_end, text: m.listings_end_text };
  if (handedIn) return { deed: m.listings_withdraw, text: m.listings_withdraw_text };
  return { deed: m.listings_discard, text: m.listings_discard_text };
}

function OfferAgain({ path }: { path: string }) {
  return (
    <Form action={`${path}/uudelleen`}>
      <p>{m.listings_again_text()}</p>
      <Actions>
        <Button>{m.listings_again()}</Button>
      </Actions>
    </Form>
  );
}

interface AnswerProps {
  decided: OpenedListing["decided"];
  open: string | undefined;
  declined: boolean;
}

/** What a reviewer wrote last, while it still matters. */
function Answer({ decided, open, declined }: AnswerProps) {
  if (open === "submitted") return <Notice>{m.listings_waiting_text()}</Notice>;
  if (open === undefined && decided && decided.themesLeftOut.length > 0)
    return <Notice>{m.listings_themes_left_out({ themes: decided.themesLeftOut.map(themeWords).join(", ") })}</Notice>;
  if (!decided?.reason || (open === undefined && !declined)) return null;
  const title = decided.declined ? m.listings_declined_title() : m.listings_changes_title();
  return (
    <Notice kind="warning" title={title}>
      {decided.reason.split(/\n+/).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </Notice>
  );
}

/** How many meetings to come those who keep a listing see. */
const meetingsShown = 4;

function NextMeetings({ listing: { offering, shown }, now }: { listing: OpenedListing; now: Temporal.Instant }) {
  const { locale } = useRequest();
  const meetings = shown ? nextMeetings(shown, now, meetingsShown) : [];
  const path = `${listingPath(offering.id)}/peru`;
  return (
    <section class="flow">
      <h2>{m.listings_next_title()}</h2>
      {meetings.length > 0 && (
        <ul>
          {meetings.map((meeting) => {
            // A meeting that was moved is cancelled by the day it would have been on.
            const on = meeting.movedFrom ?? meeting.start.toPlainDate();
            const day = dateInWords(on, locale);
            const cancelled = meeting.status === "cancelled";
            return (
              <li key={meeting.start.toString()}>
                {meetingInWords(meeting, now, locale)}
                {cancelled && <strong class="cancelled-word"> {m.directory_cancelled()}</strong>}{" "}
                <Link to={`${path}?paiva=${on}`}>
                  {cancelled ? m.listings_uncancel({ day }) : m.listings_cancel({ day })}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      {meetings.length === 0 && (
        <p>
          {m.listings_next_none()} <Link to={path}>{m.listings_cancel_other()}</Link>
        </p>
      )}
    </section>
  );
}

function Reports({ listing: { offering, reports } }: { listing: OpenedListing }) {
  return (
    <section class="flow">
      <h2>{m.listings_reports_title()}</h2>
      <p>{m.listings_reports_lead()}</p>
      <ReportCards reports={reports} action={`${listingPath(offering.id)}/palautteet`} />
    </section>
  );
}

/** The pages of the form, to begin with or to come back to. */
function Pages({ listing: { offering, draft, open } }: { listing: OpenedListing }) {
  const path = listingPath(offering.id);
  const [first] = stepsOf(draft);
  const fresh = offering.state === "draft" && draft.form === undefined;
  return (
    <section class="flow">
      <h2>{fresh ? m.listings_write() : m.listings_edit()}</h2>
      {open?.state === "submitted" && <p>{m.listings_edit_takes_back()}</p>}
      {offering.state !== "draft" && <p>{m.listings_edit_small()}</p>}
      <ol>
        {stepsOf(draft).map((step) => (
          <li key={step.slug}>
            <Link to={`${path}/${step.slug}`}>{step.title()}</Link>
          </li>
        ))}
        <TranslationLinks id={offering.id} writtenIn={offering.writtenIn} />
      </ol>
      <Actions>
        {fresh && first ? (
          <ButtonLink to={`${path}/${first.slug}`}>{m.listings_begin()}</ButtonLink>
        ) : (
          <ButtonLink to={`${path}/esikatselu`}>
            {open && open.state !== "submitted" ? m.listings_preview_and_send() : m.listings_preview_title()}
          </ButtonLink>
        )}
      </Actions>
    </section>
  );
}

export function TranslationLinks({ id, writtenIn }: { id: string; writtenIn: Locale }) {
  const languages = (Object.keys(textLanguages) as Locale[]).filter((language) => language !== writtenIn);
  return (
    <>
      {languages.map((language) => (
        <li key={language}>
          <Link to={`${listingPath(id)}/kielet/${language}`}>
            {m.listings_translation_title({ language: textLanguages[language]() })}
          </Link>
        </li>
      ))}
    </>
  );
}
