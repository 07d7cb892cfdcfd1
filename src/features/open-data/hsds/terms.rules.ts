import { languageTags, localPath } from "../../../shared/i18n/index.ts";
import type { Reading } from "./reading.ts";
import { type TaxonomyName, type Term, taxonomyId, taxonomyTitle } from "./taxonomies.ts";

type Reader = Pick<Reading, "locale" | "publicUrl">;

/** A taxonomy as HSDS has it. */
export const taxonomyOf = (name: TaxonomyName, { locale }: Reader) => ({
  id: taxonomyId(name),
  name,
  description: taxonomyTitle(name, locale),
  version: "1",
});

/** A term as HSDS has it. */
export function taxonomyTermOf(term: Term, reader: Reader) {
  const { locale, publicUrl } = reader;
  const uri = term.uri ?? (term.path && `${publicUrl}${localPath(locale, term.path)}`);
  return {
    id: term.id,
    code: term.code,
    name: term.name(locale),
    description: term.description(locale),
    ...(term.parentId && { parent_id: term.parentId }),
    taxonomy: term.taxonomy,
    taxonomy_detail: taxonomyOf(term.taxonomy, reader),
    language: languageTags[locale].slice(0, 2),
    taxonomy_id: taxonomyId(term.taxonomy),
    ...(uri && { term_uri: uri }),
  };
}
