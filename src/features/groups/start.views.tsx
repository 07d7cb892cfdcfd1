import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Choice,
  DateTime,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { facilitatorKinds, facilitatorWords } from "../directory/index.ts";
import { themeBySlug, themeName } from "../themes/index.ts";
import { firstRhythmWords, optionsOf } from "./group-words.ts";
import type { ShortWay } from "./groups.forms.ts";

/** `/aloita` for whoever has not come in: what it takes, and the door. */
export function StartDoorPage({ theme, place }: { theme?: string | undefined; place?: string | undefined }) {
  // The way back is a path without a query.
  const back = theme ? `/aloita/aihe/${theme}${place ? `/${place}` : ""}` : "/aloita";
  return (
    <Page title={m.groups_start_title()} lead={m.groups_start_lead()} description={m.groups_start_lead()}>
      <List
        items={[m.groups_start_anyone(), m.groups_start_enough(), m.groups_start_review(), m.groups_start_nameless()]}
      />
      <Actions>
        <ButtonLink to={`/tule?jatka=${back}`}>{m.groups_start_come()}</ButtonLink>
        <ButtonLink to={`/kirjaudu?jatka=${back}`} tone="quiet">
          {m.groups_start_known()}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** The short way, in one's own name or an organisation's. */
export const pathOfStart = (organisation: { readonly slug: string } | undefined): string =>
  organisation ? `/aloita/jarjesto/${organisation.slug}` : "/aloita";

interface StartPageProps {
  fields: Partial<ShortWay> & Pick<ShortWay, "form">;
  /** In whose name, where it is not one's own. */
  organisation?: { readonly slug: string; readonly name: string } | undefined;
  /** In whose names one could start one. */
  organisations?: readonly { readonly slug: string; readonly name: string }[];
  errors?: FieldErrors;
  /** The door has closed meanwhile: what was typed is still here. */
  closed?: "session" | "code" | undefined;
  /** The page is filled in from a plan. */
  planned?: boolean;
  /** Where it is sent, if not to this page's own address. */
  sendTo?: string | undefined;
}

/** The short way (G22): who, what, where, when, on one page. The companion is an offer below it. */
export function StartPage({
  fields,
  organisation,
  organisations = [],
  errors = {},
  closed,
  planned = false,
  sendTo,
}: StartPageProps) {
  const { locale } = useRequest();
  const theme = themeBySlug(fields.theme ?? "");
  // Ticked before: whoever has come back to this page finds them ticked again.
  const ticked = fields.stage === "themes" || fields.stage === "ticked";
  const action = sendTo ?? pathOfStart(organisation);
  return (
    <Page
      title={organisation ? m.groups_start_title_of({ organisation: organisation.name }) : m.groups_start_title()}
      lead={m.groups_start_lead()}
      hasErrors={Object.keys(errors).length > 0}
    >
      {closed && (
        <Notice kind="warning" answer title={m.groups_start_closed_title()}>
          {closed === "session" ? m.groups_start_closed_session() : m.groups_start_closed_code()}{" "}
          <Link to={closed === "session" ? "/kirjaudu" : "/vahvistus"}>
            {closed === "session" ? m.groups_start_sign_in() : m.groups_start_show_code()}
          </Link>
        </Notice>
      )}
      {theme && <p>{m.groups_start_theme({ theme: themeName(theme.id, locale) })}</p>}
      {organisations.length > 0 && (
        <Notice title={m.groups_start_organisation_title()}>
          <ul>
            {organisations.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={`/aloita/jarjesto/${slug}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Form
        action={action}
        hidden={{ form: fields.form, theme: theme?.slug ?? "", stage: ticked ? "ticked" : "" }}
        errors={errors}
      >
        {ticked && fields.themes?.map((id) => <input key={id} type="hidden" name="themes" value={id} />)}
        <ShortWayFields fields={fields} errors={errors} forOrganisation={organisation !== undefined} />
        <p>{m.groups_start_on_text()}</p>
        <Actions>
          <Button>{m.groups_start_on()}</Button>
        </Actions>
      </Form>
      {!organisation && (
        <Section title={m.groups_start_children_title()}>
          <p>{m.groups_start_children()}</p>
        </Section>
      )}
      {!organisation && !planned && (
        <Section title={m.groups_companion_title()}>
          <p>{m.groups_companion_text()}</p>
          <Actions>
            <ButtonLink to="/oma/aloitus" tone="quiet">
              {m.groups_companion_link()}
            </ButtonLink>
          </Actions>
        </Section>
      )}
    </Page>
  );
}

interface FieldsProps {
  fields: Partial<ShortWay>;
  errors: FieldErrors;
  forOrganisation: boolean;
}

function ShortWayFields({ fields, errors, forOrganisation }: FieldsProps) {
  return (
    <>
      <Field
        name="name"
        label={m.groups_name()}
        hint={m.groups_name_hint()}
        value={fields.name}
        error={errors.name}
        autocomplete="off"
      />
      <Field
        name="happens"
        kind="multiline"
        rows={3}
        label={m.groups_happens()}
        hint={m.groups_happens_hint()}
        value={fields.happens}
        error={errors.happens}
      />
      <Field
        name="forWhom"
        optional
        label={m.groups_for_whom()}
        hint={m.groups_for_whom_hint()}
        value={fields.forWhom}
        error={errors.forWhom}
        autocomplete="off"
      />
      <Choice
        name="way"
        legend={m.groups_way()}
        options={[
          { value: "face-to-face", label: m.directory_way_face_to_face() },
          { value: "online", label: m.directory_way_online() },
        ]}
        value={fields.way ?? ""}
        error={errors.way}
      />
      <Field
        name="town"
        width="half"
        optional={m.groups_town_optional()}
        label={m.groups_town()}
        value={fields.town}
        error={errors.town}
        autocomplete="off"
      />
      <Field
        name="place"
        optional
        label={m.groups_place()}
        hint={m.groups_place_hint()}
        value={fields.place}
        error={errors.place}
        autocomplete="off"
      />
      <Field
        name="onlineUrl"
        optional
        label={m.groups_online_url()}
        hint={m.groups_online_url_hint()}
        value={fields.onlineUrl}
        error={errors.onlineUrl}
        autocomplete="off"
      />
      <DateTime
        name="first"
        legend={m.groups_first()}
        hint={m.groups_first_hint()}
        date={fields.firstDate}
        time={fields.firstTime}
        optional
        error={errors.first}
      />
      <Choice
        name="rhythm"
        legend={m.groups_rhythm()}
        hint={m.groups_rhythm_hint()}
        options={optionsOf(firstRhythmWords)}
        value={fields.rhythm ?? ""}
        error={errors.rhythm}
      />
      <Choice
        name="entry"
        legend={m.groups_entry()}
        options={[
          { value: "walk-in", label: m.groups_entry_walk_in() },
          { value: "talk", label: m.groups_entry_talk() },
        ]}
        value={fields.entry ?? ""}
        error={errors.entry}
      />
      {!forOrganisation && (errors.children || (fields.children ?? "") !== "") && (
        <Choice
          name="children"
          legend={m.groups_start_children_title()}
          options={[
            { value: "no", label: m.groups_children_no() },
            { value: "yes", label: m.groups_children_yes() },
          ]}
          value={fields.children ?? ""}
          error={errors.children}
        />
      )}
      {forOrganisation && (
        <>
          <Choice
            name="facilitator"
            legend={m.groups_ask_facilitator()}
            optional
            options={facilitatorKinds.map((value) => ({ value, label: facilitatorWords[value]() }))}
            value={fields.facilitator ?? ""}
            error={errors.facilitator}
          />
          <Check
            name="children"
            optional
            label={m.groups_children_check()}
            hint={m.groups_children_hint()}
            checked={fields.children === "yes"}
          />
        </>
      )}
      <Field
        name="nickname"
        kind="nickname"
        width="half"
        optional={forOrganisation}
        label={forOrganisation ? m.groups_contact_person() : m.groups_nickname()}
        hint={forOrganisation ? m.groups_contact_person_hint() : m.groups_nickname_hint()}
        value={fields.nickname}
        error={errors.nickname}
      />
      <Field
        name="phone"
        kind="phone"
        width="half"
        optional
        label={m.groups_phone()}
        hint={m.groups_phone_hint()}
        value={fields.phone}
        error={errors.phone}
        autocomplete="off"
      />
    </>
  );
}
