import { m } from "../i18n/index.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import { Wedge } from "./wedge.tsx";

/** The phases of a group's life, in order. */
export const phases = ["starting", "beginning", "acquainting", "together", "ending"] as const;
export type Phase = (typeof phases)[number];

/** Who carries the group: a peer whose part shrinks, a professional who stays, or everyone from the start. */
export type Steering = "peer" | "professional" | "shared";

const names: Record<Phase, () => string> = {
  starting: m.ui_phase_starting,
  beginning: m.ui_phase_beginning,
  acquainting: m.ui_phase_acquainting,
  together: m.ui_phase_together,
  ending: m.ui_phase_ending,
};

const sentences: Record<Steering, () => string> = {
  peer: m.ui_phase_peer,
  professional: m.ui_phase_professional,
  shared: m.ui_phase_shared,
};

/** Five stones, none quite like another, in a 56 by 36 drawing. */
const stones = [
  "M10 6C20-1 40 0 48 7s7 17-3 23-29 7-37 0S1 12 10 6Z",
  "M13 4c11-5 27-3 35 4s6 17 0 23-25 5-35 2S-1 20 3 13s6-7 10-9Z",
  "M8 8C16-1 37-1 47 5s9 16 2 23-24 8-35 5S0 17 8 8Z",
  "M15 3c9-4 25-2 33 5s5 17-2 22-22 6-33 3S1 22 3 14 8 6 15 3Z",
  "M9 5c11-6 30-4 38 2s8 17 1 23-26 6-37 3S-1 12 9 5Z",
];

interface PhasePathProps {
  /** Where the group is now. */
  phase: Phase;
  steering?: Steering;
}

/** A group's path as stones, with the parts of the facilitator and the participants beside it; the words say the same. */
export function PhasePath({ phase, steering = "peer" }: PhasePathProps) {
  const now = phases.indexOf(phase);
  return (
    <figure class="path">
      <div class="path-ground">
        <Wedge steering={steering} direction="across" />
        <Wedge steering={steering} direction="down" />
        <ol class="stones">
          {phases.map((each, index) => {
            const state = index < now ? "passed" : index === now ? "now" : "ahead";
            return (
              <li key={each} class={`stone stone-${state}`} aria-current={state === "now" ? "step" : undefined}>
                <svg viewBox="-2 -2 60 40" aria-hidden="true">
                  <path d={stones[index]} />
                </svg>
                <span class="stone-words">
                  {names[each]()}
                  {state === "now" ? (
                    <span class="stone-here">
                      <VisuallyHidden>: </VisuallyHidden>
                      {m.ui_phase_now()}
                    </span>
                  ) : (
                    <VisuallyHidden>: {state === "passed" ? m.ui_phase_passed() : m.ui_phase_ahead()}</VisuallyHidden>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
      <figcaption>
        <p class="path-key">
          {steering !== "shared" && (
            <span class="key key-facilitator">
              <Swatch />
              {m.ui_phase_facilitator()}
            </span>
          )}
          <span class="key key-participants">
            <Swatch />
            {m.ui_phase_participants()}
          </span>
        </p>
        <p>{sentences[steering]()}</p>
      </figcaption>
    </figure>
  );
}

function Swatch() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="4" />
    </svg>
  );
}
