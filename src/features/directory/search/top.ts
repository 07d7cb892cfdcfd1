/** The first `count` of `items` in the order of `before`, in that order; quick when `count` is small. */
export function firstOf(items: Uint32Array, count: number, before: (a: number, b: number) => boolean): number[] {
  if (count <= 0) return [];
  // A heap of the best so far whose top is the worst of them.
  const heap: number[] = [];
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
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      if (heap.length === count) for (let at = (count >>> 1) - 1; at >= 0; at--) sink(at);
    } else if (before(item, heap[0] as number)) {
      heap[0] = item;
      sink(0);
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}
