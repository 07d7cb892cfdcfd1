import { localPath, m } from "../../shared/i18n/index.ts";
import { type Column, DataTable, Link, Page, useRequest } from "../../shared/ui/index.ts";
import { Part } from "./parts.views.tsx";
import { type Kind, kinds, ruleOf } from "./retention.rules.ts";
import { kindWords } from "./retention-words.ts";

const shortColumns = (): Column<Kind>[] => [
  { key: "what", header: m.privacy_column_what(), cell: (kind) => kindWords[kind].name() },
  { key: "long", header: m.privacy_column_long(), cell: (kind) => <p>{kindWords[kind].long()}</p> },
];

/** `/tietosuoja`: the short layer, and the ways to the others. */
export function PrivacyPage() {
  const { locale } = useRequest();
  return (
    <Page title={m.privacy_title()} lead={m.privacy_lead()} description={m.privacy_description()}>
      <Part title={m.privacy_read_title()}>
        <p>{m.privacy_read_text()}</p>
      </Part>
      <Part title={m.privacy_join_title()}>
        <p>{m.privacy_join_text()}</p>
      </Part>
      <Part title={m.privacy_write_title()}>
        <p>{m.privacy_write_text()}</p>
      </Part>
      <Part title={m.privacy_cookie_title()}>
        <p>{m.privacy_cookie_text()}</p>
      </Part>
      <DataTable
        caption={m.privacy_short_caption()}
        columns={shortColumns()}
        rows={kinds.filter((kind) => ruleOf(kind).short)}
        rowKey={(kind) => kind}
      />
      <Part title={m.privacy_limit_title()}>
        <p>{m.privacy_limit_text()}</p>
      </Part>
      <Part title={m.privacy_rights_title()}>
        <p>{m.privacy_rights_text()}</p>
        <p>
          <Link to="/palaute?aihe=privacy">{m.privacy_rights_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_more_title()}>
        <ul>
          <li>
            <Link to="/tietosuoja/seloste">{m.privacy_more_full()}</Link>
          </li>
          <li>
            <Link to="/tietosuoja/lapsille">{m.privacy_more_children()}</Link>
          </li>
          {locale !== "fi-simple" && (
            <li>
              <a href={localPath("fi-simple", "/tietosuoja")} hreflang="fi">
                {m.privacy_more_easy()}
              </a>
            </li>
          )}
        </ul>
      </Part>
    </Page>
  );
}

/** `/tietosuoja/lapsille`: the same to a child, and what a child asks first. */
export function ChildrenPage() {
  return (
    <Page
      title={m.privacy_children_title()}
      lead={m.privacy_children_lead()}
      description={m.privacy_children_description()}
    >
      <Part title={m.privacy_children_name_title()}>
        <p>{m.privacy_children_name_text()}</p>
      </Part>
      <Part title={m.privacy_children_told_title()}>
        <p>{m.privacy_children_told_text()}</p>
        <p>
          <Link to="/turvallisesti">{m.privacy_children_told_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_children_help_title()}>
        <p>{m.privacy_children_help_text()}</p>
        <p>
          <Link to="/apua#young">{m.privacy_children_help_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_children_danger_title()}>
        <p>{m.privacy_children_danger_text()}</p>
      </Part>
      <Part title={m.privacy_children_age_title()}>
        <p>{m.privacy_children_age_text()}</p>
      </Part>
      <Part title={m.privacy_children_own_title()}>
        <p>{m.privacy_children_own_text()}</p>
        <p>
          <Link to="/palaute?aihe=privacy">{m.privacy_contact_write_title()}</Link>
        </p>
      </Part>
    </Page>
  );
}
