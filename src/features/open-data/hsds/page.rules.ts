/** One page of a list, as HSDS has it. */
export function pageOf<T>(contents: readonly T[], total: number, page: number, perPage: number) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** The part of `all` that stands on a page. */
export const onPage = <T>(all: readonly T[], page: number, perPage: number): readonly T[] =>
  all.slice((page - 1) * perPage, page * perPage);
