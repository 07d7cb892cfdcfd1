import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
  Disclosure,
  Fact,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { pathOfGroup } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import type { InviteFields, PartnerFields } from "./group-support.forms.ts";
import { invitationDays } from "./group-support.rules.ts";
import type { Partner, ToldLater } from "./partners.ts";
import { dayWords, optionsOf, partnerRoleTexts, partnerRoleWords, partnerStateWords } from "./support-words.ts";

interface PartnersPageProps {
  here: Inside;
  path: string;
  publicUrl: string;
  partners: readonly (Partner & { readonly link: string | undefined })[];
  fields: Partial<InviteFields> & { readonly form: string };
  errors?: FieldErrors;
  notice?: string | undefined;
}

/** `…/kumppanit`: the professionals beside a group, for those who carry it. */
export function PartnersPage({ here, path, publicUrl, partners, fields, errors = {}, notice }: PartnersPageProps) {
  return (
    <Page
      title={m.group_support_partners_title()}
      lead={m.group_support_partners_lead()}
      hasErrors={Object.keys(errors).length > 0}
    >
      {notice && <Notice kind="good" answer title={notice} />}
      {partners.map((partner) => (
        <PartnerCardShown key={partner.id} partner={partner} path={path} publicUrl={publicUrl} />
      ))}
      <Section title={m.group_support_invite()}>
        <Form action={path} hidden={{ form: fields.form }} errors={errors}>
          <Choice
            name="role"
            legend={m.group_support_invite_role()}
            options={optionsOf(partnerRoleWords, partnerRoleTexts)}
            value={fields.role ?? ""}
            error={errors.role}
          />
          <Check
            name="name"
            optional
            label={m.group_support_invite_name({ name: here.space.about.name })}
            hint={m.group_support_invite_name_hint()}
            checked={fields.name === "yes"}
          />
          <Field
            name="word"
            kind="message"
            optional
            rows={3}
            label={m.group_support_invite_word()}
            hint={m.group_support_invite_word_hint()}
            value={fields.word}
            error={errors.word}
          />
          <Field
            name="contact"
            optional
            label={m.group_support_invite_contact()}
            hint={m.group_support_invite_contact_hint()}
            value={fields.contact}
            error={errors.contact}
            autocomplete="off"
          />
          <Field
            name="laterTheme"
            width="half"
            optional
            label={m.group_support_told_theme()}
            hint={m.group_support_later_hint()}
            value={fields.laterTheme}
            error={errors.laterTheme}
            autocomplete="off"
          />
          <Field
            name="laterTown"
            width="half"
            optional
            label={m.group_support_told_town()}
            hint={m.group_support_later_hint()}
            value={fields.laterTown}
            error={errors.laterTown}
            autocomplete="off"
          />
          <Check name="laterName" optional label={m.group_support_later_name()} checked={fields.laterName === "yes"} />
          <Field
            name="email"
            kind="email"
            optional
            label={m.group_support_invite_email()}
            hint={m.group_support_invite_email_hint({ days: invitationDays })}
            value={fields.email}
            error={errors.email}
            autocomplete="off"
          />
          <Actions>
            <Button>{m.group_support_invite_button()}</Button>
          </Actions>
        </Form>
      </Section>
      <p>
        <Link to={pathOfGroup(here.space.id)}>{m.groups_handover_home()}</Link>
      </p>
    </Page>
  );
}

function PartnerCardShown({
  partner,
  path,
  publicUrl,
}: {
  partner: PartnersPageProps["partners"][number];
  path: string;
  publicUrl: string;
}) {
  const { id, role, state, card, words, agreed, link, linkUntil } = partner;
  const here = `${path}/${id}`;
  return (
    <section class="card flow">
      <h2>{card ? <bdi>{card.name}</bdi> : partnerRoleWords[role]()}</h2>
      <dl class="facts">
        <Fact term={m.group_support_stands()}>{partnerStateWords[state]()}</Fact>
        {card && <Fact term={m.group_support_invite_role()}>{partnerRoleWords[role]()}</Fact>}
        {card && card.work !== "" && <Fact term={m.group_support_partner_work()}>{card.work}</Fact>}
        {card && <Fact term={m.group_support_contact()}>{card.contact}</Fact>}
        {state === "invited" && words.word !== "" && <Fact term={m.group_support_word()}>{words.word}</Fact>}
      </dl>
      {state === "invited" && link && (
        <>
          <p>
            {m.group_support_link()}: <code class="partner-link">{`${publicUrl.replace(/\/$/, "")}${link}`}</code>
          </p>
          <p class="soft">{m.group_support_link_until({ day: dayWords(linkUntil) })}</p>
        </>
      )}
      {state === "active" ? (
        <>
          <Form action={`${here}/sovittu`}>
            <Field
              name="agreed"
              id={`agreed-${id}`}
              kind="message"
              optional
              rows={4}
              label={m.group_support_partner_agreed()}
              hint={m.group_support_partner_agreed_hint()}
              value={agreed}
            />
            <Actions>
              <Button tone="quiet">{m.group_support_note()}</Button>
            </Actions>
          </Form>
          <Disclosure summary={m.group_support_partner_end()}>
            <Form action={`${here}/lopeta`}>
              <p>{m.group_support_partner_end_text()}</p>
              <Actions>
                <Button tone="danger">{m.group_support_partner_end()}</Button>
              </Actions>
            </Form>
          </Disclosure>
        </>
      ) : (
        <Form action={`${here}/lopeta`}>
          <Actions>
            <Button tone="quiet">
              {state === "invited" ? m.group_support_invite_take_back() : m.group_support_partner_put_away()}
            </Button>
          </Actions>
        </Form>
      )}
    </section>
  );
}

interface InvitedPageProps {
  path: string;
  partner: Partner;
  /** What the group asks for. */
  requested?: VNode | undefined;
  /** Something is wrong in that. */
  isWrong?: boolean;
  fields?: Partial<PartnerFields> | undefined;
  errors?: FieldErrors;
  notice?: string | undefined;
}

/** `/kumppani/<code>`: what one is invited to, and later the partner's own page. Nothing of anybody in the group is here. */
export function InvitedPage(props: InvitedPageProps) {
  const { path, partner, requested, isWrong = false, fields, errors = {}, notice } = props;
  const { role, words, card, agreed, state } = partner;
  const typed = fields ?? card ?? {};
  return (
    <Page
      title={state === "active" ? m.group_support_invited_active() : m.group_support_invited_title()}
      lead={
        words.name === null ? m.group_support_invited_lead() : m.group_support_invited_lead_named({ name: words.name })
      }
      hasErrors={isWrong || Object.keys(errors).length > 0}
    >
      {notice && <Notice kind="good" answer title={notice} />}
      {requested}
      <Section title={partnerRoleWords[role]()}>
        <p>{partnerRoleTexts[role]()}</p>
        <p>{m.group_support_invited_free()}</p>
        {words.word !== "" && <blockquote>{words.word}</blockquote>}
        {words.contact !== "" && (
          <dl class="facts">
            <Fact term={m.group_support_invited_contact()}>{words.contact}</Fact>
          </dl>
        )}
        {state === "active" && words.later && <Later later={words.later} />}
        {state === "invited" && words.later && Object.values(words.later).some(Boolean) && (
          <p>{m.group_support_later_promise()}</p>
        )}
      </Section>
      {agreed !== "" && (
        <Section title={m.group_support_partner_agreed()}>
          <p>{agreed}</p>
        </Section>
      )}
      <Section title={state === "active" ? m.group_support_invited_card() : m.group_support_invited_answer()}>
        <p>{m.group_support_invited_seen()}</p>
        <Form action={path} errors={errors}>
          <Field
            name="name"
            width="half"
            label={m.group_support_invited_name()}
            value={typed.name}
            error={errors.name}
            autocomplete="name"
          />
          <Field
            name="work"
            optional
            label={m.group_support_partner_work()}
            value={typed.work}
            error={errors.work}
            autocomplete="organization"
          />
          <Field
            name="contact"
            label={m.group_support_invited_reach()}
            hint={m.group_support_invited_reach_hint()}
            value={typed.contact}
            error={errors.contact}
            autocomplete="off"
          />
          <Actions>
            <Button name="answer" value="yes">
              {state === "active" ? m.group_support_note() : m.group_support_invited_yes()}
            </Button>
            <Button name="answer" value="no" tone="quiet">
              {state === "active" ? m.group_support_partner_end() : m.group_support_invited_no()}
            </Button>
          </Actions>
        </Form>
        <p class="hint">{state === "active" ? m.group_support_invited_keep() : m.group_support_invited_end()}</p>
      </Section>
    </Page>
  );
}

/** What the group tells a partner who has said yes. */
function Later({ later: { name, theme, town } }: { later: ToldLater }) {
  if (name === "" && theme === "" && town === "") return null;
  return (
    <dl class="facts">
      {name !== "" && <Fact term={m.group_support_told_group()}>{name}</Fact>}
      {theme !== "" && <Fact term={m.group_support_told_theme()}>{theme}</Fact>}
      {town !== "" && <Fact term={m.group_support_told_town()}>{town}</Fact>}
    </dl>
  );
}

/** After a no, after an end, and where a link opens nothing any more: the same words, so that nothing can be tried out. */
export function PartnerOverPage({ thanks }: { thanks: boolean }) {
  return (
    <Page
      title={thanks ? m.group_support_over_thanks() : m.group_support_over_title()}
      lead={thanks ? m.group_support_over_thanks_text() : m.group_support_over_text()}
    >
      <p>
        <Link to="/ammattilaisille">{m.group_support_over_professionals()}</Link>
      </p>
    </Page>
  );
}
