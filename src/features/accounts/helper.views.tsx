import { m } from "../../shared/i18n/index.ts";
import { ButtonLink, Link, List, Page } from "../../shared/ui/index.ts";

/** `/tule/yhdessa`: four steps, each with its own button, and what a helper leaves undone. */
export function HelperPage({ signedIn }: { signedIn: boolean }) {
  return (
    <Page title={m.accounts_helper_title()} lead={m.accounts_helper_lead()} narrow>
      <ol class="big-steps">
        <li class="big-step">
          <h2>{m.accounts_helper_name()}</h2>
          <p>{m.accounts_helper_name_text()}</p>
          {!signedIn && <ButtonLink to="/tule">{m.accounts_come_title()}</ButtonLink>}
        </li>
        <li class="big-step">
          <h2>{m.accounts_helper_card()}</h2>
          <p>{m.accounts_helper_card_text()}</p>
        </li>
        <li class="big-step">
          <h2>{m.accounts_helper_device()}</h2>
          <p>{m.accounts_helper_device_text()}</p>
        </li>
        <li class="big-step">
          <h2>{m.accounts_helper_pictures()}</h2>
          <p>{m.accounts_helper_pictures_text()}</p>
          {signedIn && <ButtonLink to="/oma/laite">{m.accounts_device_title()}</ButtonLink>}
        </li>
      </ol>
      <section class="flow">
        <h2>{m.accounts_helper_respect()}</h2>
        <List
          items={[
            m.accounts_helper_respect_choose(),
            m.accounts_helper_respect_keep(),
            m.accounts_helper_respect_look(),
          ]}
        />
        <p>
          {m.accounts_helper_beside()} <Link to="/oma/avustaja">{m.accounts_beside_title()}</Link>
        </p>
      </section>
    </Page>
  );
}
