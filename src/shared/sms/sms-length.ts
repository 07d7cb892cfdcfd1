/** The alphabet every telephone knows (GSM 03.38), each a septet; ä, ö and å are among them. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Those behind the escape: two septets each. */
const extended = new Set("\f^{}\\[~]|€");

export interface SmsLength {
  /** One letter outside the telephone's alphabet makes the whole message UCS-2, with less than half the room. */
  readonly alphabet: "gsm-7" | "ucs-2";
  /** Septets or UTF-16 units. */
  readonly units: number;
  /** Messages it is sent, and charged, as. */
  readonly parts: number;
}

/** How long `text` is as a text message. In several parts each has a little less room: it says which part it is. */
export function smsLength(text: string): SmsLength {
  const septets = [...text].map((sign) => (basic.has(sign) ? 1 : extended.has(sign) ? 2 : undefined));
  if (septets.every((one) => one !== undefined)) return { alphabet: "gsm-7", ...inParts(septets, 160, 153) };
  return { alphabet: "ucs-2", ...inParts(unitsOf(text), 70, 67) };
}

const unitsOf = (text: string) => [...text].map((sign) => sign.length);

/** A sign of two units is not cut between two parts: it begins the next. */
function inParts(signs: readonly number[], alone: number, each: number): Pick<SmsLength, "units" | "parts"> {
  const units = signs.reduce((sum, one) => sum + one, 0);
  if (units <= alone) return { units, parts: units === 0 ? 0 : 1 };
  let parts = 1;
  let room = each;
  for (const sign of signs) {
    if (sign > room) {
      parts += 1;
      room = each;
    }
    room -= sign;
  }
  return { units, parts };
}

const plainer: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "−": "-",
  "‑": "-",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "…": "...",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
};

/** `text` with typographers' signs as a telephone writes them: a dash in a time would cost half the message's room. */
export const plainForSms = (text: string) =>
  text.replace(/[–—−‑’‘“”…\u00a0\u202f\u2009]/g, (sign) => plainer[sign] ?? sign);
