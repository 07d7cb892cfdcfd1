export { isFromAfar } from "./at-home.rules.ts";
export { begunOn } from "./begun.rules.ts";
export { calendarLine } from "./calendar-file.rules.ts";
export { localTime, zoneLines } from "./calendar-zone.rules.ts";
export { directoryRoutes } from "./directory.routes.ts";
export type { DirectoryEntry, Standing } from "./directory-entry.ts";
export {
  type EntryChange,
  type EntryToPut,
  endEntries,
  findEntry,
  listChanges,
  listEntries,
  putEntries,
} from "./entries.queries.ts";
export { EntryCard } from "./entry-card.views.tsx";
export { handOnPath } from "./hand-on.ts";
export { meetingDates, readRule, weekdayCodes } from "./meeting-dates.rules.ts";
export { breaksToKnow, type Meeting, nextMeetings, weekTimesOf } from "./meeting-times.rules.ts";
export {
  changesOnPaper,
  clockSpan,
  dateInWords,
  meetingInWords,
  rhythmInWords,
  rhythmOnPaper,
} from "./meeting-words.ts";
export type { OfferingOptions } from "./offering.routes.tsx";
export * from "./offering.ts";
export { OfferingArticle } from "./offering.views.tsx";
export {
  accessWords,
  audienceWords,
  entryWords,
  facetWords,
  facilitatorWords,
  fixedValueWords,
  formAndWays,
  formWords,
  gistOf,
  languageName,
  readIfAny,
  readIn,
  wayInWords,
  wayWords,
} from "./offering-words.ts";
export { addressInWords, placeInWords, townOf } from "./place-words.ts";
export {
  type DirectoryIndex,
  type DirectoryIndexOptions,
  directoryChannel,
  directoryIndexOf,
  openDirectoryIndex,
} from "./search/open-directory-index.ts";
export type { FacetName, SearchAnswer, SearchPlace, SearchQuery } from "./search/search.ts";
export { searchLanguage } from "./search/search-language.ts";
export type { DirectorySearch, FindDirectory } from "./search.routes.tsx";
export { directoryFeeds, SearchForm } from "./search.views.tsx";
export { searchPlaceOf, understand } from "./search-request.ts";
export {
  distances,
  emptySearch,
  facetNames,
  facetParams,
  facetValueOrder,
  readSearch,
  type SearchState,
  searchPath,
  sorts,
  usualDistance,
} from "./search-state.rules.ts";
export { ThemeEntries } from "./theme-entries.views.tsx";
export { hasWayToReach } from "./ways-to-reach.rules.ts";
