import { m } from "../../shared/i18n/index.ts";
import { ButtonLink, Link, MaintainedBy, Page, useRequest } from "../../shared/ui/index.ts";
import { answerDays } from "../feedback/index.ts";
import { Part } from "./parts.views.tsx";

/** `/yhteys`: how to reach a human being, and who answers for what. */
export function ContactPage() {
  const { publicUrl } = useRequest();
  return (
    <Page
      title={m.privacy_contact_title()}
      lead={m.privacy_contact_lead()}
      description={m.privacy_contact_description()}
    >
      <Part title={m.privacy_contact_write_title()}>
        <p>{m.privacy_contact_write_text({ days: answerDays })}</p>
        <p>
          <ButtonLink to="/palaute">{m.privacy_contact_write_link()}</ButtonLink>
        </p>
        <p>
          {m.privacy_contact_now()} <Link to="/apua">{m.privacy_contact_now_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_contact_who_title()}>
        <p>
          <MaintainedBy />
        </p>
        <p>{m.privacy_contact_who_text({ host: new URL(publicUrl).host })}</p>
      </Part>
      <Part title={m.privacy_contact_report_title()}>
        <p>
          {m.privacy_contact_report_text()} <Link to="/palaute">{m.privacy_contact_write_title()}</Link>
        </p>
        <p>
          <Link to="/kayttoehdot">{m.privacy_contact_report_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_contact_hole_title()}>
        <p>{m.privacy_contact_hole_text()}</p>
        <p>
          <Link to="/palaute?aihe=security">{m.privacy_contact_hole_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_contact_free_title()}>
        <p>{m.privacy_contact_free_text()}</p>
      </Part>
    </Page>
  );
}
