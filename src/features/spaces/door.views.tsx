import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Form, Link, List, Notice, Page, Section } from "../../shared/ui/index.ts";
import type { SpaceAbout } from "./about.ts";
import { NicknameFields, type NicknameFieldsProps } from "./persona.views.tsx";

export interface SpaceFactsShown {
  readonly about: SpaceAbout;
  readonly organisers: readonly { readonly name: string }[];
  readonly facilitated: boolean;
  readonly readableBy: "members" | "anyone";
  readonly size: number;
}

/** What is always visible of a space (N7): who maintains it, who can read and how many, who facilitates, the rules. */
export function SpaceFacts({ about, organisers, facilitated, readableBy, size }: SpaceFactsShown) {
  const names = organisers.map(({ name }) => name).join(", ");
  return (
    <>
      <p>{about.purpose}</p>
      <dl class="facts">
        <div>
          <dt>{m.spaces_fact_organiser()}</dt>
          <dd>{names || m.spaces_fact_no_organiser()}</dd>
        </div>
        <div>
          <dt>{m.spaces_fact_readers()}</dt>
          <dd>{readableBy === "anyone" ? m.spaces_fact_anyone() : m.spaces_fact_members({ count: size })}</dd>
        </div>
        <div>
          <dt>{m.spaces_fact_facilitated()}</dt>
          <dd>{facilitated ? about.facilitation || m.spaces_fact_yes() : m.spaces_fact_no()}</dd>
        </div>
      </dl>
      <Section title={m.spaces_rules()}>
        <List items={about.rules.split("\n").filter((line) => line.trim() !== "")} />
      </Section>
    </>
  );
}

interface DoorPageProps extends SpaceFactsShown {
  path: string;
  approval: boolean;
  alone: boolean;
  fields: NicknameFieldsProps;
}

/** The door of a space: what it is, and under what nickname one comes in. */
export function DoorPage({ path, approval, alone, fields, ...facts }: DoorPageProps) {
  const errors = fields.errors ?? {};
  const hasErrors = Object.values(errors).some((error) => error !== undefined);
  return (
    <Page title={facts.about.name} lead={m.spaces_door_lead()} hasErrors={hasErrors} listed={false}>
      <SpaceFacts {...facts} />
      {alone && <Notice title={m.spaces_alone_title()}>{m.spaces_alone_text()}</Notice>}
      <Section title={m.spaces_door_title()}>
        {approval && <p>{m.spaces_door_approval()}</p>}
        <p>{m.spaces_door_unlinked()}</p>
        <Form action={path} errors={errors}>
          <NicknameFields {...fields} />
          <Actions>
            <Button>{m.spaces_door_button()}</Button>
          </Actions>
        </Form>
      </Section>
    </Page>
  );
}

/** The link leads nowhere, or not for this person. It does not say which. */
export function DoorClosedPage() {
  return (
    <Page title={m.spaces_closed_title()} lead={m.spaces_closed_lead()} narrow listed={false}>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}
