import { m } from "../../../shared/i18n/index.ts";
import { municipality, nameOf } from "../../../shared/places/index.ts";
import { Check, Choice, Field, faults } from "../../../shared/ui/index.ts";
import {
  accessFeatures,
  accessWords,
  meetingWays,
  type Place,
  placePrivacies,
  wayWords,
} from "../../directory/index.ts";
import { type DraftContent, isInPlace, mayRingForAddress } from "../draft.rules.ts";
import { readTown } from "../read-town.ts";
import { optionsOf, privacyWords } from "../words.ts";
import {
  chosen,
  one,
  oneOf,
  type Step,
  type StepContext,
  textIn,
  tooLong,
  type Values,
  webAddressFault,
  webAddressIn,
  written,
} from "./step.ts";

/** What somebody typed as a municipality: its code, or a town abroad that was there before. */
function townIn(typed: string, before: Place | undefined): Pick<Place, "municipality" | "town"> | undefined {
  if (before?.town !== undefined && typed === before.town) return { town: typed };
  const { code } = readTown(typed);
  return code === undefined ? undefined : { municipality: code };
}

const privacyIn = (values: Values): Place["privacy"] => oneOf(values, "privacy", placePrivacies) ?? "exact";
const ringsForAddress = (values: Values): boolean =>
  privacyIn(values) !== "exact" && one(values, "ringForAddress") === "yes";

function readPlace(values: Values, draft: DraftContent, context: StepContext): Place | undefined {
  const before = draft.place;
  const town = townIn(one(values, "town"), before);
  const privacy = privacyIn(values);
  const common = {
    privacy,
    ...town,
    access: chosen(values, "access", accessFeatures),
    ringForAddress: ringsForAddress(values),
  };
  const postalCode = one(values, "postalCode") || undefined;
  if (privacy === "confidential") return common;
  if (privacy === "approximate") return { ...common, postalCode };
  const address = one(values, "address") || undefined;
  const moved = address !== before?.address || town?.municipality !== before?.municipality;
  return {
    ...common,
    postalCode,
    name: one(values, "placeName") || undefined,
    address,
    directions: written(before?.directions, context, values, "directions"),
    accessNote: written(before?.accessNote, context, values, "placeAccessNote"),
    // Where it was before is not where it is now.
    ...(!moved && { point: before?.point, venueId: before?.venueId }),
  };
}

/** How people meet, and where, as far as it may be told. */
export const whereStep: Step = {
  slug: "missa",
  title: m.listings_step_where,
  asks: ({ form }) => form !== "reading",
  valuesOf(draft, context) {
    const { place } = draft;
    const own = place?.municipality === undefined ? undefined : municipality(place.municipality);
    return {
      ways: draft.ways,
      privacy: [place?.privacy ?? "exact"],
      town: [own ? nameOf(own, "fi") : (place?.town ?? "")],
      placeName: [place?.name ?? ""],
      address: [place?.address ?? ""],
      postalCode: [place?.postalCode ?? ""],
      directions: [textIn(place?.directions, context)],
      placeAccessNote: [textIn(place?.accessNote, context)],
      access: place?.access ?? [],
      ringForAddress: place?.ringForAddress ? ["yes"] : [],
      onlineUrl: [draft.onlineUrl ?? ""],
      country: draft.area.includes("country") ? ["yes"] : [],
    };
  },
  read(values, draft, context) {
    const ways = chosen(values, "ways", meetingWays);
    const inPlace = isInPlace({ ...draft, ways });
    const typed = one(values, "town");
    const online = webAddressIn(values, "onlineUrl");
    const postalCode = one(values, "postalCode");
    const area = draft.area.filter((one) => one !== "country");
    return {
      draft: {
        ...draft,
        ways,
        place: inPlace || typed !== "" ? readPlace(values, draft, context) : undefined,
        onlineUrl: online || undefined,
        area: one(values, "country") === "yes" ? ["country"] : area,
      },
      errors: faults({
        ways: ways.length === 0 && draft.form !== "gate-event" && m.listings_ways_needed(),
        town: (inPlace || typed !== "") && !townIn(typed, draft.place) && readTown(typed).fault,
        postalCode: postalCode !== "" && !/^\d{5}$/.test(postalCode) && m.listings_postal_code_fault(),
        placeName: tooLong(one(values, "placeName"), 160),
        address: tooLong(one(values, "address"), 200),
        directions: tooLong(one(values, "directions"), 600),
        placeAccessNote: tooLong(one(values, "placeAccessNote"), 600),
        secretAddress: tooLong(one(values, "secretAddress"), 200),
        ringForAddress:
          (inPlace || typed !== "") &&
          ringsForAddress(values) &&
          !mayRingForAddress(draft) &&
          m.listings_ring_for_address_fault(),
        onlineUrl: webAddressFault(online),
      }),
    };
  },
  Fields: ({ values, errors, context }) => (
    <>
      <Choice
        name="ways"
        many
        legend={m.directory_facet_way()}
        options={optionsOf(wayWords)}
        value={values.ways}
        error={errors.ways}
      />
      <Field
        name="town"
        width="half"
        optional
        label={m.listings_town()}
        hint={m.listings_town_hint()}
        value={one(values, "town")}
        error={errors.town}
        autocomplete="off"
      />
      <Choice
        name="privacy"
        legend={m.listings_place_privacy()}
        options={optionsOf(privacyWords).map((option) => ({ ...option, hint: privacyHints[option.value]() }))}
        value={one(values, "privacy")}
      />
      <div class="form listing-where-exact">
        <Field
          name="placeName"
          optional
          label={m.listings_place_name()}
          hint={m.listings_place_only_exact()}
          value={one(values, "placeName")}
          error={errors.placeName}
          autocomplete="off"
        />
        <Field
          name="address"
          optional
          label={m.listings_address()}
          hint={m.listings_place_only_exact()}
          value={one(values, "address")}
          error={errors.address}
          autocomplete="off"
        />
      </div>
      <div class="form listing-where-area">
        <Field
          name="postalCode"
          width="short"
          optional
          label={m.listings_postal_code()}
          value={one(values, "postalCode")}
          error={errors.postalCode}
          autocomplete="off"
        />
      </div>
      <div class="form listing-where-exact">
        <Field
          name="directions"
          kind="multiline"
          rows={2}
          optional
          label={m.listings_directions()}
          hint={m.listings_place_only_exact()}
          value={one(values, "directions")}
          error={errors.directions}
        />
      </div>
      <div class="form listing-where-hidden">
        <Field
          name="secretAddress"
          optional
          label={m.listings_secret_address()}
          hint={context.hasSecretAddress ? m.listings_secret_address_kept() : m.listings_secret_address_hint()}
          value={one(values, "secretAddress")}
          error={errors.secretAddress}
          autocomplete="off"
        />
        {context.hasSecretAddress && (
          <Check
            name="forgetAddress"
            optional
            label={m.listings_secret_address_forget()}
            checked={one(values, "forgetAddress") === "yes"}
          />
        )}
        <Check
          name="ringForAddress"
          optional
          label={m.listings_ring_for_address()}
          hint={m.listings_ring_for_address_hint()}
          checked={one(values, "ringForAddress") === "yes"}
          error={errors.ringForAddress}
        />
      </div>
      <Choice
        name="access"
        many
        optional
        legend={m.directory_access_title()}
        options={optionsOf(accessWords)}
        value={values.access}
      />
      <div class="form listing-where-exact">
        <Field
          name="placeAccessNote"
          kind="multiline"
          rows={2}
          optional
          label={m.listings_place_access_note()}
          hint={m.listings_place_only_exact()}
          value={one(values, "placeAccessNote")}
          error={errors.placeAccessNote}
        />
      </div>
      <Field
        name="onlineUrl"
        optional
        label={m.listings_online_url()}
        hint={m.listings_online_url_hint()}
        value={one(values, "onlineUrl")}
        error={errors.onlineUrl}
        autocomplete="off"
      />
      <Check name="country" optional label={m.listings_from_anywhere()} checked={one(values, "country") === "yes"} />
    </>
  ),
};

const privacyHints = {
  exact: m.listings_place_exact_hint,
  approximate: m.listings_place_approximate_hint,
  confidential: m.listings_place_confidential_hint,
} as const;
