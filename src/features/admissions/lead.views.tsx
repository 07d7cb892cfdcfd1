import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { WayIn } from "./admission.rules.ts";
import { howWords, whenWords } from "./admission-words.ts";
import { RequestTable } from "./carry.views.tsx";
import type { RequestLine } from "./carry-requests.ts";

/** One of the organisation's groups, as those who lead it see who comes to it. */
export interface LedGroup {
  readonly id: string;
  readonly name: string;
  /** What its own people have left unanswered; of other requests nothing. */
  readonly requests: readonly RequestLine[];
  /** Is its listing shown, so that one may be written into its queue? */
  readonly isListed: boolean;
  /** How those who carry it want people to get in, where the listing says otherwise. */
  readonly wanted: WayIn | undefined;
  /** The name of the group that runs beside it. */
  readonly beside: string | undefined;
}

interface LeftPageProps {
  groups: readonly LedGroup[];
  base: string;
  today: Temporal.PlainDate;
  saved: boolean;
  /** What was chosen of two groups side by side, and cannot be so. */
  wrong?: { one: string; other: string; errors: FieldErrors } | undefined;
}

/** `/jarjestot/<slug>/tulijat`: who waits unanswered, callers, and what the groups have asked for their listings. */
export function LeftPage({ groups, base, today, saved, wrong }: LeftPageProps) {
  const isNobodyLeft = groups.every(({ requests }) => requests.length === 0);
  const listed = groups.filter(({ isListed }) => isListed);
  const options = listed.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={m.admissions_left_title()} lead={m.admissions_left_lead()} hasErrors={wrong !== undefined}>
      {saved && <Notice kind="good" title={m.admissions_saved()} answer />}
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

function OneGroup({ group, base, today }: { group: LedGroup; base: string; today: Temporal.PlainDate }) {
  const { id, name, requests, isListed, wanted, beside } = group;
  return (
    <Section title={name}>
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
      {wanted && (
        <Form action={`${base}/${id}/luettelo`} id={`luettelo-${id}`}>
          <p>{m.admissions_step_wanted({ when: whenWords[wanted.when](), how: howWords[wanted.how]() })}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_step_take()}</Button>
          </Actions>
        </Form>
      )}
      {isListed && (
        <Actions>
          <ButtonLink to={`${base}/${id}/soitto`} tone="quiet">
            {m.admissions_phone_link()}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  );
}
