import { encode } from "uqr";

/** Drawn in the page; dark on light in every theme, so that a telephone can read it. */
export function SquareCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { border: 2 });
  return (
    <svg class="square-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(darkRuns).join("")} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** One row's dark dots, those beside one another drawn as one. */
function darkRuns(row: readonly boolean[], y: number): string {
  const dots = row.map((dark) => (dark ? "#" : " ")).join("");
  return [...dots.matchAll(/#+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join("");
}
