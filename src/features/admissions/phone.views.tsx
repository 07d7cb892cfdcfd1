import { m } from "../../shared/i18n/index.ts";
import { Link, Page } from "../../shared/ui/index.ts";
import { GiveTime } from "./carry-talk.views.tsx";
import type { GroupAtDoor } from "./find-admission.ts";
import type { Slot } from "./own-request.ts";
import { AskFormFields, type AskShown } from "./public.views.tsx";

export type PhoneShown = Pick<AskShown, "form" | "fields" | "errors">;

interface PhonePageProps extends Pick<AskShown, "beside" | "sms"> {
  action: string;
  back: string;
  shown: PhoneShown;
  group: GroupAtDoor;
}

/** `…/soitto`: somebody rings, and one writes down no more than they want. */
export function PhonePage({ action, back, shown, group, beside, sms }: PhonePageProps) {
  return (
    <Page title={m.admissions_phone_title()} lead={m.admissions_phone_lead()} hasErrors={shown.errors !== undefined}>
      <AskFormFields {...{ ...shown, group, beside, sms, action }} byPhone />
      <p>
        <Link to={back}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** What was written down, and the times that could be given to the caller. */
export interface PhoneGiven {
  readonly id: string;
  readonly slots: readonly Slot[];
  /** They have told a number by which they can be rung. */
  readonly hasNumber: boolean;
}

interface PhoneDonePageProps {
  back: string;
  code: string;
  /** For those who carry the group. */
  give?: PhoneGiven | undefined;
}

/** The code to read out to the one on the telephone, and a time to talk while they are there. */
export function PhoneDonePage({ back, code, give }: PhoneDonePageProps) {
  return (
    <Page title={m.admissions_phone_done()} lead={m.admissions_phone_code()} narrow>
      <p>
        <code class="secret">{code}</code>
      </p>
      <p>{m.admissions_phone_code_text()}</p>
      {give && give.slots.length > 0 && <GiveTime action={`${back}/${give.id}/aika`} {...give} />}
      {give && (
        <p>
          <Link to={`${back}/${give.id}`}>{m.admissions_phone_request()}</Link>
        </p>
      )}
      <p>
        <Link to={back}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}
