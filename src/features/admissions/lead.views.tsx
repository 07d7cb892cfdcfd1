import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { WayIn } from "./admission.rules.ts";
import { changesInWords } from "./admission-words.ts";
import { CallList, RequestTable } from "./carry.views.tsx";
import type { NamedCall, RequestLine } from "./carry-requests.ts";
import type { InStep } from "./listing-in-step.ts";

/** One of the organisation's groups, as those who lead it see who comes to it. */
export interface LedGroup {
  readonly id: string;
  readonly name: string;
  /** What its own people have left unanswered; of other requests nothing. */
  readonly requests: readonly RequestLine[];
  /** Whom the organisation is to call: nobody carries it, or it has ended. */
  readonly calls: readonly NamedCall[];
  readonly ended: boolean;
  /** Nobody carries it now: whoever asks waits for the organisation. */
  readonly uncarried: boolean;
  /** Is its listing shown, so that one may be written into its queue? */
  readonly isListed: boolean;
  /** How those who carry it want people to get in, where the listing says otherwise. */
  readonly wanted: (WayIn & { readonly listed: WayIn; readonly stands: "waits" | "draft" | undefined }) | undefined;
  /** How many it takes, and how many of the places are taken; undefined for what is no group. */
  readonly room: { readonly places: number; readonly taken: number } | undefined;
  /** The name of the group that runs beside it. */
  readonly beside: string | undefined;
}

interface LeftPageProps {
  groups: readonly LedGroup[];
  base: string;
  today: Temporal.PlainDate;
  saved: boolean;
  /** Where a listing stands after a change was put into it. */
  stands?: InStep | undefined;
  /** What was chosen of two groups side by side, and cannot be so. */
  wrong?: { one: string; other: string; errors: FieldErrors } | undefined;
}

/** `/jarjestot/<slug>/tulijat`: who waits unanswered, callers, and what the groups have asked for their listings. */
export function LeftPage({ groups, base, today, saved, stands, wrong }: LeftPageProps) {
  const isNobodyLeft = groups.every(({ requests, calls }) => requests.length === 0 && calls.length === 0);
  const listed = groups.filter(({ isListed }) => isListed);
  const options = listed.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={m.admissions_left_title()} lead={m.admissions_left_lead()} hasErrors={wrong !== undefined}>
      {saved && <Notice kind="good" title={m.admissions_saved()} answer />}
      {stands && (
        <Notice kind={stands === "shown" ? "good" : "warning"} title={standsWords[stands].title()} answer>
          {standsWords[stands].text && <p>{standsWords[stands].text?.()}</p>}
        </Notice>
      )}
      {isNobodyLeft && <p>{m.admissions_left_none()}</p>}
      {groups.map((group) => (
        <OneGroup key={group.id} group={group} base={base} today={today} />
      ))}
      {listed.length > 1 && (
        <Disclosure summary={m.admissions_parallel_title()} open={wrong !== undefined}>
          <p>{m.admissions_parallel_text()}</p>
          <Form action={`${base}/rinnalla`} errors={wrong?.errors ?? {}} id="rinnalla">
            <Field
              name="one"
              kind="select"
              label={m.admissions_parallel_one()}
              options={options}
              value={wrong?.one}
              error={wrong?.errors.one}
            />
            <Field
              name="other"
              kind="select"
              label={m.admissions_parallel_other()}
              options={options}
              value={wrong?.other}
              error={wrong?.errors.other}
            />
            <Actions>
              <Button tone="quiet">{m.admissions_parallel_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}

const standsWords: Record<InStep, { title: () => string; text?: () => string }> = {
  shown: { title: m.admissions_saved },
  waits: { title: m.admissions_step_waits, text: m.admissions_step_waits_text },
  draft: { title: m.admissions_step_waits, text: m.admissions_step_draft },
  "not-kept": { title: m.admissions_step_waits, text: m.admissions_step_others },
  unlisted: { title: m.admissions_step_unlisted },
};

function OneGroup({ group, base, today }: { group: LedGroup; base: string; today: Temporal.PlainDate }) {
  const { id, name, requests, calls, ended, uncarried, isListed, wanted, beside, room } = group;
  return (
    <Section title={name}>
      {ended && <p>{m.groups_ended()}</p>}
      {calls.length > 0 && (
        <>
          <h3>{m.admissions_calls_title()}</h3>
          <CallList {...{ calls, today, ended }} base={`${base}/${id}`} />
        </>
      )}
      {uncarried && <p>{m.admissions_left_uncarried()}</p>}
      {requests.length > 0 && (
        <RequestTable
          caption={m.admissions_left_caption({ name })}
          requests={requests}
          base={`${base}/${id}`}
          today={today}
        />
      )}
      {beside && (
        <Form action={`${base}/${id}/ei-rinnalla`} id={`ei-rinnalla-${id}`}>
          <p>{m.admissions_parallel_beside({ name: beside })}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_parallel_end()}</Button>
          </Actions>
        </Form>
      )}
      {wanted && <Wanted wanted={wanted} action={`${base}/${id}/luettelo`} id={`luettelo-${id}`} />}
      {room && <p>{m.admissions_room(room)}</p>}
      <Actions>
        {isListed && (
          <ButtonLink to={`${base}/${id}/soitto`} tone="quiet">
            {m.admissions_phone_link()}
          </ButtonLink>
        )}
        {room && (
          <ButtonLink to={`${base}/${id}/paikat`} tone="quiet">
            {m.admissions_places_link()}
          </ButtonLink>
        )}
      </Actions>
    </Section>
  );
}

/** What the group has asked for; where it stands in the listing already, that is said, and there is nothing to press. */
function Wanted({ wanted, action, id }: { wanted: NonNullable<LedGroup["wanted"]>; action: string; id: string }) {
  const { stands } = wanted;
  const words = <p>{m.admissions_step_wanted({ what: changesInWords(wanted, wanted.listed).join(" · ") })}</p>;
  if (stands)
    return (
      <>
        {words}
        <p>{stands === "waits" ? m.admissions_step_waits_text() : m.admissions_step_draft()}</p>
      </>
    );
  return (
    <Form action={action} id={id}>
      {words}
      <Actions>
        <Button tone="quiet">{m.admissions_step_take()}</Button>
      </Actions>
    </Form>
  );
}

interface PlacesPageProps {
  action: string;
  back: string;
  name: string;
  room: { readonly places: number; readonly taken: number };
  wrong?: { readonly typed: string; readonly error: string } | undefined;
}

/** `…/paikat`: how many one of the organisation's groups takes. */
export function PlacesPage({ action, back, name, room, wrong }: PlacesPageProps) {
  const errors = { places: wrong?.error };
  return (
    <Page title={m.admissions_places()} lead={name} narrow hasErrors={wrong !== undefined}>
      <Form action={action} errors={errors}>
        <Field
          name="places"
          kind="number"
          width="short"
          label={m.admissions_places()}
          hint={m.admissions_places_hint({ taken: room.taken })}
          value={wrong?.typed ?? room.places}
          error={errors.places}
        />
        <Actions>
          <Button>{m.admissions_settings_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={back}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}
