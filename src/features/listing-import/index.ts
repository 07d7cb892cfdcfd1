export { changedColumns } from "./changed-words.ts";
export { faultInWords, fileFaultInWords } from "./fault-words.ts";
export { listingImportRoutes, takesFiles } from "./import.routes.tsx";
export { FileFault, type ReadingContext, type ReadRow } from "./import-types.ts";
export { endsMany, type ImportPlan, planImport } from "./plan-import.ts";
export { type ReadingOptions, readListings } from "./read-listings.ts";
export { fileInMemory, fileOnDisk, type SourceFile } from "./readers/source-file.ts";
export { PlanOutdated, runImport } from "./run-import.ts";
export { type ColumnId, columnIds, headingOf } from "./vocabulary/headings.ts";
export { byAppointment, rhythmWords, type WeekdayCode, weekdayCodes, weekdays } from "./vocabulary/times.ts";
export {
  accessWords,
  audienceWords,
  entries,
  facilitators,
  forms,
  free,
  languageWords,
  opennesses,
  placeIsOnline,
  ways,
  wholeCountry,
  yesNo,
} from "./vocabulary/values.ts";
