import { type Locale, languageTags, locales, localPath, m } from "../i18n/index.ts";
import { useRequest } from "./request-facts.ts";

/** Each language by its own name: whoever needs it must recognise it. */
const names: Record<Locale, () => string> = {
  fi: m.ui_language_fi,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
  "fi-simple": m.ui_language_fi_simple,
};

/** The same page, query and all, in every language. */
export function Languages({ label }: { label: string }) {
  const { locale, path, search } = useRequest();
  return (
    <nav class="languages" aria-label={label}>
      <ul class="links">
        {locales.map((other) => (
          <li key={other}>
            <a
              href={`${localPath(other, path)}${search}`}
              lang={languageTags[other]}
              hreflang={languageTags[other]}
              aria-current={other === locale ? "true" : undefined}
            >
              {names[other]()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
