/**
 * The first `count` of `items` in rising order of their `ranks`, those that stand alike by their `ids`; quick when `count` is
 * small.
 */
export function firstOf(items: Int32Array, count: number, ranks: Float64Array, ids: readonly string[]): number[] {
  if (count <= 0) return [];
  const before = (a: number, b: number) => {
    const [one, other] = [ranks[a] as number, ranks[b] as number];
    return one === other ? (ids[a] as string) < (ids[b] as string) : one < other;
  };
  // A heap of the best so far whose top is the worst of them.
  const heap = [...items.subarray(0, count)];
  const sink = (start: number) => {
    let at = start;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && before(heap[worst] as number, heap[child] as number)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
      at = worst;
    }
  };
  for (let at = (heap.length >>> 1) - 1; at >= 0; at--) sink(at);
  let last = ranks[heap[0] as number] as number;
  for (let n = count; n < items.length; n++) {
    const item = items[n] as number;
    // Nearly all stand behind the worst of the heap, and that is seen without asking for ids.
    if ((ranks[item] as number) > last || !before(item, heap[0] as number)) continue;
    heap[0] = item;
    sink(0);
    last = ranks[heap[0] as number] as number;
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}
