/**
 * The number somebody wrote, as E.164 (`+358401234567`), or undefined where it is none. Numbers without a country code are
 * Finnish. Spaces, hyphens, dots, slashes, brackets and a trunk zero in brackets, `+358 (0)40 …`, are forgiven.
 */
export function readPhone(text: string): string | undefined {
  const bare = text
    .normalize("NFKC")
    .replace(/\(0\)/, "")
    .replace(/[\s\-‐‑–./()]/g, "");
  if (!/^\+?\d{5,17}$/.test(bare)) return undefined;
  if (bare.startsWith("+")) return international(bare.slice(1));
  if (bare.startsWith("00")) return international(bare.slice(2));
  if (bare.startsWith("0")) return finnish(bare.slice(1));
  // Written without its plus, as many do. No Finnish number begins with 358 within the country.
  return bare.startsWith("358") && bare.length >= 10 ? international(bare) : undefined;
}

/** Country code and number: at most 15 digits, none of which is a country's first if it is 0. */
function international(digits: string): string | undefined {
  if (digits.startsWith("358")) return finnish(digits.slice(3).replace(/^0/, ""));
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** What follows Finland's code: an area or an operator and six to twelve digits in all; 1xx are numbers of services. */
const finnish = (digits: string) => (/^[1-9]\d{5,11}$/.test(digits) ? `+358${digits}` : undefined);
