import { m } from "../i18n/index.ts";
import { Emblem } from "./emblem.tsx";
import { PhasePath } from "./phase-path.tsx";
import { RingMark } from "./ring-mark.tsx";

const seeds = Array.from({ length: 12 }, (_, index) => `show-${index}`);

/** Rings, emblems and paths. */
export function ShownSigns() {
  return (
    <section class="flow">
      <h2>{m.ui_show_signs()}</h2>
      <h3>{m.ui_show_ring()}</h3>
      <p>
        <RingMark openness="open" explained />
      </p>
      <p>
        <RingMark openness="replenishing" explained />
      </p>
      <p>
        <RingMark openness="closed" explained />
      </p>
      <h3>{m.ui_show_emblem()}</h3>
      <p>{m.ui_show_emblem_text()}</p>
      <div class="actions">
        {seeds.map((seed) => (
          <Emblem key={seed} seed={seed} />
        ))}
      </div>
      <h3>{m.ui_show_path_peer()}</h3>
      <PhasePath phase="acquainting" />
      <h3>{m.ui_show_path_professional()}</h3>
      <PhasePath phase="ending" steering="professional" />
      <h3>{m.ui_show_path_shared()}</h3>
      <PhasePath phase="starting" steering="shared" />
    </section>
  );
}
