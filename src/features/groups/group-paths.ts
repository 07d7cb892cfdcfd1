/** The home of a group. */
export const pathOfGroup = (spaceId: string): string => `/oma/ryhma/${spaceId}`;
