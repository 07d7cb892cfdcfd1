/**
 * The short address by which an offering is handed on: it names nothing. The last group of a UUID is random in every
 * version we make.
 */
export const handOnPath = (id: string): string => `/t/${id.slice(-12)}`;

export const isHandOnCode = (code: string): boolean => /^[0-9a-f]{12}$/.test(code);
