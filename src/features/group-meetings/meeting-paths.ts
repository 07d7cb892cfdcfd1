/** Where a group's meetings are. */
export const meetingsPath = (spaceId: string): string => `/oma/ryhma/${spaceId}/tapaamiset`;
export const meetingPath = (spaceId: string, id: string): string => `${meetingsPath(spaceId)}/${id}`;
