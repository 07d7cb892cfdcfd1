import type { ComponentChildren } from "preact";
import { languageTags, m } from "../i18n/index.ts";
import { PageFooter } from "./page-footer.tsx";
import { type Feed, PageHead } from "./page-head.tsx";
import { type NavPlace, PageHeader } from "./page-header.tsx";
import { QuickExit } from "./quick-exit.tsx";
import { useRequest } from "./request-facts.ts";

export interface PageProps {
  /** The page's first heading and, on public pages, its name in the browser. */
  title: string;
  /** One or two sentences under the heading. */
  lead?: ComponentChildren;
  children?: ComponentChildren;
  /** Cards and tables side by side: the content takes the page's whole width. */
  wide?: boolean;
  /** One short form or message. */
  narrow?: boolean;
  /** Which place of the main menu this page belongs to; by default the one with the same path. */
  current?: NavPlace;
  /** What search engines may show under the page's name. */
  description?: string;
  /** A search field with the id `haku` is on the page: it gets a shortcut. */
  search?: boolean;
  /** The form on the page came back with something to correct: the browser's title says so first. */
  hasErrors?: boolean;
  /** False keeps a public page (a thank-you, an error) out of search engines and of the language alternates. */
  listed?: boolean;
  /** The same in a form that programs read. */
  feeds?: readonly Feed[];
}

/** The whole HTML document of one page. The renderer puts the doctype before it. */
export function Page(props: PageProps) {
  const { locale, demo, confidential } = useRequest();
  const width = props.wide ? "main main-wide" : props.narrow ? "main main-narrow" : "main";
  return (
    <html lang={languageTags[locale]} data-confidential={confidential || undefined}>
      <PageHead
        title={props.title}
        description={props.description}
        listed={props.listed ?? true}
        hasErrors={props.hasErrors ?? false}
        feeds={props.feeds ?? []}
      />
      <body>
        <PageHeader current={props.current} search={props.search ?? false} />
        <QuickExit />
        {demo && (
          <aside class="demo-strip" aria-label={m.ui_notice_info()}>
            <p>{m.ui_demo()}</p>
          </aside>
        )}
        <main id="sisalto" class={width} tabIndex={-1}>
          <div class="page-head">
            <h1>{props.title}</h1>
            {props.lead && <p class="lead">{props.lead}</p>}
          </div>
          <div class="flow">{props.children}</div>
        </main>
        <PageFooter />
      </body>
    </html>
  );
}
