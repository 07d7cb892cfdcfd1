import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Choice,
  Disclosure,
  EmptyState,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { ReasonField } from "../roles/index.ts";
import type { Led, LedSpaceShown } from "./lead-spaces.ts";
import { MemberList, PersonaName } from "./persona.views.tsx";
import { readingCategories } from "./read-space.ts";
import { carriedRoles, endedSpaceKept } from "./space.rules.ts";
import { categoryWords, dayWords, roleInSpaceWord } from "./space-words.ts";
import type { UnmaskingShown } from "./unmask.ts";

interface LedPageProps {
  led: Led;
  unmaskings: readonly UnmaskingShown[];
  mayFound: boolean;
}

/** `/jarjestot/…/yhteisot`: the organisation's spaces, from outside. */
export function LedSpacesPage({ led, unmaskings, mayFound }: LedPageProps) {
  const base = `/jarjestot/${led.organisation.slug}/yhteisot`;
  return (
    <Page title={m.spaces_led_title()} lead={led.organisation.name}>
      {unmaskings.map((one) => (
        <Notice key={one.id} kind="warning" title={m.spaces_unmask_title()}>
          <p>
            <Link to={`${base}/hata/${one.id}`}>{m.spaces_unmask_open()}</Link>
          </p>
        </Notice>
      ))}
      {led.spaces.length === 0 && mayFound && (
        <EmptyState title={m.spaces_led_empty()} next={{ to: `${base}/uusi`, label: m.spaces_found_title() }} />
      )}
      {led.spaces.map(({ id, about, size }) => (
        <section class="card flow" key={id}>
          <h2>
            <Link to={`${base}/${id}`}>{about.name}</Link>
          </h2>
          <p>{m.spaces_fact_members({ count: size })}</p>
        </section>
      ))}
      {mayFound && (
        <Actions>
          <ButtonLink to={`${base}/uusi`} tone="quiet">
            {m.spaces_found_title()}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

interface LedSpacePageProps {
  shown: LedSpaceShown;
  publicUrl: string;
  errors?: FieldErrors;
  notice?: string | undefined;
  /** Whom the group's end leaves outside it. */
  outside?: VNode | undefined;
}

/** One space for those who lead its organisation: who asks, who carries, and what reading it takes. */
export function LedSpacePage({ shown, publicUrl, errors = {}, notice, outside }: LedSpacePageProps) {
  const { organisation, space, askers, waiting, carriers, offers, holders, members } = shown;
  const base = `/jarjestot/${organisation.slug}/yhteisot/${space.id}`;
  const words = endingWords[space.kind === "group" ? "group" : "community"];
  return (
    <Page title={space.about.name} lead={organisation.name} hasErrors={Object.keys(errors).length > 0}>
      {notice && <Notice kind="good" answer title={notice} />}
      {space.endsOn && <Notice kind="warning" title={words.ended({ day: dayWords(space.endsOn) })} />}
      {space.endsOn && outside}
      <p>{m.spaces_fact_members({ count: space.size })}</p>
      {space.doorPath && (
        <Section title={m.spaces_led_door()}>
          <p>{m.spaces_led_door_text()}</p>
          <p>
            <output id="address">{publicUrl + space.doorPath}</output>
          </p>
          <Disclosure summary={m.spaces_renew_title()}>
            <p>{m.spaces_renew_text()}</p>
            <Form action={`${base}/linkki`}>
              <Actions>
                <Button tone="quiet">{m.spaces_renew_button()}</Button>
              </Actions>
            </Form>
          </Disclosure>
        </Section>
      )}
      {askers.length > 0 && (
        <Section title={m.spaces_askers()}>
          <p>{m.spaces_askers_text()}</p>
          {askers.map(({ personaId, nickname, emblemSeed }) => (
            <Form key={personaId} action={`${base}/ratkaise`} hidden={{ persona: personaId }}>
              <p>
                <PersonaName nickname={nickname} emblemSeed={emblemSeed} />
              </p>
              <Actions>
                <Button name="answer" value="yes">
                  {m.spaces_accept({ nickname })}
                </Button>
                <Button name="answer" value="no" tone="quiet">
                  {m.spaces_refuse({ nickname })}
                </Button>
              </Actions>
            </Form>
          ))}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={m.spaces_guardian_title()}>
          <p>{m.spaces_guardian_text()}</p>
          {waiting.map(({ personaId, nickname, guardian }) => (
            <Form key={personaId} action={`${base}/huoltaja`} hidden={{ persona: personaId }}>
              <p>{nickname}</p>
              {guardian ? (
                <p>{m.spaces_guardian_noted()}</p>
              ) : (
                <Button>{m.spaces_guardian_button({ nickname })}</Button>
              )}
            </Form>
          ))}
        </Section>
      )}
      <GuardiansChange base={base} shown={shown} />
      <Section title={m.spaces_led_carriers()}>
        <List
          items={[
            ...carriers.map(({ knownAs, nickname, role }) =>
              m.spaces_led_carrier({ name: knownAs, nickname, role: roleInSpaceWord(role) }),
            ),
            ...offers.map(({ knownAs, role }) => m.spaces_led_offered({ name: knownAs, role: roleInSpaceWord(role) })),
          ]}
        />
        {!space.endsOn && (
          <Disclosure summary={m.spaces_led_offer()}>
            <p>{m.spaces_led_offer_text()}</p>
            <Form action={`${base}/tehtavat`}>
              <Field
                name="holder"
                kind="select"
                label={m.spaces_led_offer_who()}
                options={holders.map(({ id, knownAs }) => ({ value: id, label: knownAs }))}
              />
              <Choice
                name="role"
                legend={m.spaces_led_offer_role()}
                value="facilitator"
                options={carriedRoles.map((role) => ({ value: role, label: roleInSpaceWord(role) }))}
              />
              {space.children && <Check name="trained" label={m.spaces_led_offer_trained()} optional />}
              <Actions>
                <Button>{m.spaces_led_offer_button()}</Button>
              </Actions>
            </Form>
          </Disclosure>
        )}
      </Section>
      {members ? (
        <Section title={m.spaces_members()}>
          <p>{m.spaces_reading_open()}</p>
          <MemberList members={members} />
          <Disclosure summary={m.spaces_unmask_title()} open={errors["unmask-reason"] !== undefined}>
            <p>{m.spaces_unmask_text()}</p>
            <Form action={`${base}/hata`} errors={{ "unmask-reason": errors["unmask-reason"] }}>
              <Choice
                name="persona"
                legend={m.spaces_unmask_who()}
                options={members.map(({ personaId, nickname }) => ({ value: personaId, label: nickname }))}
              />
              <ReasonField id="unmask-reason" error={errors["unmask-reason"]} />
              <Actions>
                <Button tone="danger">{m.spaces_unmask_ask()}</Button>
              </Actions>
            </Form>
          </Disclosure>
        </Section>
      ) : (
        <Section title={m.spaces_reading_title()}>
          <p>{m.spaces_reading_text()}</p>
          <Form action={`${base}/lue`} errors={errors}>
            <Choice
              name="category"
              legend={m.spaces_reading_category()}
              error={errors.category}
              options={readingCategories.map((value) => ({ value, label: categoryWords(value) }))}
            />
            <ReasonField error={errors.reason} />
            <Actions>
              <Button>{m.spaces_reading_button()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {space.kind === "community" && !space.endsOn && (
        <Section title={m.spaces_edit_title()}>
          <p>
            <Link to={`${base}/muokkaa`}>{m.spaces_edit_link()}</Link>
          </p>
        </Section>
      )}
      {(space.kind === "community" || space.kind === "group") && !space.endsOn && (
        <Disclosure summary={words.title()} open={errors.sure !== undefined}>
          <p>{words.text({ days: endedSpaceKept })}</p>
          {outside}
          <Form action={`${base}/paata`} errors={{ sure: errors.sure }}>
            <Check name="sure" label={m.spaces_end_sure()} error={errors.sure} />
            <Actions>
              <Button tone="danger">{words.title()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}

/** What ending it is called, and what comes of it. */
const endingWords = {
  community: { title: m.spaces_end_title, text: m.spaces_end_text, ended: m.spaces_ended_notice },
  group: { title: m.spaces_end_group_title, text: m.spaces_end_group_text, ended: m.spaces_ended_group_notice },
};

/** A guardian takes their yes back: among those who wait, and among the members while one reads the space. */
function GuardiansChange({ base, shown }: { base: string; shown: LedSpaceShown }) {
  const { waiting, members = [], guardians } = shown;
  const given = [...waiting, ...members].filter(({ personaId }) => guardians.includes(personaId));
  if (given.length === 0) return null;
  return (
    <Disclosure summary={m.spaces_guardian_withdraw_title()}>
      <p>{m.spaces_guardian_withdraw_text()}</p>
      <Form action={`${base}/huoltaja/peru`}>
        <Choice
          name="persona"
          id="guardian-persona"
          legend={m.spaces_guardian_withdraw_who()}
          options={given.map(({ personaId, nickname }) => ({ value: personaId, label: nickname }))}
        />
        <Actions>
          <Button tone="quiet">{m.spaces_guardian_withdraw_button()}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

interface UnmaskingPageProps {
  slug: string;
  one: UnmaskingShown;
  /** What was asked to be seen, and is seen now. */
  seen?: { readonly nickname: string; readonly email: string | undefined } | undefined;
  error?: string | undefined;
}

/** Danger to life: the reason, the second person's confirmation, and for the two of them the person. */
export function UnmaskingPage({ slug, one, seen, error }: UnmaskingPageProps) {
  const base = `/jarjestot/${slug}/yhteisot/hata/${one.id}`;
  return (
    <Page title={m.spaces_unmask_title()} lead={m.spaces_unmask_lead()} narrow hasErrors={error !== undefined}>
      <Notice kind="warning" title={m.spaces_unmask_112()} />
      <p>{m.spaces_unmask_why({ reason: one.reason })}</p>
      {one.state === "waits" &&
        (one.askedByMe ? (
          <p>{m.spaces_unmask_another()}</p>
        ) : (
          <Form action={`${base}/vahvista`}>
            <p>{m.spaces_unmask_confirm_text()}</p>
            <Actions>
              <Button tone="danger">{m.spaces_unmask_confirm()}</Button>
            </Actions>
          </Form>
        ))}
      {one.state === "open" && one.mine && !seen && (
        <Form action={`${base}/katso`}>
          <p>{m.spaces_unmask_look_text()}</p>
          <Actions>
            <Button>{m.spaces_unmask_look()}</Button>
          </Actions>
        </Form>
      )}
      {seen && (
        <Section title={m.spaces_unmask_seen()}>
          <List items={[seen.nickname, seen.email ?? m.spaces_unmask_no_contact()]} />
        </Section>
      )}
      {one.state !== "waits" && one.mine && (
        <Section title={m.spaces_unmask_tell()}>
          <p>{m.spaces_unmask_tell_text()}</p>
          {one.reviewOn && <p>{m.spaces_unmask_review({ day: dayWords(one.reviewOn) })}</p>}
          <Form action={`${base}/salaa`} errors={{ reason: error }}>
            <ReasonField error={error} />
            <Actions>
              <Button tone="quiet">{m.spaces_unmask_withhold()}</Button>
              {one.reviewOn && (
                <Button tone="quiet" name="tell" value="now">
                  {m.spaces_unmask_tell_now()}
                </Button>
              )}
            </Actions>
          </Form>
        </Section>
      )}
      <p>
        <Link to={`/jarjestot/${slug}/yhteisot`}>{m.spaces_led_title()}</Link>
      </p>
    </Page>
  );
}
