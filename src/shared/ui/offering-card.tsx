import { type ComponentChildren, toChildArray } from "preact";
import { m } from "../i18n/index.ts";
import { Emblem } from "./emblem.tsx";
import { Link } from "./link.tsx";
import { type Openness, RingMark } from "./ring-mark.tsx";

/** A time in words, with the machine's form for those who need it. */
interface TimeInWords {
  readonly words: string;
  readonly dateTime: string;
}

export interface OfferingCardProps {
  name: string;
  /** The offering's page: a path without its language. */
  to: string;
  /** What the emblem is drawn from: an opaque public id. */
  seed: string;
  /** Helplines and reading have no openness. */
  openness?: Openness;
  summary?: string;
  /** In words; for a confidential place only its municipality. */
  place?: string;
  /** Next time; `cancelled` is the word for it where it does not happen, `after` the first that does. */
  next?: TimeInWords & { readonly cancelled?: string; readonly after?: TimeInWords };
  /** Other facts, each with its name. */
  facts?: readonly { readonly term: string; readonly text: string }[];
  /** Face to face, online… in words. */
  form?: string;
  /** Something to know before one trusts the card, in a few words. */
  mark?: string;
  /** The language of the name and of the summary, where it is not the page's. */
  nameLang?: string | undefined;
  summaryLang?: string | undefined;
  level?: 2 | 3 | 4;
}

/** One offering in a list of them. The name is the link; the whole card can be pressed. */
export function OfferingCard(props: OfferingCardProps) {
  const { name, to, seed, openness, summary, place, next, facts = [], form, mark, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <article class="card offering">
      <div class="offering-head">
        <Emblem seed={seed} />
        <Heading class="card-title" lang={props.nameLang}>
          <Link to={to}>{name}</Link>
        </Heading>
      </div>
      {summary && <p lang={props.summaryLang}>{summary}</p>}
      {(place || next || form || facts.length > 0) && (
        <dl class="facts">
          {place && <Fact term={m.ui_offering_where()}>{place}</Fact>}
          {next && (
            <Fact term={m.ui_offering_next()}>
              <time class={next.cancelled ? "cancelled" : undefined} dateTime={next.dateTime}>
                {next.words}
              </time>
              {next.cancelled && <strong class="cancelled-word"> {next.cancelled}</strong>}
              {next.after && (
                <>
                  <br />
                  <time dateTime={next.after.dateTime}>{next.after.words}</time>
                </>
              )}
            </Fact>
          )}
          {facts.map(({ term, text }) => (
            <Fact key={term} term={term}>
              {text}
            </Fact>
          ))}
          {form && <Fact term={m.ui_offering_form()}>{form}</Fact>}
        </dl>
      )}
      {openness && <RingMark openness={openness} />}
      {mark && <p class="card-mark">{mark}</p>}
    </article>
  );
}

/** Cards in a list, side by side where there is room. */
export function Cards({ children }: { children: ComponentChildren }) {
  return (
    <ul class="cards">
      {toChildArray(children).map((card, index) => (
        <li key={index}>{card}</li>
      ))}
    </ul>
  );
}

/** A named fact in a `dl.facts`. */
export function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
