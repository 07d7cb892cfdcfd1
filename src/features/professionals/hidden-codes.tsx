/** What has been chosen, carried along by a form. */
export function HiddenCodes({ codes }: { codes: readonly string[] }) {
  return codes.length > 0 ? <input type="hidden" name="lista" value={codes.join(".")} /> : null;
}
