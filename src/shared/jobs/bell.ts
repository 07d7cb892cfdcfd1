export interface Bell {
  /** Wakes the one who waits; if nobody waits, the next wait ends at once. */
  ring(): void;
  /** Resolves at the next ring, or after `patience` milliseconds without one. */
  wait(patience: number): Promise<void>;
}

/** A bell for one waiter. No ring between two waits is lost, and many count as one. */
export function makeBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(patience) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      rung = false;
    },
  };
}
