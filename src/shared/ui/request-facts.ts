import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Locale, localPath } from "../i18n/index.ts";

/** What a page needs to know of the request it answers. Everything here may be shown to the person. */
export interface RequestFacts {
  readonly locale: Locale;
  /** The path without its language, e.g. `/apua`. */
  readonly path: string;
  /** The query string with its `?`, or an empty string: kept when the language is changed. */
  readonly search: string;
  /** The service's own address, e.g. `https://example.org`, without a slash at its end. */
  readonly publicUrl: string;
  /** The neutral page quick exit leads to. */
  readonly exitUrl: string;
  /** Built files by their source name: `assets["main.css"]` is `/assets/main-3f2a….css`. */
  readonly assets: Readonly<Record<string, string>>;
  /** Where the source of the running version can be had, if the one who runs it has said. */
  readonly sourceUrl?: string | undefined;
  /** Who maintains the service, if they have said: `contact` is an e-mail address, a page or a number. */
  readonly maintainer?: { readonly name: string; readonly contact: string } | undefined;
  /** True where the demo data is shown: a quiet notice says so. */
  readonly demo: boolean;
  /** A confidential page: neutral title, never stored by the browser. */
  readonly confidential: boolean;
  /** Who is signed in, as far as the page's frame needs to know. */
  readonly signedIn: boolean;
  /** For whom the page was made, on pages that are somebody's own: `form-mark.tsx`. */
  readonly formMark?: string | undefined;
}

export const RequestFactsContext = createContext<RequestFacts | undefined>(undefined);

/** The facts of the request being answered. Throws outside a page: a view rendered without its frame is a mistake. */
export function useRequest(): RequestFacts {
  const facts = useContext(RequestFactsContext);
  if (!facts) throw new Error("a view was rendered outside a request");
  return facts;
}

/** Makes a path of ours point to the same language the person is reading. */
export function useLink(): (path: string) => string {
  const { locale } = useRequest();
  return (path) => localPath(locale, path);
}
