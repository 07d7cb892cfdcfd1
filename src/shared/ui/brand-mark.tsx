import { seatsOnRing } from "./ring.ts";

/** The house's sign: people round a table, one seat in the sun. Decoration; the name stands beside it. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      {seatsOnRing(12, 8.5, 8).map(({ seat, x, y }) => (
        <circle key={seat} class={seat === 0 ? "brand-sun" : "brand-dots"} cx={x} cy={y} r="2.1" />
      ))}
    </svg>
  );
}
