export {
  fateOf,
  findImported,
  type ImportContext,
  type ImportOutcome,
  importListings,
  type ListingRow,
  type ListingSource,
  missingFrom,
  type RowFate,
  secretAddressPlace,
} from "./import-listings.ts";
