/** Calm things that everyone knows, each unlike the others in form. Stored hashes are made of these words: none may change. */
export const pictures = [
  "house",
  "tree",
  "boat",
  "cup",
  "sun",
  "fish",
  "bird",
  "flower",
  "key",
  "star",
  "apple",
  "moon",
] as const;
export type Picture = (typeof pictures)[number];

/** How many pictures let one in. */
export const codeLength = 4;

const isPicture = (text: string): text is Picture => pictures.some((one) => one === text);

/** The pictures chosen so far, as the form carries them, and the one just pressed. More than a code holds is left out. */
export function readChosen(carried: string, pressed = ""): Picture[] {
  return [...carried.split(","), pressed].filter(isPicture).slice(0, codeLength);
}

export const carry = (chosen: readonly Picture[]): string => chosen.join(",");

export const isWhole = (chosen: readonly Picture[]): boolean => chosen.length === codeLength;

/** One picture pressed four times is what a stranger tries first. */
export const isTooPlain = (chosen: readonly Picture[]): boolean => new Set(chosen).size < 2;

/** The text that is hashed: the pictures in order, good on one device only. */
export const pictureText = (deviceId: string, chosen: readonly Picture[]): string =>
  `pictures|${deviceId}|${chosen.join(" ")}`;

/** After so many wrong ones in a row the device forgets its person. */
export const mostMisses = 5;

/** How long, in seconds, the next try has to wait after so many wrong ones in a row. */
export const secondsAfterMisses = (misses: number): number => [0, 0, 5, 15, 60][misses] ?? 60;

/** How long, in days, a device is remembered that is not used. */
export const deviceKept = 180;
