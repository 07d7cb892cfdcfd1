import { type Locale, languageTags, localPath } from "../../../shared/i18n/index.ts";
import { begunOn, type DirectoryEntry, emptySearch, type SearchState, searchPath } from "../../directory/index.ts";

/** What a list on somebody's own page shows. Values are those of `/haku`. */
export interface EmbedState {
  readonly organisation: string;
  /** The theme's part of an address. */
  readonly theme: string;
  readonly place: string;
  readonly limit: number;
}

export const limits = [3, 5, 10, 20, 50] as const;
export const usualLimit = 5;
export const mostShown = 50;

const slug = (value: string | null) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value ?? "") ? (value ?? "").slice(0, 80) : "");

/** Reads what the list is to show; what it does not know it leaves. */
export function readEmbed(params: URLSearchParams): EmbedState {
  const limit = Number(params.get("maara"));
  return {
    organisation: slug(params.get("jarjesto")),
    theme: slug(params.get("teema")),
    place: (params.get("paikka") ?? "").replace(/\s+/g, " ").trim().slice(0, 80),
    limit: Number.isInteger(limit) && limit >= 1 && limit <= mostShown ? limit : usualLimit,
  };
}

function paramsOf({ organisation, theme, place, limit }: EmbedState): [string, string][] {
  const all: [string, string][] = [
    ["jarjesto", organisation],
    ["teema", theme],
    ["paikka", place],
    ["maara", String(limit)],
  ];
  return all.filter(([, value]) => value !== "");
}

/** The list's own page: a path without its language. */
export const embedPath = (state: EmbedState): string => `/upotus/lista?${new URLSearchParams(paramsOf(state))}`;

/** The same as a search, which shows all of it. */
export function searchOf({ organisation, theme, place }: EmbedState): SearchState {
  const chosen = { ...(theme && { theme: [theme] }), ...(organisation && { organisation: [organisation] }) };
  // Where a place was given, what is near it stands first; what can be joined from anywhere comes after.
  return { ...emptySearch, place, chosen, sort: place ? "near" : "next" };
}

/** How many are looked at for those one can join. */
export const mostLookedAt = 100;

/** Those one can join first, in their order; then those that take in nobody now or let one wait. */
export function joinableFirst(entries: readonly DirectoryEntry[], now: Temporal.Instant): readonly DirectoryEntry[] {
  const shut = (entry: DirectoryEntry) => Boolean(entry.paused || entry.full || begunOn(entry.content, now));
  return [...entries.filter((entry) => !shut(entry)), ...entries.filter(shut)];
}

const attribute = (value: string) =>
  value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Two ways to put the list on a page: an element of our own, and a plain frame for those who may add no script. */
export function codeToCopy(publicUrl: string, locale: Locale, state: EmbedState, title: string) {
  const address = (path: string) => attribute(`${publicUrl}${localPath(locale, path)}`);
  const attributes = paramsOf(state).map(([name, value]) => ` ${name}="${attribute(value)}"`);
  const language = locale === "fi" ? "" : ` kieli="${languageTags[locale]}"`;
  const link = `<a href="${address(searchPath(searchOf(state)))}">${attribute(title)}</a>`;
  const script = `<script type="module" src="${attribute(`${publicUrl}/upotus/vertaiskeha.js`)}"></script>`;
  return {
    element: `${script}\n<vertaiskeha-lista${attributes.join("")}${language}>\n  ${link}\n</vertaiskeha-lista>`,
    frame: `<iframe src="${address(embedPath(state))}" title="${attribute(title)}" width="100%" height="600" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
  };
}
