import { languageTags, locales, localPath, m } from "../i18n/index.ts";
import { useRequest } from "./request-facts.ts";

/** The font file every page needs, by its source name. */
const font = "atkinson-hyperlegible-next-latin-wght-normal.woff2";

interface PageHeadProps {
  title: string;
  description: string | undefined;
  listed: boolean;
  hasErrors: boolean;
  feeds: readonly Feed[];
}

/** What a page's reader may follow by a program. */
export interface Feed {
  readonly type: "application/json" | "application/atom+xml";
  readonly title: string;
  /** A path without its language. */
  readonly to: string;
}

/**
 * The document's head. A confidential page shows one constant neutral title and names itself to no search engine;
 * what a shared link tells others (og) is neutral on every page: it may appear on a locked screen.
 */
export function PageHead({ title, description, listed, hasErrors, feeds }: PageHeadProps) {
  const { assets, confidential, locale, path, publicUrl } = useRequest();
  const isPublic = listed && !confidential;
  const icon = assets["icon.svg"];
  const script = assets["main.js"];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{confidential ? m.ui_neutral_title() : publicTitle(title, hasErrors)}</title>
      {isPublic && description && <meta name="description" content={description} />}
      {!isPublic && <meta name="robots" content="noindex, nofollow" />}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f3" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141b19" />
      <link rel="stylesheet" href={assets["main.css"]} />
      {assets[font] && <link rel="preload" as="font" type="font/woff2" href={assets[font]} crossorigin="anonymous" />}
      {script && <script type="module" src={script} />}
      {icon && <link rel="icon" type="image/svg+xml" href={icon} />}
      {isPublic && (
        <>
          <link rel="canonical" href={`${publicUrl}${localPath(locale, path)}`} />
          {locales.map((other) => (
            <link
              key={other}
              rel="alternate"
              hreflang={languageTags[other]}
              href={`${publicUrl}${localPath(other, path)}`}
            />
          ))}
          <link rel="alternate" hreflang="x-default" href={`${publicUrl}${localPath("fi", path)}`} />
          {feeds.map(({ type, title: name, to }) => (
            <link key={to} rel="alternate" type={type} title={name} href={localPath(locale, to)} />
          ))}
          <meta property="og:title" content={m.ui_site_name()} />
          <meta property="og:site_name" content={m.ui_site_name()} />
          <meta property="og:type" content="website" />
        </>
      )}
    </head>
  );
}

function publicTitle(title: string, hasErrors: boolean): string {
  return m.ui_document_title({ title: hasErrors ? m.ui_title_to_check({ title }) : title });
}
