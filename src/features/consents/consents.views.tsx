import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Form, Link, Notice, Page, Section } from "../../shared/ui/index.ts";
import { consentWords, dayWords } from "./consent-words.ts";
import { allPurposes, covers, type Given, type Purpose } from "./purposes.rules.ts";

/** One consent, in its own words, to give or to leave. */
export function AskConsentPage({ purpose, back }: { purpose: Purpose; back: string }) {
  const words = consentWords[purpose];
  return (
    <Page title={words.name()} lead={m.consents_ask_lead()} narrow>
      <p>{words.text()}</p>
      <p>{words.after()}</p>
      <Form action={`/oma/suostumukset/${purpose}`} hidden={{ jatka: back }}>
        <Actions>
          <Button>{m.consents_give()}</Button>
          <ButtonLink to="/oma" tone="quiet">
            {m.consents_leave()}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

/** `/oma/suostumukset`: every purpose, what one has said to it, and the way to change one's mind. */
export function ConsentsPage({ given, done }: { given: readonly Given[]; done: boolean }) {
  return (
    <Page title={m.consents_title()} lead={m.consents_lead()}>
      {done && <Notice kind="good" answer title={m.consents_done()} />}
      <ConsentList given={given} />
      <p>
        <Link to="/oma/tiedot">{m.your_data_title()}</Link>
      </p>
    </Page>
  );
}

/** The part of `/oma/tiedot` where consents are taken back. */
export function ConsentsSection({ given }: { given: readonly Given[] }) {
  return (
    <Section title={m.consents_title()}>
      <p>{m.consents_lead()}</p>
      <ConsentList given={given.filter(({ withdrawnOn }) => withdrawnOn === null)} onlyGiven />
      <p>
        <Link to="/oma/suostumukset">{m.consents_all_link()}</Link>
      </p>
    </Section>
  );
}

function ConsentList({ given, onlyGiven = false }: { given: readonly Given[]; onlyGiven?: boolean }) {
  // On a page of its own each is a part of the page, on one's data a part of a part.
  const Heading = onlyGiven ? "h3" : "h2";
  const shown = allPurposes.filter((purpose) => !onlyGiven || covers(given, purpose));
  if (shown.length === 0) return <p>{m.consents_own_none()}</p>;
  return (
    <>
      {shown.map((purpose) => {
        const current = given.find((one) => one.purpose === purpose && covers([one], purpose));
        const words = consentWords[purpose];
        return (
          <section class="card flow" key={purpose}>
            <Heading>{words.name()}</Heading>
            <p>{words.text()}</p>
            {current ? (
              <Form action={`/oma/suostumukset/${purpose}/peru`}>
                <p>
                  {m.consents_own_given({ given: dayWords(current.givenOn) })} {words.after()}
                </p>
                <Actions>
                  <Button tone="quiet">{m.consents_withdraw({ name: words.name() })}</Button>
                </Actions>
              </Form>
            ) : (
              <p class="soft">{m.consents_not_given()}</p>
            )}
          </section>
        );
      })}
    </>
  );
}
