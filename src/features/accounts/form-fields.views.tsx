import { m } from "../../shared/i18n/index.ts";
import { Choice, Field, Link } from "../../shared/ui/index.ts";
import { longestNickname, mostDigits, type NicknameFault } from "./nickname.rules.ts";

/** "Could someone else see this device?" Nothing is remembered unless the person says that it is theirs alone. */
export function DeviceChoice({ value, error }: { value: string; error?: string | undefined }) {
  return (
    <Choice
      name="device"
      legend={m.accounts_device_question()}
      value={value}
      error={error}
      options={[
        { value: "own", label: m.accounts_device_own(), hint: m.accounts_device_own_hint() },
        {
          value: "shared",
          label: m.accounts_device_shared(),
          hint: (
            <>
              {m.accounts_device_shared_hint()} <Link to="/turvallisesti">{m.accounts_device_advice()}</Link>
            </>
          ),
        },
      ]}
    />
  );
}

interface TypedProps {
  value: string;
  error?: string | undefined;
}

/** The nickname of someone who has one. */
export function OwnNicknameField({ value, error }: TypedProps) {
  return <Field name="nickname" kind="nickname" label={m.accounts_nickname()} value={value} error={error} />;
}

/** The words, seen while they are typed: seven words are too many to write blind. */
export function WordsField({ value, error, label }: TypedProps & { label: string }) {
  return (
    <Field
      name="words"
      secret
      kind="message"
      rows={3}
      label={label}
      hint={m.accounts_words_hint()}
      value={value}
      error={error}
    />
  );
}

const nicknameFaults: Record<NicknameFault | "taken", () => string> = {
  empty: m.accounts_nickname_empty,
  "too-short": m.accounts_nickname_too_short,
  "too-long": () => m.accounts_nickname_too_long({ most: longestNickname }),
  characters: m.accounts_nickname_characters,
  digits: () => m.accounts_nickname_digits({ most: mostDigits }),
  reserved: m.accounts_nickname_reserved,
  taken: m.accounts_nickname_taken,
};

export const nicknameFaultText = (fault: NicknameFault | "taken"): string => nicknameFaults[fault]();

/** How long to wait, in whole seconds or minutes. */
export function waitText(seconds: number): string {
  return seconds < 60
    ? m.accounts_wait_seconds({ count: seconds })
    : m.accounts_wait_minutes({ count: Math.ceil(seconds / 60) });
}
