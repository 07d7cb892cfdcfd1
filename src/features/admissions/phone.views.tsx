import { m } from "../../shared/i18n/index.ts";
import { Link, Page } from "../../shared/ui/index.ts";
import type { GroupAtDoor } from "./find-admission.ts";
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

/** The code to read out to the one on the telephone. */
export function PhoneDonePage({ back, code }: { back: string; code: string }) {
  return (
    <Page title={m.admissions_phone_done()} lead={m.admissions_phone_code()} narrow>
      <p>
        <code class="secret">{code}</code>
      </p>
      <p>{m.admissions_phone_code_text()}</p>
      <p>
        <Link to={back}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}
