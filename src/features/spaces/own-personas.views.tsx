import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Disclosure,
  EmptyState,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
  useHref,
} from "../../shared/ui/index.ts";
import type { LeftPersona, OwnPersona } from "./own-personas.ts";
import { NicknameFields, PersonaName } from "./persona.views.tsx";
import { dayWords, roleInSpaceWord, standingWords } from "./space-words.ts";
import type { OfferSeen } from "./take-role.ts";

/** What anyone may read of a space, and where one gets in now, if one does. */
export interface SpaceFace {
  readonly name: string;
  readonly wayIn: string | undefined;
}

type Gone = LeftPersona & { readonly face: SpaceFace | undefined };

interface OwnPersonasProps {
  personas: readonly OwnPersona[];
  offers: readonly Omit<OfferSeen, "nickname">[];
  told: readonly { readonly personaId: string; readonly toldOn: Temporal.PlainDate | null }[];
  left: boolean;
  /** The spaces they have left. */
  gone: readonly Gone[];
}

/** `/oma/nimimerkit`: the one place where a person's nicknames stand side by side, for their eyes only. */
export function OwnPersonasPage({ personas, offers, told, left, gone }: OwnPersonasProps) {
  return (
    <Page title={m.spaces_own_title()} lead={m.spaces_own_lead()}>
      {left && <Notice kind="good" answer title={m.spaces_left()} />}
      {told.map(({ personaId, toldOn }) => (
        <Notice key={personaId} kind="warning" title={m.spaces_told({ day: toldOn ? dayWords(toldOn) : "" })}>
          <p>{m.spaces_told_text()}</p>
        </Notice>
      ))}
      {offers.map(({ id, role, spaceName, organisation }) => (
        <Notice key={id} title={m.spaces_offer({ organisation, role: roleInSpaceWord(role), space: spaceName })}>
          <p>
            <Link to={`/oma/tehtava/${id}`}>{m.spaces_offer_link()}</Link>
          </p>
        </Notice>
      ))}
      {personas.length === 0 && (
        <EmptyState title={m.spaces_own_empty_title()} next={{ to: "/haku", label: m.spaces_own_empty_link() }}>
          {m.spaces_own_empty()}
        </EmptyState>
      )}
      {personas.map((one) => (
        <section class="card flow" key={one.personaId}>
          <h2>{one.spaceName}</h2>
          <p>
            <PersonaName {...one} />
          </p>
          <p>{standingWords(one.standing)}</p>
          <Actions>
            <ButtonLink to={`/oma/tila/${one.personaId}`} tone="quiet">
              {m.spaces_own_open({ space: one.spaceName })}
            </ButtonLink>
          </Actions>
        </section>
      ))}
      {gone.length > 0 && (
        <Disclosure summary={m.spaces_gone_title()}>
          <p>{m.spaces_gone_text()}</p>
          {gone.map((one) => (
            <GonePersona key={one.personaId} {...one} />
          ))}
        </Disclosure>
      )}
      <Section title={m.spaces_own_why_title()}>
        <p>{m.spaces_own_why()}</p>
      </Section>
      <p>
        <Link to="/oma/erillaan">{m.spaces_keep_apart_link()}</Link>
      </p>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

/** When one left, and the way back where there is one. What happens inside is not theirs to know any more. */
function GonePersona({ nickname, emblemSeed, leftOn, face }: Gone) {
  return (
    <section class="card flow">
      <h2>{face?.name ?? m.spaces_own_left_space()}</h2>
      <p>
        <PersonaName nickname={nickname} emblemSeed={emblemSeed} />
      </p>
      {leftOn && <p>{m.spaces_gone_on({ day: dayWords(leftOn) })}</p>}
      {face?.wayIn ? (
        <>
          <p>{m.spaces_gone_back()}</p>
          <Actions>
            <ButtonLink to={face.wayIn} tone="quiet">
              {m.spaces_gone_way_back({ space: face.name })}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <p>{face ? m.spaces_gone_shut() : m.spaces_gone_unknown()}</p>
      )}
    </section>
  );
}

interface TakeRoleProps {
  offer: OfferSeen;
  nickname?: string;
  errors?: FieldErrors;
}

/** What taking a task means for one's anonymity, said before it is taken, and asked. */
export function TakeRolePage({ offer, nickname = "", errors = {} }: TakeRoleProps) {
  const href = useHref();
  const { id, role, spaceName, organisation } = offer;
  const hasErrors = Object.values(errors).some((error) => error !== undefined);
  return (
    <Page
      title={m.spaces_offer({ organisation, role: roleInSpaceWord(role), space: spaceName })}
      lead={m.spaces_role_lead()}
      narrow
      hasErrors={hasErrors}
    >
      <List
        items={[
          m.spaces_role_known({ organisation }),
          m.spaces_role_badge(),
          m.spaces_role_elsewhere(),
          offer.nickname
            ? m.spaces_role_here_already({ nickname: offer.nickname, organisation })
            : m.spaces_role_new_nickname(),
          m.spaces_role_laid_down(),
        ]}
      />
      {offer.trained && <p>{m.spaces_role_trained()}</p>}
      <Form action={`/oma/tehtava/${id}`} errors={errors}>
        {offer.nickname === undefined && <NicknameFields nickname={nickname} errors={errors} />}
        <Check name="told" label={m.spaces_role_check({ organisation })} error={errors.told} />
        <Actions>
          <Button>{m.spaces_role_take()}</Button>
          <Button tone="quiet" formAction={href(`/oma/tehtava/${id}/kiitos-ei`)}>
            {m.spaces_role_decline()}
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}
