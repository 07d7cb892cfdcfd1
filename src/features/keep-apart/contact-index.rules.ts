/** An e-mail address as its index is made from it, or undefined where it is none. The same reading as for accounts. */
export function emailText(typed: string): string | undefined {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  return /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/u.test(email) && email.length <= 200 ? email : undefined;
}

/**
 * A phone number as E.164, whatever way it was written; a number without a country is Finnish. Undefined where it can be
 * no number.
 */
export function phoneText(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s().-]/g, "");
  const number = digits.replace(/^00/, "+").replace(/^0(?=[1-9])/, "+358");
  const trunkless = number.replace(/^\+3580(?=[1-9])/, "+358");
  return /^\+[1-9]\d{6,14}$/.test(trunkless) ? trunkless : undefined;
}

/** How many a person may name. The database refuses more. */
export const mostNames = 20;
export const longestDescription = 1_500;
