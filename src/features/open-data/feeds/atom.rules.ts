import { languageTags, localPath, m } from "../../../shared/i18n/index.ts";
import { type DirectoryEntry, gistOf, readIn } from "../../directory/index.ts";
import type { Reading } from "../hsds/reading.ts";
import { escaped } from "../xml.rules.ts";

/** The newest offerings as an Atom feed (RFC 4287) in the reader's language. */
export function atomFeed(
  entries: readonly DirectoryEntry[],
  { locale, publicUrl }: Pick<Reading, "locale" | "publicUrl">,
): string {
  const at = { locale };
  const address = (path: string) => escaped(`${publicUrl}${localPath(locale, path)}`);
  const site = m.ui_site_name({}, at);
  const changes = entries.map(({ changedAt }) => changedAt.toString()).toSorted();
  const updated = changes.at(-1) ?? "1970-01-01T00:00:00Z";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTags[locale]}">`,
    `<id>${address("/feeds/uudet.atom")}</id>`,
    `<title>${escaped(m.open_data_atom_title({ site }, at))}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(site)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${address("/feeds/uudet.atom")}"/>`,
    `<link rel="alternate" type="text/html" href="${address("/haku")}?jarjestys=fresh"/>`,
    ...entries.map((entry) => entryOf(entry, address(`/tuki/${entry.slug}`), locale)),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf({ id, content, publishedAt, changedAt }: DirectoryEntry, address: string, locale: Reading["locale"]) {
  const name = readIn(content.name, locale);
  const summary = gistOf(content, locale);
  const lang = (tag: string | undefined) => (tag ? ` xml:lang="${tag}"` : "");
  return [
    "<entry>",
    `<id>urn:uuid:${id}</id>`,
    `<title${lang(name.lang)}>${escaped(name.text)}</title>`,
    `<published>${publishedAt}</published>`,
    `<updated>${changedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    ...content.organisers.map((organiser) => `<author><name>${escaped(organiser.name)}</name></author>`),
    ...(summary ? [`<summary${lang(summary.lang)}>${escaped(summary.text)}</summary>`] : []),
    "</entry>",
  ].join("\n");
}
