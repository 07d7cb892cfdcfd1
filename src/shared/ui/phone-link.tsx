/** Digits only, with the leading plus where there is one: what a phone dials. */
export function dialled(number: string): string {
  return number.replace(/[^\d+]/g, "");
}

/** Short service numbers, free numbers, the world, mobile and company numbers, towns: in this order. */
const shapes = [
  /^(116)(\d{3})$/,
  /^(0[678]00)(\d{2,3})(\d{2,4})$/,
  /^(\+358)(\d{2})(\d{3})(\d{3,4})$/,
  /^(010|020|029|030|01[3-9]|04\d|050)(\d{3})(\d{3,4})$/,
  /^(0[235689])(\d{3,4})(\d{3,4})$/,
];

/** A Finnish number in groups that can be read aloud: 116 123, 0800 123 456, 050 123 4567, +358 50 123 4567. */
export function grouped(number: string): string {
  const trimmed = number.trim();
  if (/\s/.test(trimmed)) return trimmed.replace(/\s+/g, "\u00a0");
  const digits = dialled(trimmed);
  const shape = shapes.find((pattern) => pattern.test(digits));
  return (shape?.exec(digits)?.slice(1) ?? [digits]).join("\u00a0");
}

/** A number to press and to read. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a class="phone" href={`tel:${dialled(number)}`}>
      {grouped(number)}
    </a>
  );
}
