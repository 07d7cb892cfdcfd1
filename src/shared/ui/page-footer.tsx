import { m } from "../i18n/index.ts";
import { Languages } from "./languages.tsx";
import { MaintainedBy } from "./maintainer.tsx";
import { useLink, useRequest } from "./request-facts.ts";

/** What is said once on every page: the promise, help, who answers for what, the languages again, the licence. */
export function PageFooter() {
  const link = useLink();
  const { sourceUrl, maintainer } = useRequest();
  return (
    <footer class="footer">
      <div class="footer-row">
        <p>{m.ui_footer_promise()}</p>
        {maintainer && (
          <p>
            <MaintainedBy />
          </p>
        )}
        <nav aria-label={m.ui_footer_label()}>
          <ul class="links">
            <li>
              <a href={link("/apua")}>{m.ui_nav_help()}</a>
            </li>
            <li>
              <a href={link("/saavutettavuus")}>{m.ui_footer_accessibility()}</a>
            </li>
            <li>
              <a href={link("/tietosuoja")}>{m.ui_footer_privacy()}</a>
            </li>
            <li>
              <a href={link("/oikeudet")}>{m.ui_footer_rights()}</a>
            </li>
            <li>
              <a href={link("/kayttoehdot")}>{m.ui_footer_terms()}</a>
            </li>
            <li>
              <a href={link("/yhteys")}>{m.ui_footer_contact()}</a>
            </li>
            <li>
              <a href={link("/tietoa-aineistosta")}>{m.ui_footer_open()}</a>
            </li>
            {sourceUrl && (
              <li>
                <a href={sourceUrl} rel="noreferrer">
                  {m.ui_footer_source()}
                </a>
              </li>
            )}
            <li>
              <a href="https://www.gnu.org/licenses/agpl-3.0.html" rel="license noreferrer">
                {m.ui_footer_licence()}
              </a>
            </li>
          </ul>
        </nav>
        <Languages label={m.ui_footer_languages_label()} />
      </div>
    </footer>
  );
}
