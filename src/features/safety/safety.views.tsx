import { m } from "../../shared/i18n/index.ts";
import { CrisisBox, Link, List, Page, Section } from "../../shared/ui/index.ts";

/** For someone who may be watched: what the way out does, what it cannot do, and what helps besides. */
export function SafetyPage() {
  return (
    <Page title={m.safety_title()} lead={m.safety_lead()} description={m.safety_description()}>
      <Section title={m.safety_exit_title()}>
        <p>{m.safety_exit_button({ name: m.ui_exit() })}</p>
        <p>{m.safety_exit_shift()}</p>
        <p>{m.safety_exit_try()}</p>
      </Section>
      <Section title={m.safety_does_title()}>
        <List items={[m.safety_does_page(), m.safety_does_sign_out(), m.safety_does_forget()]} />
      </Section>
      <Section title={m.safety_not_title()}>
        <List items={[m.safety_not_history(), m.safety_not_back(), m.safety_not_tabs(), m.safety_not_spyware()]} />
      </Section>
      <Section title={m.safety_spyware_title()}>
        <p>{m.safety_spyware_sees()}</p>
        <p>{m.safety_spyware_device()}</p>
        <p>{m.safety_spyware_alone()}</p>
      </Section>
      <Section title={m.safety_history_title()}>
        <ol>
          <li>{m.safety_history_open()}</li>
          <li>{m.safety_history_find()}</li>
          <li>{m.safety_history_remove()}</li>
        </ol>
        <p>{m.safety_history_elsewhere()}</p>
      </Section>
      <Section title={m.safety_private_title()}>
        <p>{m.safety_private_does()}</p>
        <p>{m.safety_private_not()}</p>
      </Section>
      <Section title={m.safety_shared_title()}>
        <List items={[m.safety_shared_password(), m.safety_shared_close(), m.safety_shared_bookmark()]} />
      </Section>
      <Section title={m.safety_us_title()}>
        <List items={[m.safety_us_address(), m.safety_us_names(), m.safety_us_others()]} />
      </Section>
      <Section title={m.safety_talk_title()}>
        <p>{m.safety_talk_nollalinja()}</p>
        <p>{m.safety_talk_trace()}</p>
        <p>
          <Link to="/apua">{m.safety_talk_link()}</Link>
        </p>
      </Section>
      <CrisisBox />
    </Page>
  );
}
