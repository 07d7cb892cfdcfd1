/** A place on a ring drawn round the point (`centre`, `centre`): `turn` 0 is at the top, 0.25 at the right. */
function onRing(centre: number, radius: number, turn: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: rounded(centre + radius * Math.sin(angle)), y: rounded(centre - radius * Math.cos(angle)) };
}

/** `count` places at even distances, the first at `start` turns. */
export function seatsOnRing(centre: number, radius: number, count: number, start = 0) {
  return Array.from({ length: count }, (_, seat) => ({ seat, ...onRing(centre, radius, start + seat / count) }));
}

/** An open arc from one turn to another, clockwise, as the `d` of a path. */
export function arc(centre: number, radius: number, from: number, to: number): string {
  const start = onRing(centre, radius, from);
  const end = onRing(centre, radius, to);
  const long = to - from > 0.5 ? 1 : 0;
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${long} 1 ${end.x} ${end.y}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
