/** An open half-day that people sign up for. */
export interface DemoEvent {
  readonly listing: string;
  /** Who keeps it in its organisation. */
  readonly writer: string;
  /** On the first such weekday (1 is Monday) after so many days, and again after `again` days. */
  readonly from: number;
  readonly weekday: number;
  readonly again: number;
  readonly at: string;
  readonly minutes: number;
  readonly capacity: number;
  readonly programme: string;
  /** Who comes to the first day, in the order in which they signed up. */
  readonly parties: readonly {
    readonly adults: number;
    readonly ages: readonly number[];
    readonly diets: string;
    readonly access: string;
  }[];
  /** A day that is over, so many days before the first: who had signed up, who came, and what became of it. */
  readonly past: {
    readonly before: number;
    readonly parties: DemoEvent["parties"];
    readonly came: { readonly adults: number; readonly children: number };
    readonly wishes: readonly { readonly name: string; readonly contact: string }[];
    readonly next: { readonly days: number; readonly time: string; readonly place: string };
  };
  readonly tasks: readonly { readonly words: string; readonly needed: number; readonly helpers: readonly string[] }[];
}
