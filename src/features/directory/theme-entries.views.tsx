import { Link, useRequest } from "../../shared/ui/index.ts";
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
      <ul class="theme-groups">
        {themeGroups.map((group) => (
          <li key={group}>
            <h3>{themeGroupName(group, locale)}</h3>
            <ul class="theme-links">
              {themesOfGroup(group)
                .slice(0, short ? first : undefined)
                .map((theme) => (
                  <li key={theme.id}>
                    <Link to={`/aihe/${theme.slug}`}>{themeName(theme.id, locale)}</Link>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
