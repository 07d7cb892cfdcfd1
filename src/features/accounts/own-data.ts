import type { SignedIn } from "../../shared/http/app-env.ts";
import { currentLocale, type Locale, m } from "../../shared/i18n/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import { findOwnPerson, findRecovered, hasOwnPhrase, updateOwnLocale } from "./accounts.queries.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { dayText } from "./day.ts";
import { momentText } from "./moment-text.ts";
import { waysBackOf } from "./own-data-ways.ts";
import { nicknameOf } from "./own-nickname.ts";
import { listSessions, type OwnSession } from "./sessions.ts";

const languageNames: Record<Locale, () => string> = {
  fi: m.ui_language_fi,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
  "fi-simple": m.ui_language_fi_simple,
};

/** What is kept of a person because they have come in, in the language of the request. */
export async function ownDataOf(ctx: AccountsContext, person: SignedIn): Promise<OwnDataPart> {
  const { personId } = person;
  const ways = await waysBackOf(ctx, person);
  const { row, recovered, ownPhrase } = await ctx.database.withActor({ kind: "person", personId }, async (tx) => ({
    row: await findOwnPerson(tx, personId),
    recovered: await findRecovered(tx, personId),
    ownPhrase: await hasOwnPhrase(tx, personId),
  }));
  const nickname = await nicknameOf(ctx, personId);
  const sessions = await listSessions(ctx, person);
  const locale = row.locale as Locale;
  return {
    name: "account",
    heading: m.your_data_part_account(),
    rows: [
      { what: m.your_data_nickname(), value: [nickname], kind: "nickname" },
      { what: m.your_data_language(), value: [languageNames[locale]()], kind: "nickname" },
      { what: m.your_data_came_on(), value: [dayText(row.made_on)], kind: "nickname" },
      {
        what: m.your_data_words(),
        value: [ownPhrase ? m.accounts_data_own_phrase() : m.your_data_words_value()],
        kind: "words",
      },
      {
        what: m.your_data_recovered(),
        value: [recovered ? momentText(recovered.at, currentLocale()) : m.your_data_recovered_never()],
        kind: "words",
      },
      { what: m.your_data_sessions(), value: sessions.map(sessionText), kind: "session" },
      ...ways.rows,
      { what: m.your_data_key(), value: [m.your_data_key_value()], kind: "key" },
    ],
    data: {
      nickname,
      language: locale,
      cameOn: row.made_on.toString(),
      ownPassphrase: ownPhrase,
      recoveredAt: recovered?.at.toString() ?? null,
      recoveredBy: recovered?.by ?? null,
      ...ways.data,
      sessions: sessions.map(({ current, madeAt, sharedDevice }) => ({
        current,
        since: madeAt.toString(),
        sharedDevice,
      })),
    },
  };
}

/** In which language the service writes to the person from now on. */
export const changeLanguage = (
  ctx: Pick<AccountsContext, "database">,
  personId: string,
  locale: Locale,
): Promise<void> => ctx.database.withActor({ kind: "person", personId }, (tx) => updateOwnLocale(tx, personId, locale));

function sessionText({ current, madeAt, sharedDevice }: OwnSession): string {
  return m.your_data_session_value({
    browser: current ? m.accounts_sessions_this() : m.accounts_sessions_other(),
    when: momentText(madeAt, currentLocale()),
    device: sharedDevice ? m.accounts_sessions_device_shared() : m.accounts_sessions_device_own(),
  });
}
