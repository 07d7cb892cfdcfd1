/** How far the work is. `copy` makes a backup; `check`, `load` and `compare` restore one, in this order. */
export interface Progress {
  readonly step: "copy" | "check" | "load" | "compare";
  /** The table in hand, where it is one. */
  readonly table?: string;
  /** Of this step, from 0 to 1; an estimate for `copy`. */
  readonly fraction: number;
}

export type OnProgress = (progress: Progress) => void;

/** Passes on what is worth showing: a new table, or a hundredth more. */
export function meter(step: Progress["step"], onProgress: OnProgress | undefined) {
  let shown: { table: string | undefined; fraction: number } | undefined;
  return (fraction: number, table?: string) => {
    const now = Math.min(fraction, 1);
    if (shown && shown.table === table && now < 1 && now - shown.fraction < 0.01) return;
    shown = { table, fraction: now };
    onProgress?.({ step, fraction: now, ...(table !== undefined && { table }) });
  };
}
