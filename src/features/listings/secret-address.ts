/** Where a sealed address stands: the offering, not the revision, so that the next revision may carry it on. */
export const secretAddressPlace = (offeringId: string) => ({
  table: "offering_revision",
  row: offeringId,
  column: "secret_address",
});
