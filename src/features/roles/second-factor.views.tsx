import { encode } from "uqr";
import { totpUri } from "../../shared/crypto/totp.ts";
import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Field, type FieldErrors, Form, Link, Notice, Page } from "../../shared/ui/index.ts";
import { KeptNotice, leadsToTyped } from "../accounts/index.ts";
import type { OtherFactor } from "./roles.routes.tsx";
import type { SecondFactor } from "./second-factor.ts";

/** `closed`: there is no code, and none is made before the other factor has been shown. */
export interface ShownFactor {
  readonly code: SecondFactor | { readonly kind: "closed" };
  readonly other: OtherFactor;
}

interface SecondFactorPageProps {
  factor: ShownFactor;
  /** Where to go afterwards: a path of ours, already found safe. */
  back: string;
  /** The stamp of this showing of the form. */
  form: string;
  errors?: FieldErrors;
}

/** `/vahvistus`: the second thing one who carries a role shows. */
export function SecondFactorPage({ factor: { code: factor, other }, back, form, errors = {} }: SecondFactorPageProps) {
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page title={m.organisations_factor_title()} lead={m.organisations_factor_lead()} narrow hasErrors={hasErrors}>
      {leadsToTyped(back) && <KeptNotice />}
      {factor.kind === "none" && <Begin back={back} />}
      {factor.kind === "begun" && <Secret secret={factor.secret} />}
      {(factor.kind === "begun" || factor.kind === "in-use") && (
        <Form action="/vahvistus" hidden={{ jatka: back, form }} errors={errors}>
          <Field
            name="code"
            kind="number"
            width="short"
            label={m.organisations_factor_code()}
            hint={m.organisations_factor_code_hint()}
            autocomplete="one-time-code"
            error={errors.code}
          />
          <Actions>
            <Button>{m.organisations_factor_button()}</Button>
          </Actions>
        </Form>
      )}
      {other.kind === "open" && other.view}
      {other.kind === "same-thing" && <p>{m.organisations_factor_same_thing()}</p>}
      {(factor.kind === "in-use" || factor.kind === "closed") && <p>{m.organisations_factor_lost()}</p>}
    </Page>
  );
}

function Begin({ back }: { back: string }) {
  return (
    <>
      <p>{m.organisations_factor_why()}</p>
      <p>{m.organisations_factor_app()}</p>
      <Form action="/vahvistus/alku" hidden={{ jatka: back }}>
        <Actions>
          <Button>{m.organisations_factor_begin()}</Button>
        </Actions>
      </Form>
      <p>
        {m.organisations_factor_or()} <Link to="/oma/avaimet">{m.organisations_factor_or_passkey()}</Link>
      </p>
    </>
  );
}

function Secret({ secret }: { secret: string }) {
  const uri = totpUri(secret, { issuer: m.ui_neutral_title(), label: "1" });
  return (
    <>
      <ol>
        <li>{m.organisations_factor_step_app()}</li>
        <li>{m.organisations_factor_step_scan()}</li>
        <li>{m.organisations_factor_step_code()}</li>
      </ol>
      <QrCode text={uri} label={m.organisations_factor_qr()} />
      <p>
        {m.organisations_factor_by_hand()} <code class="secret">{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <Notice>{m.organisations_factor_once()}</Notice>
    </>
  );
}

/** Drawn in the page: an image address with the secret in it would lie in logs and caches. Dark on light in every theme. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { border: 4 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join("")} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
