import { m } from "../shared/i18n/index.ts";
import { DataTable, Link, Page } from "../shared/ui/index.ts";

export interface ShownPerson {
  readonly nickname: string;
  /** What one sees as them. */
  readonly sees: string;
  readonly words: string;
  /** The code of this half minute; undefined for those who need none. */
  readonly code: string | undefined;
  /** What they carry, in words. */
  readonly carries: string;
}

export interface ShownPart {
  readonly key: string;
  readonly title: string;
  readonly people: readonly ShownPerson[];
}

/** Everyone in the demo, by what one sees as them, with what they sign in with. */
export function DemoPeoplePage({ parts }: { parts: readonly ShownPart[] }) {
  return (
    <Page title={m.demo_people_title()} lead={m.demo_people_lead()} wide listed={false}>
      <p>
        <Link to="/kirjaudu">{m.demo_sign_in()}</Link>
      </p>
      {parts.map(({ key, title, people }) => (
        <DataTable
          key={key}
          caption={<h2>{title}</h2>}
          columns={[
            { key: "nickname", header: m.demo_nickname(), cell: (person) => person.nickname },
            { key: "sees", header: m.demo_sees(), cell: (person) => person.sees },
            { key: "words", header: m.demo_words(), cell: (person) => person.words },
            { key: "code", header: m.demo_code(), cell: (person) => person.code ?? m.demo_no_code() },
            {
              key: "carries",
              header: m.demo_carries(),
              cell: (person) => person.carries || m.demo_carries_nothing(),
            },
          ]}
          rows={people}
          rowKey={(person) => person.nickname}
        />
      ))}
      <p class="small soft">{m.demo_code_hint()}</p>
    </Page>
  );
}
