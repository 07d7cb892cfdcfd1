import { m } from "../../shared/i18n/index.ts";

/** The drawing is 360 wide and high. Everything is set at its distance from the middle, then turned to its place. */
const middle = 180;
const table = 90;
const cups = 66;
const people = 136;
const chairBack = 164;

/** Nine places, the nearest one free. No two neighbours share a colour. */
const colours = ["lake", "clay", "spruce", "straw", "heather", "moss", "clay", "lake"] as const;
const degrees = 360 / (colours.length + 1);

/** People around a table, seen from above, and one chair that is free: the front page's only picture. */
export function RingPicture() {
  return (
    <svg class="ring-picture" viewBox="0 0 360 360" role="img" aria-label={m.house_picture()}>
      <circle class="ring-picture-table" cx={middle} cy={middle} r={table} />
      <FreeChair />
      {colours.map((colour, seat) => {
        const turn = (seat + 1) * degrees;
        return (
          <g key={turn} transform={`rotate(${turn} ${middle} ${middle})`}>
            <circle class="ring-picture-cup" cx={middle} cy={middle + cups} r="8" />
            <g class={`ring-picture-${colour}`}>
              <ellipse class="ring-picture-shoulders" cx={middle} cy={middle + people + 5} rx="35" ry="19" />
              <circle class="ring-picture-head" cx={middle} cy={middle + people} r="18" />
            </g>
          </g>
        );
      })}
    </svg>
  );
}

/** A seat in the sun and its back, which follows the ring. */
function FreeChair() {
  const half = (11 * Math.PI) / 180;
  const dx = Math.round(chairBack * Math.sin(half));
  const y = Math.round(middle + chairBack * Math.cos(half));
  return (
    <>
      <circle class="ring-picture-cup" cx={middle} cy={middle + cups} r="8" />
      <circle class="ring-picture-chair" cx={middle} cy={middle + people - 2} r="19" />
      <path
        class="ring-picture-chair-back"
        d={`M${middle - dx} ${y}A${chairBack} ${chairBack} 0 0 0 ${middle + dx} ${y}`}
      />
    </>
  );
}
