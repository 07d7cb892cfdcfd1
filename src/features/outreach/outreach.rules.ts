/** Where one tells of an offering, nearest to people first (G5). The names stand in addresses and in the database. */
export const channelKinds = [
  "professionals",
  "invitations",
  "schools",
  "grapevine",
  "associations",
  "papers",
  "radio",
  "email",
  "social",
  "boards",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** What a text is written for: every channel, and a note for the press. */
export const textKinds = [...channelKinds, "press"] as const;
export type TextKind = (typeof textKinds)[number];

/** A sheet, half of one, four to cut apart, a sheet whose lower edge is torn off in strips. */
export const flyerSizes = ["a4", "a5", "nelja", "liuskat"] as const;
export type FlyerSize = (typeof flyerSizes)[number];

/** Pictures for social media, in pixels: one for most feeds, one for links and events. */
export const pictureSizes = {
  nelio: { width: 1080, height: 1080 },
  levea: { width: 1200, height: 630 },
} as const;
export type PictureShape = keyof typeof pictureSizes;
export const pictureShapes = Object.keys(pictureSizes) as readonly PictureShape[];

/** How long a text may be, in characters, where the channel has little room. */
export const longestText: Partial<Record<TextKind, number>> = { papers: 350, radio: 450, social: 500, grapevine: 250 };

/** How long a text may be as somebody has made it their own, in characters. */
export const longestOwnText = 6_000;

/** A piece of a text. Where there is little room, the pieces with the highest `weight` go first; 0 always stays. */
export interface TextPiece {
  readonly text: string | false | undefined;
  readonly weight: number;
}

/** The pieces that fit into `longest` characters, one to a line, in their order. */
export function fitted(pieces: readonly TextPiece[], longest = Number.POSITIVE_INFINITY): string {
  let kept = pieces.filter((piece): piece is TextPiece & { text: string } => Boolean(piece.text));
  const words = () => kept.map(({ text }) => text).join("\n");
  while (words().length > longest) {
    const heaviest = Math.max(...kept.map(({ weight }) => weight));
    if (heaviest === 0) break;
    const last = kept.findLastIndex(({ weight }) => weight === heaviest);
    kept = kept.filter((_, index) => index !== last);
  }
  return words();
}

/** Begins with a capital, as what stands on a line of its own does. */
export function capital(text: string): string {
  const whole = text.trim();
  return `${whole.charAt(0).toLocaleUpperCase()}${whole.slice(1)}`;
}

/** The same, and ends where it ends. */
export const sentence = (text: string): string => `${capital(text)}${/[.!?…]$/.test(text.trim()) ? "" : "."}`;

const letters = "23456789abcdefghjkmnpqrstuvwxyz";
const codeLength = 6;

/** A short code from random bytes: letters and digits that are not taken for one another. */
export const codeFrom = (random: Uint8Array): string =>
  Array.from(random.subarray(0, codeLength), (byte) => letters[byte % letters.length]).join("");

/** A code as it was typed: capitals and spaces do no harm. */
export function readCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, "");
  return /^[2-9a-hjkmnp-z]{6}$/.test(code) ? code : undefined;
}

const robots =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|headless/i;

/** Is it evidently a machine that asks: a search engine, a preview of a link, a browser that fetches ahead? */
export const isRobot = (userAgent: string | undefined, purpose: string | undefined): boolean =>
  !userAgent || robots.test(userAgent) || /prefetch|preview/i.test(purpose ?? "");
