import { m } from "../../shared/i18n/index.ts";
import { type Column, DataTable, Link, MaintainedBy, Page, useRequest } from "../../shared/ui/index.ts";
import { longDate } from "../feedback/index.ts";
import { Items, Part } from "./parts.views.tsx";
import { groups, type Kind, kindsIn, ruleOf } from "./retention.rules.ts";
import { deletionWords, groundWords, groupWords, kindWords, viewerWords } from "./retention-words.ts";

/** When the notice was last changed by a person; the table changes with the rules. */
const dated = Temporal.PlainDate.from("2026-11-21");

const columns = (): Column<Kind>[] => [
  { key: "what", header: m.privacy_column_what(), cell: (kind) => kindWords[kind].name() },
  { key: "why", header: m.privacy_column_why(), cell: (kind) => <p>{kindWords[kind].why()}</p> },
  { key: "long", header: m.privacy_column_long(), cell: (kind) => <HowLong kind={kind} /> },
  { key: "who", header: m.privacy_column_who(), cell: (kind) => <p>{viewerWords[ruleOf(kind).viewer]()}</p> },
  { key: "ground", header: m.privacy_column_ground(), cell: (kind) => groundWords[ruleOf(kind).ground]() },
];

/** `/tietosuoja/seloste`: everything, made from the retention table. */
export function FullNoticePage() {
  const { locale, publicUrl } = useRequest();
  return (
    <Page title={m.privacy_full_title()} lead={m.privacy_full_lead()} description={m.privacy_full_description()} wide>
      <Part title={m.privacy_controller_title()}>
        <p>
          <MaintainedBy />
        </p>
        <p>{m.privacy_controller_text({ host: new URL(publicUrl).host })}</p>
        <p>
          <Link to="/yhteys">{m.privacy_controller_link()}</Link>
        </p>
      </Part>
      <Part title={m.privacy_kinds_title()}>
        {groups.map((group) => (
          <DataTable
            key={group}
            caption={groupWords[group]()}
            columns={columns()}
            rows={kindsIn(group)}
            rowKey={(kind) => kind}
          />
        ))}
      </Part>
      <Part title={m.privacy_grounds_title()}>
        <Items items={[m.privacy_grounds_consent(), m.privacy_grounds_interest(), m.privacy_grounds_law()]} />
      </Part>
      <Part title={m.privacy_others_title()}>
        <p>{m.privacy_others_text()}</p>
        <p>{m.privacy_limit_text()}</p>
        <p>{m.privacy_others_machine()}</p>
      </Part>
      <Part title={m.privacy_cookie_title()}>
        <p>{m.privacy_cookie_text()}</p>
      </Part>
      <Part title={m.privacy_own_title()}>
        <Items
          items={[m.privacy_own_see(), m.privacy_own_correct(), m.privacy_own_delete(), m.privacy_own_withdraw()]}
        />
        <p>
          {m.privacy_own_self()} <Link to="/oma/tiedot">{m.your_data_title()}</Link>
        </p>
        <p>{m.privacy_own_how()}</p>
        <p>
          <Link to="/palaute?aihe=privacy">{m.privacy_rights_link()}</Link>
        </p>
        <p>{m.privacy_own_complain()}</p>
        <p>
          <Link to="https://tietosuoja.fi/">{m.privacy_own_complain_link()}</Link>
        </p>
      </Part>
      <p class="small soft">{m.privacy_dated({ date: longDate(dated, locale) })}</p>
    </Page>
  );
}

function HowLong({ kind }: { kind: Kind }) {
  return (
    <div>
      <p>{kindWords[kind].long()}</p>
      <p>{deletionWords[ruleOf(kind).deletion.by]()}</p>
    </div>
  );
}
