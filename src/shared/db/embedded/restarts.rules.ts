/** Endings of the server within this many milliseconds count together. */
const window = 60_000;

/** How many endings of the server at these times (in milliseconds, oldest first) are near the last one. */
function recent(endings: readonly number[]): number {
  const last = endings.at(-1) ?? 0;
  return endings.filter((time) => last - time < window).length;
}

/** Milliseconds to wait before starting again: none after a single ending, then longer and longer. */
export function pauseBeforeRestart(endings: readonly number[]): number {
  return [0, 0, 250, 1_000, 4_000][recent(endings)] ?? 4_000;
}

/** Whether the server has ended so often that starting it again would hardly help. */
export function isHopeless(endings: readonly number[]): boolean {
  return recent(endings) > 4;
}
