/** Places one does not come back to after coming in. */
const doors = /^\/(?:kirjaudu|tule|ulos|poistu|posti)(?:\/|$)/;

/**
 * Where to go after coming in: a path of ours without its language, or `/oma`. Nothing that a browser could read as
 * another site's address passes, and no query, which could carry something to be done.
 */
export function safeReturnPath(wanted: string | undefined): string {
  if (!wanted || wanted.length > 200 || !/^(?:\/[A-Za-z0-9_-]+)+$/.test(wanted) || doors.test(wanted)) return "/oma";
  return wanted;
}

/** The same way back on another page's address; nothing where it is the usual one. */
export const withReturn = (page: string, returnPath: string): string =>
  returnPath === "/oma" ? page : `${page}?jatka=${encodeURIComponent(returnPath)}`;
