import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Form, Notice, Page, useRequest } from "../../shared/ui/index.ts";
import { momentText } from "./moment-text.ts";
import { keptName, readMark, textsIn } from "./typed-aside.rules.ts";
import { type KeptForm, keptPath } from "./typed-aside.ts";

/** `/oma/tallessa/…`: what was typed before one had to come in again. It goes where it was going, or is thrown away. */
export function KeptFormPage({ kept, word }: { kept: KeptForm; word: string }) {
  const { locale } = useRequest();
  const until = momentText(Temporal.Instant.fromEpochMilliseconds(kept.until), locale);
  const isFinal = readMark(kept.sent)?.final !== false;
  const texts = textsIn(kept.sent);
  return (
    <Page title={m.accounts_kept_title()} lead={m.accounts_kept_lead()} narrow>
      {texts.map((text, index) => (
        <blockquote key={index} class="typed">
          {text}
        </blockquote>
      ))}
      {isFinal ? (
        <>
          <Notice kind="warning">{m.accounts_kept_final()}</Notice>
          <Actions>
            <ButtonLink to={kept.from}>{m.accounts_kept_to_page()}</ButtonLink>
          </Actions>
        </>
      ) : (
        <>
          <p>{m.accounts_kept_rest()}</p>
          <Form action={kept.to} hidden={{ [keptName]: word }}>
            {kept.sent.map(([name, value], index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <Actions>
              <Button>{m.accounts_kept_send()}</Button>
            </Actions>
          </Form>
        </>
      )}
      <Form action={`${keptPath}/${word}/pois`}>
        <Actions>
          <Button tone="quiet">{m.accounts_kept_leave()}</Button>
        </Actions>
      </Form>
      <p>{m.accounts_kept_until({ when: until })}</p>
    </Page>
  );
}

/** Its time is over, it has been sent, or it was somebody else's: which of these is nobody's business. */
export function NothingKeptPage() {
  return (
    <Page title={m.accounts_kept_gone_title()} lead={m.accounts_kept_gone_lead()} narrow>
      <Actions>
        <ButtonLink to="/oma">{m.accounts_to_own()}</ButtonLink>
      </Actions>
    </Page>
  );
}

/** At a door: what was typed is not lost, and one comes in first. */
export function KeptNotice() {
  return <Notice title={m.accounts_kept_title()}>{m.accounts_kept_at_door()}</Notice>;
}
