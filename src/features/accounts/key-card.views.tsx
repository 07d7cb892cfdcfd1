import { encode } from "uqr";
import { localPath, m } from "../../shared/i18n/index.ts";
import { Check, Choice, Section, useRequest } from "../../shared/ui/index.ts";
import type { Handover } from "./hand-over.ts";
import { cardAddress } from "./key-card.rules.ts";

type Facts = Pick<Handover, "words" | "nickname">;

/** The square codes of a key card: one with the words, one that is enough alone. Which is shown, the choices tell. */
export function CardCodes({ words, nickname }: Facts) {
  const { publicUrl, locale } = useRequest();
  const signInUrl = `${publicUrl}${localPath(locale, "/kirjaudu")}`;
  return (
    <>
      <SquareCode class="card-code card-code-words" text={cardAddress({ signInUrl, words })} />
      <SquareCode class="card-code card-code-whole" text={cardAddress({ signInUrl, words, nickname })} />
    </>
  );
}

/** Drawn in the page: an image address with the secret in it would lie in logs and caches. Dark on light in every theme. */
function SquareCode({ text, class: name }: { text: string; class: string }) {
  const { size, data } = encode(text, { border: 4 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      class={name}
      viewBox={`0 0 ${size} ${size}`}
      width="200"
      height="200"
      role="img"
      aria-label={m.accounts_card_code()}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join("")} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** What the card is to be like. Nothing is sent: the style sheet reads the choices. */
export function CardChoices() {
  return (
    <Section title={m.accounts_card_title()}>
      <p>{m.accounts_card_lead()}</p>
      <Choice
        name="koko"
        legend={m.accounts_card_size()}
        value="small"
        options={[
          { value: "small", label: m.accounts_card_small() },
          { value: "large", label: m.accounts_card_large() },
        ]}
      />
      <Check name="ruutu" optional label={m.accounts_card_screen()} hint={m.accounts_card_screen_hint()} />
      <Check name="nimi-mukaan" optional label={m.accounts_card_name()} hint={m.accounts_card_name_hint()} />
    </Section>
  );
}
