import { m } from "../../shared/i18n/index.ts";
import { country, nameOf, type Place, regions, wellbeingCounties } from "../../shared/places/index.ts";
import {
  Actions,
  Button,
  Disclosure,
  Field,
  Form,
  Link,
  List,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { type Chosen, withChosen } from "./chosen.rules.ts";
import { HiddenCodes } from "./hidden-codes.tsx";

interface StartPageProps {
  /** What has been chosen elsewhere and comes along. */
  chosen: Chosen;
  /** What was typed as a place and is none. */
  typed?: string;
  suggestions?: readonly Place[];
}

/** `/ammattilaisille`: what this is, and which area. */
export function StartPage({ chosen, typed = "", suggestions = [] }: StartPageProps) {
  const error = typed === "" ? undefined : m.professionals_place_unknown();
  return (
    <Page
      title={m.professionals_title()}
      lead={m.professionals_lead()}
      description={m.professionals_lead()}
      hasErrors={error !== undefined}
    >
      <Form action="/ammattilaisille" method="get" errors={{ paikka: error }}>
        <HiddenCodes codes={chosen.codes} />
        <Field
          name="paikka"
          width="half"
          label={m.professionals_place()}
          hint={m.professionals_place_hint()}
          value={typed}
          error={error}
          autocomplete="off"
        />
        {suggestions.length > 0 && <Places places={suggestions} chosen={chosen} label={m.professionals_meant()} />}
        <Actions>
          <Button>{m.professionals_show()}</Button>
        </Actions>
      </Form>
      <Section title={m.professionals_how_title()}>
        <List items={[m.professionals_how_1(), m.professionals_how_2(), m.professionals_how_3()]} />
        <p>{m.professionals_promise()}</p>
      </Section>
      <Disclosure summary={m.professionals_counties()}>
        <Places places={wellbeingCounties()} chosen={chosen} label={m.professionals_counties()} />
      </Disclosure>
      <Disclosure summary={m.professionals_regions()}>
        <Places places={regions()} chosen={chosen} label={m.professionals_regions()} />
      </Disclosure>
      <p>
        <Link to={withChosen(`/ammattilaisille/${country().slug}`, { codes: chosen.codes })}>
          {m.professionals_country()}
        </Link>
      </p>
      <Section title={m.professionals_need_title()}>
        <p>
          {m.professionals_need_text()} <Link to="/toive?ammattilainen=1">{m.professionals_need_link()}</Link>
        </p>
      </Section>
    </Page>
  );
}

function Places({ places, chosen, label }: { places: readonly Place[]; chosen: Chosen; label: string }) {
  const { locale } = useRequest();
  return (
    <ul class="place-links" aria-label={label}>
      {places.map((place) => (
        <li key={place.slug}>
          <Link to={withChosen(`/ammattilaisille/${place.slug}`, { codes: chosen.codes })}>
            {nameOf(place, locale)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
