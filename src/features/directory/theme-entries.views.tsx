import { type Locale, localPath } from "../../shared/i18n/index.ts";
import { escaped, useRequest } from "../../shared/ui/index.ts";
import { themeGroupName, themeGroups, themeName, themesOfGroup } from "../themes/index.ts";

/** How many themes of a group stand by themselves before the rest. */
const first = 5;

/** Every theme as a way in, in people's words, in groups. */
export function ThemeEntries({ title, short = false }: { title: string; short?: boolean }) {
  const { locale } = useRequest();
  return (
    <section class="flow theme-entries">
      <h2 id="aiheet" tabIndex={-1}>
        {title}
      </h2>
      <ul class="theme-groups" dangerouslySetInnerHTML={{ __html: groupsIn(locale, short) }} />
    </section>
  );
}

const written = new Map<string, string>();

/** Themes are the same for everyone and on the most visited pages, so their list is written once for each language. */
function groupsIn(locale: Locale, short: boolean): string {
  const key = `${locale} ${short}`;
  const html = written.get(key) ?? themeGroups.map((group) => groupIn(group, locale, short)).join("");
  written.set(key, html);
  return html;
}

function groupIn(group: (typeof themeGroups)[number], locale: Locale, short: boolean): string {
  const themes = themesOfGroup(group).slice(0, short ? first : undefined);
  const links = themes.map(
    ({ id, slug }) => `<li><a href="${localPath(locale, `/aihe/${slug}`)}">${escaped(themeName(id, locale))}</a></li>`,
  );
  return `<li><h3>${escaped(themeGroupName(group, locale))}</h3><ul class="theme-links">${links.join("")}</ul></li>`;
}
