/** The home of a group. */
export const pathOfGroup = (spaceId: string): string => `/oma/ryhma/${spaceId}`;

/** Where whoever carries a group alone, or is in it alone, is asked first before they go. */
export const pathOfLeaving = (spaceId: string): string => `${pathOfGroup(spaceId)}/lahto`;

/** Where one who carries a group ends it. */
export const pathOfEnding = (spaceId: string): string => `${pathOfLeaving(spaceId)}/paata`;
