import type { Steering } from "./phase-path.tsx";

/** The facilitator's share of carrying the group, in hundredths, at the first phase and at the last. */
const shares: Record<Steering, { from: number; to: number }> = {
  peer: { from: 82, to: 16 },
  professional: { from: 84, to: 46 },
  shared: { from: 0, to: 0 },
};

/** Two parts of one whole: the facilitator's narrows as the participants' widens. A picture of the words under it. */
export function Wedge({ steering, direction }: { steering: Steering; direction: "across" | "down" }) {
  const { from, to } = shares[steering];
  const across = direction === "across";
  const edge = across ? `0,${from} 100,${to}` : `${from},0 ${to},100`;
  const [facilitatorEnd, participantsStart] = across ? ["100,0", "0,100"] : ["0,100", "100,0"];
  return (
    <svg class={`wedge wedge-${direction}`} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <polygon class="wedge-participants" points={`${participantsStart} ${edge} 100,100`} />
      {steering !== "shared" && <polygon class="wedge-facilitator" points={`0,0 ${edge} ${facilitatorEnd}`} />}
    </svg>
  );
}
