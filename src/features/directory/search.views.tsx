import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Field, Page, useHref } from "../../shared/ui/index.ts";
import { Filters } from "./filters.views.tsx";
import { type Found, Results } from "./results.views.tsx";
import { asksSomething, type SearchState } from "./search-state.rules.ts";

/** `/haku`. One form: what stands in it is the search. Without JavaScript it is sent; with it the answer follows one's typing. */
export function SearchPage({ found, listed }: { found: Found; listed: boolean }) {
  const { state } = found;
  const asked = asksSomething(state);
  return (
    <Page
      title={m.directory_search_title()}
      lead={asked ? undefined : m.directory_search_lead()}
      description={m.directory_search_description()}
      listed={listed}
      feeds={directoryFeeds()}
      search
      wide
    >
      <SearchForm state={state}>
        <Answer found={found} />
      </SearchForm>
    </Page>
  );
}

/** What changes with the search; also what the island asks for by itself. */
export function Answer({ found }: { found: Found }) {
  const { state, answer, understood, organisations } = found;
  return (
    <div class="answer" id="vastaus">
      <Filters
        state={state}
        answer={answer}
        around={understood.query.place?.kind === "around"}
        somewhere={understood.query.place !== undefined}
        organisations={organisations}
      />
      <Results found={found} />
    </div>
  );
}

interface SearchFormProps {
  state: Pick<SearchState, "words" | "place">;
  /** Filters and results, on the page of the search itself. */
  children?: preact.ComponentChildren;
}

/**
 * What and where. The words are neither logged nor kept; where there is JavaScript they do not even stand in the
 * address (src/islands/live-search.ts).
 */
export function SearchForm({ state, children }: SearchFormProps) {
  const href = useHref();
  // Whoever has asked wants to see the answer: on a small screen what helps with asking makes room.
  const isAsked = children !== undefined && (state.words !== "" || state.place !== "");
  return (
    <live-search
      data-answer={href("/haku/vastaus")}
      data-near={href("/haku/lahella")}
      data-near-asking={m.directory_near_asking()}
      data-near-failed={m.directory_near_failed()}
    >
      <search>
        <form
          class={isAsked ? "finder is-asked" : "finder"}
          action={href("/haku")}
          aria-label={m.directory_search_label()}
        >
          <div class="finder-ask">
            <Field
              kind="search"
              name="q"
              id="haku"
              label={m.directory_search_what()}
              hint={m.directory_search_hint()}
              value={state.words}
              optional
              optionalUnsaid
            />
            <div class="finder-where">
              <Field
                kind="search"
                name="paikka"
                label={m.directory_search_where()}
                hint={m.directory_search_where_hint()}
                value={state.place}
                optional
                optionalUnsaid
              />
              <div class="finder-near" hidden>
                <button class="button button-quiet" type="button" data-near-me>
                  {m.directory_near_me()}
                </button>
                <p class="small soft">{m.directory_near_kept()}</p>
                <p class="small" role="status" data-near-status />
              </div>
            </div>
            <Actions>
              <Button>{m.directory_search_button()}</Button>
            </Actions>
          </div>
          {children}
        </form>
      </search>
    </live-search>
  );
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "live-search": import("preact").HTMLAttributes<HTMLElement>;
    }
  }
}

/** The directory for programs: any meeting finder reads the first, any news reader the second. */
export const directoryFeeds = () =>
  [
    { type: "application/json", title: "Meetings Feed", to: "/feeds/meeting-guide.json" },
    { type: "application/atom+xml", title: m.directory_feed_new(), to: "/feeds/uudet.atom" },
  ] as const;
