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
export * from "./offering.ts";
