/** One thing that was looked at: how it is, and what to do where it is not well. */
export interface Finding {
  readonly state: "well" | "notice" | "ill";
  readonly about: string;
  readonly says: string;
  readonly remedy?: string;
}
