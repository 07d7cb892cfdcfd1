import { m } from "../i18n/index.ts";
import { useHref } from "./link.tsx";
import { pagesShown } from "./pages-shown.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

interface PaginationProps {
  /** Counted from one. */
  page: number;
  pages: number;
  /** The address of a page: a path of ours without its language. */
  to: (page: number) => string;
}

/** The way through a long list. Nothing is shown where one page is all. */
export function Pagination({ page, pages, to }: PaginationProps) {
  const href = useHref();
  if (pages < 2) return null;
  return (
    <nav class="pages" aria-label={m.ui_pages_label()}>
      {page > 1 && (
        <a href={href(to(page - 1))} rel="prev">
          {m.ui_pages_previous()}
        </a>
      )}
      <ul class="pages-list">
        {pagesShown(page, pages).map((each, index) =>
          each === undefined ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={each}>
              <a href={href(to(each))} aria-current={each === page ? "page" : undefined}>
                <VisuallyHidden>{m.ui_pages_number({ page: each })}</VisuallyHidden>
                <span aria-hidden="true">{each}</span>
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <a href={href(to(page + 1))} rel="next">
          {m.ui_pages_next()}
        </a>
      )}
    </nav>
  );
}
