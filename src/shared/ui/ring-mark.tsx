import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";
import { arc, seatsOnRing } from "./ring.ts";

/** When new people may come: any time, at agreed times, or not at all once it has begun. */
export type Openness = "open" | "replenishing" | "closed";

const words: Record<Openness, { name: () => string; means: () => string }> = {
  open: { name: m.ui_ring_open, means: m.ui_ring_open_means },
  replenishing: { name: m.ui_ring_replenishing, means: m.ui_ring_replenishing_means },
  closed: { name: m.ui_ring_closed, means: m.ui_ring_closed_means },
};

/** A ring of dots with gaps all round; a ring with one gap, a chair kept free; a whole ring. */
const drawings: Record<Openness, ComponentChildren> = {
  open: seatsOnRing(12, 8.5, 8).map(({ seat, x, y }) => <circle key={seat} class="ring-dot" cx={x} cy={y} r="2" />),
  replenishing: <path class="ring-line" d={arc(12, 8.5, 0.24, 1.01)} />,
  closed: <circle class="ring-line" cx="12" cy="12" r="8.5" />,
};

interface RingMarkProps {
  openness: Openness;
  /** Also says what the word means. */
  explained?: boolean;
}

/** The mark of openness with its word, never alone. */
export function RingMark({ openness, explained = false }: RingMarkProps) {
  const { name, means } = words[openness];
  return (
    <span class="ring">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {drawings[openness]}
      </svg>
      <span>
        {name()}
        {explained && <span class="ring-means">. {means()}</span>}
      </span>
    </span>
  );
}
