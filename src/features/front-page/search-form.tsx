import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Field, useHref } from "../../shared/ui/index.ts";

/** What and where. Sent in the address, so that it works without JavaScript; the words are neither logged nor kept. */
export function SearchForm() {
  const href = useHref();
  return (
    <search class="home-search">
      <form class="form" action={href("/haku")} aria-label={m.house_search_label()}>
        <Field kind="search" name="q" id="haku" label={m.house_search_what()} hint={m.house_search_hint()} />
        <Field kind="search" name="paikka" label={m.house_search_where()} width="half" optional />
        <Actions>
          <Button>{m.house_search_button()}</Button>
        </Actions>
      </form>
    </search>
  );
}
