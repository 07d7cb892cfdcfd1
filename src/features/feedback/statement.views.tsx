import { m } from "../../shared/i18n/index.ts";
import { Link, MaintainedBy, Page, PhoneLink, useRequest } from "../../shared/ui/index.ts";
import { longDate } from "./date-words.ts";
import { answerDays } from "./feedback.rules.ts";
import { LetterForm } from "./letter-form.views.tsx";

/** When the statement was last gone through. */
const dated = Temporal.PlainDate.from("2026-11-21");

/** Who watches over the law, as public accessibility statements of 2025 and 2026 give it. */
const authority = { phone: "029 534 5000", email: "saavutettavuus@traficom.fi" };

/** `/saavutettavuus`: what the law on digital services (306/2019) asks to be said, and a way to tell of a barrier. */
export function StatementPage({ form }: { form: string }) {
  const { locale, publicUrl } = useRequest();
  return (
    <Page
      title={m.feedback_statement_title()}
      lead={m.feedback_statement_lead()}
      description={m.feedback_statement_description()}
    >
      <p>{m.feedback_statement_about({ host: new URL(publicUrl).host, date: longDate(dated, locale) })}</p>
      <p>
        <MaintainedBy />
      </p>
      <section class="flow">
        <h2>{m.feedback_statement_state_title()}</h2>
        <p>{m.feedback_statement_state()}</p>
        <p>{m.feedback_statement_works()}</p>
      </section>
      <section class="flow">
        <h2>{m.feedback_statement_lacks_title()}</h2>
        <ul>
          <li>{m.feedback_statement_lacks_people()}</li>
          <li>{m.feedback_statement_lacks_easy()}</li>
          <li>{m.feedback_statement_lacks_sign()}</li>
          <li>{m.feedback_statement_lacks_words()}</li>
          <li>{m.feedback_statement_lacks_others()}</li>
        </ul>
      </section>
      <section class="flow">
        <h2>{m.feedback_statement_how_title()}</h2>
        <p>{m.feedback_statement_how()}</p>
      </section>
      <section class="flow" aria-labelledby="este">
        <h2 id="este">{m.feedback_statement_write_title()}</h2>
        <p>{m.feedback_statement_write({ days: answerDays })}</p>
        <LetterForm form={form} about="accessibility" />
      </section>
      <section class="flow">
        <h2>{m.feedback_statement_authority_title()}</h2>
        <p>{m.feedback_statement_authority({ days: answerDays })}</p>
        <ul>
          <li>{m.feedback_statement_authority_name()}</li>
          <li>
            <Link to={m.feedback_statement_authority_site()}>{m.feedback_statement_authority_link()}</Link>
          </li>
          <li>
            <a href={`mailto:${authority.email}`}>{authority.email}</a>
          </li>
          <li>
            <PhoneLink number={authority.phone} />
          </li>
        </ul>
      </section>
    </Page>
  );
}
