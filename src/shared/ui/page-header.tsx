import { m } from "../i18n/index.ts";
import { BrandMark } from "./brand-mark.tsx";
import { Languages } from "./languages.tsx";
import { ExitLink } from "./quick-exit.tsx";
import { useLink, useRequest } from "./request-facts.ts";

/** The places of the main menu. Neutral words only: someone may be reading over a shoulder. */
const places = {
  search: { path: "/haku", label: m.ui_nav_search },
  help: { path: "/apua", label: m.ui_nav_help },
  safety: { path: "/turvallisesti", label: m.ui_nav_safety },
} as const;

export type NavPlace = keyof typeof places;

/** Shortcuts, the sign with its name, the main menu and the languages. */
export function PageHeader({ current, search }: { current: NavPlace | undefined; search: boolean }) {
  const link = useLink();
  const { path, signedIn } = useRequest();
  const own = signedIn ? { path: "/oma", label: m.ui_nav_own } : { path: "/kirjaudu", label: m.ui_nav_sign_in };
  return (
    <header class="masthead">
      <ul class="skip" aria-label={m.ui_skip_label()}>
        <li>
          <a href="#sisalto">{m.ui_skip_to_content()}</a>
        </li>
        <li>
          <ExitLink />
        </li>
        {search && (
          <li>
            <a href="#haku">{m.ui_skip_to_search()}</a>
          </li>
        )}
      </ul>
      <div class="masthead-row">
        <a class="brand" href={link("/")}>
          <BrandMark />
          {m.ui_site_name()}
        </a>
        <div class="masthead-rest">
          <nav class="nav" aria-label={m.ui_nav_label()}>
            <ul class="links">
              {Object.entries({ ...places, own }).map(([name, place]) => (
                <li key={name}>
                  <a href={link(place.path)} aria-current={currentOf(name, place.path)}>
                    {place.label()}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Languages label={m.ui_languages_label()} />
        </div>
      </div>
    </header>
  );

  function currentOf(name: string, placePath: string): "page" | "true" | undefined {
    if (path === placePath) return "page";
    return name === current ? "true" : undefined;
  }
}
