export { closeAsCentre } from "./close-as-centre.ts";
export { closeVenue, openVenue } from "./close-venue.ts";
export { confirmingListings } from "./confirm-jobs.ts";
export { acceptRevision, askForChanges, type Decided, declineRevision } from "./decide-on-revision.ts";
export { inWords } from "./describe.ts";
export { completed, type DraftContent, emptyDraft } from "./draft.rules.ts";
export { soundsForChildren } from "./for-children.rules.ts";
export {
  type ImportContext,
  type ImportOutcome,
  importListings,
  type ListingRow,
  type ListingSource,
} from "./import-listings.ts";
export {
  addMeeting,
  type Cancellation,
  cancelForRunners,
  cancelMeeting,
  changeForRunners,
  confirmAll,
  confirmListing,
  endListing,
  offerAgain,
  publishDirectly,
} from "./keep-true.ts";
export { requireKeeper, writerIn } from "./keeper-middleware.ts";
export { type ListingsOptions, listingsRoutes } from "./listings.routes.ts";
export type { ListingsContext, Writer } from "./listings-context.ts";
export { meetingChanged } from "./meeting-changed.ts";
export { ownListings } from "./own-data.ts";
export { placesOfListings, toDoInListings } from "./own-places.ts";
export { readTown } from "./read-town.ts";
export { forgettingReports, type Report, reportKept, reportListing } from "./report-listing.ts";
export { secretAddressPlace } from "./secret-address.ts";
export {
  type Before,
  findBefore,
  identityOf,
  missingFrom,
  type RowFate,
  type SettledRow,
  settleRows,
} from "./settle-rows.ts";
export { lacksTown, toldAddresses } from "./told-address.rules.ts";
export { InWords } from "./write.views.tsx";
export { type ListingToStart, type SubmitAnswer, saveDraft, startListing, submitListing } from "./write-listing.ts";
