import { m } from "../../shared/i18n/index.ts";
import { municipalityByCode, nameOf } from "../../shared/places/index.ts";
import { Link, useRequest } from "../../shared/ui/index.ts";
import { searchPath } from "../directory/index.ts";
import { themeById } from "../themes/index.ts";

interface SameElsewhereProps {
  /** What the group is or was about. */
  themes: readonly string[];
  /** The code of the municipality it is or was in. */
  municipality: string | undefined;
}

/** Others about the same, those near where the group is or was before the rest. */
export function SameElsewhere({ themes, municipality }: SameElsewhereProps) {
  const { locale } = useRequest();
  const theme = themeById(themes[0] ?? "");
  const town = municipalityByCode(municipality ?? "");
  return (
    <Link to={searchPath({ place: town ? nameOf(town, locale) : "", chosen: theme ? { theme: [theme.slug] } : {} })}>
      {theme ? m.admissions_other_same() : m.admissions_closed_search()}
    </Link>
  );
}
