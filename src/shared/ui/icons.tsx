const strokes = {
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.2" />
    </>
  ),
  good: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.4 2.8 2.8L16.2 9.4" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.6 21.4 20H2.6Z" />
      <path d="M12 10v4.4M12 17v.2" />
    </>
  ),
} as const;

export type IconName = keyof typeof strokes;

/** A small line drawing in the colour of the text around it; always beside words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {strokes[name]}
    </svg>
  );
}
