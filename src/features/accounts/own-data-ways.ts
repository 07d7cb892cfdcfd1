import type { SignedIn } from "../../shared/http/app-env.ts";
import { currentLocale, m } from "../../shared/i18n/index.ts";
import type { OwnDataRow } from "../your-data/index.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { codeWordsOf, handedOverFor } from "./code-word.ts";
import { dayText } from "./day.ts";
import { momentText } from "./moment-text.ts";
import { ownEmailOf } from "./own-email.ts";
import { listDevices } from "./remember-device.ts";

/** What is kept of a person for their ways in and back besides the words: devices, address, agreed words. */
export async function waysBackOf(ctx: AccountsContext, person: SignedIn) {
  const devices = await listDevices(ctx, person, undefined);
  const { confirmed, waiting } = await ownEmailOf(ctx, person);
  const { agreed } = await codeWordsOf(ctx, person);
  const handedOver = await handedOverFor(ctx, person.personId);

  const rows: OwnDataRow[] = [
    { what: m.accounts_devices_title(), value: orNone(devices.map(deviceText)), kind: "device" },
    {
      what: m.accounts_email_title(),
      value: orNone(confirmed ? [m.accounts_email_since({ email: confirmed.email, day: dayText(confirmed.on) })] : []),
      kind: "email",
    },
    {
      what: m.accounts_code_word_title(),
      value: orNone(agreed.map(({ name, made_on }) => m.accounts_code_word_since({ name, day: dayText(made_on) }))),
      kind: "codeWord",
    },
  ];
  if (waiting) {
    const value = [m.accounts_data_email_waiting({ email: waiting })];
    rows.push({ what: m.accounts_email_title(), value, kind: "mailed" });
  }
  if (handedOver) {
    const { organisation: name, opensAt } = handedOver;
    const value = [m.accounts_code_word_since({ name, day: momentText(opensAt, currentLocale()) })];
    rows.push({ what: m.accounts_retention_desk_name(), value, kind: "desk" });
  }
  const data = {
    devices: devices.map(({ madeOn, usedOn }) => ({ since: madeOn.toString(), lastUsed: usedOn.toString() })),
    email: confirmed ? { address: confirmed.email, confirmedOn: confirmed.on.toString() } : null,
    emailToConfirm: waiting ?? null,
    codeWords: agreed.map(({ name, made_on }) => ({ organisation: name, since: made_on.toString() })),
    codeHandedOverBy: handedOver?.organisation ?? null,
  };
  return { rows, data };
}

const orNone = (values: string[]): string[] => (values.length > 0 ? values : [m.accounts_data_none()]);

const deviceText = ({ madeOn, usedOn }: { readonly madeOn: Temporal.PlainDate; readonly usedOn: Temporal.PlainDate }) =>
  m.accounts_data_device_value({ made: dayText(madeOn), used: dayText(usedOn) });
