import { m } from "../../shared/i18n/index.ts";
import { Link, MaintainedBy, Page, useRequest } from "../../shared/ui/index.ts";
import { longDate } from "../feedback/index.ts";
import { Items, Part } from "./parts.views.tsx";

/** Since when the rules have been as they are. */
const inForceSince = Temporal.PlainDate.from("2026-11-21");

/** `/kayttoehdot`: how we are with each other, and what both sides promise. */
export function TermsPage() {
  const { locale } = useRequest();
  return (
    <Page title={m.privacy_terms_title()} lead={m.privacy_terms_lead()} description={m.privacy_terms_description()}>
      <Part title={m.privacy_terms_together_title()}>
        <Items
          items={[
            m.privacy_terms_together_own(),
            m.privacy_terms_together_others(),
            m.privacy_terms_together_advice(),
            m.privacy_terms_together_free(),
            m.privacy_terms_together_write(),
          ]}
        />
      </Part>
      <Part title={m.privacy_terms_not_title()}>
        <Items
          items={[
            m.privacy_terms_not_threat(),
            m.privacy_terms_not_reveal(),
            m.privacy_terms_not_pretend(),
            m.privacy_terms_not_sell(),
            m.privacy_terms_not_law(),
          ]}
        />
      </Part>
      <Part title={m.privacy_terms_then_title()}>
        <p>{m.privacy_terms_then_text()}</p>
        <p>
          <Link to="/palaute">{m.privacy_terms_then_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_terms_service_title()}>
        <Items
          items={[
            m.privacy_terms_service_free(),
            m.privacy_terms_service_peer(),
            m.privacy_terms_service_help(),
            m.privacy_terms_service_who(),
            m.privacy_terms_service_break(),
          ]}
        />
      </Part>
      <Part title={m.privacy_terms_texts_title()}>
        <p>{m.privacy_terms_texts_text()}</p>
      </Part>
      <Part title={m.privacy_contact_who_title()}>
        <p>
          <MaintainedBy />
        </p>
        <p>
          <Link to="/yhteys">{m.privacy_controller_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_terms_staff_title()}>
        <p>{m.privacy_terms_staff_text()}</p>
      </Part>
      <p class="small soft">{m.privacy_terms_dated({ date: longDate(inForceSince, locale) })}</p>
    </Page>
  );
}
