import { country, nameOf, municipality as placeOf, region as regionOf } from "../../../shared/places/index.ts";
import { type DirectoryEntry, fixedValueWords, type Place, readIfAny, townOf } from "../../directory/index.ts";
import { strictUri } from "../addresses.rules.ts";
import { stableId } from "../stable-id.ts";
import type { Reading } from "./reading.ts";
import { languagesOf } from "./service-parts.rules.ts";

/** The place as HSDS has it: a building, a neighbourhood, or an address online. A confidential place is nowhere. */
export function locationOf(entry: DirectoryEntry, reading: Reading) {
  const { place, onlineUrl } = entry.content;
  if (place && place.privacy !== "confidential") return physical(entry, place, reading);
  const url = onlineUrl && strictUri(onlineUrl);
  if (!url) return undefined;
  return { id: stableId("location", entry.id, "online"), location_type: "virtual" as const, url };
}

function physical({ id: serviceId }: DirectoryEntry, place: Place, { locale }: Reading) {
  const id = place.venueId ?? stableId("location", serviceId, "place");
  const town = townOf(place, locale);
  const name = place.name ?? town;
  const [longitude, latitude] = place.point ?? [];
  const line = [place.address, [place.postalCode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const description = [line, readIfAny(place.directions, locale)?.text].filter(Boolean).join("\n");
  return {
    id,
    location_type: "physical" as const,
    ...(name && { name }),
    ...(description && { description }),
    ...(latitude !== undefined && { latitude, longitude }),
  };
}

/** What belongs to the place beside its one-to-one fields. */
export function locationPartsOf(entry: DirectoryEntry, reading: Reading) {
  const { place } = entry.content;
  const location = locationOf(entry, reading);
  if (!location) return undefined;
  const { locale } = reading;
  const languages = languagesOf(entry, reading).map(({ service_id: _, ...language }) => ({
    ...language,
    id: stableId("location-language", location.id, language.code),
    location_id: location.id,
  }));
  if (!place || location.location_type === "virtual") return { ...location, languages };
  const note = readIfAny(place.accessNote, locale)?.text;
  const accessibility = place.access.map((feature) => ({
    id: stableId("accessibility", location.id, feature),
    location_id: location.id,
    description: fixedValueWords("access", feature, locale) ?? feature,
    ...(note && { details: note }),
  }));
  const addresses = addressesOf(location.id, place, reading);
  return { ...location, languages, accessibility, addresses };
}

/** Whole Finnish addresses only: HSDS knows no half ones, and nobody should be sent to a guess. */
function addressesOf(locationId: string, place: Place, { locale }: Reading) {
  const own = place.municipality === undefined ? undefined : placeOf(place.municipality);
  const region = own && regionOf(own.region);
  if (place.privacy !== "exact" || !place.address || !place.postalCode || !own || !region) return [];
  return [
    {
      id: stableId("address", locationId),
      location_id: locationId,
      address_1: place.address,
      city: nameOf(own, locale),
      state_province: nameOf(region, locale),
      postal_code: place.postalCode,
      country: country().code,
      address_type: "physical",
    },
  ];
}

/** Where people may come from, as HSDS has it. */
export function serviceAreasOf({ id, content }: DirectoryEntry, { locale }: Reading) {
  const own = content.place?.municipality;
  const codes = content.area.length > 0 ? content.area : own === undefined ? [] : [own];
  return [...new Set(codes)].flatMap((code) => {
    const place = code === "country" ? country() : code.startsWith("region:") ? regionOf(code.slice(7)) : placeOf(code);
    if (!place) return [];
    const extent = place.kind === "country" ? "country" : place.kind === "region" ? "region" : "municipality";
    return [
      {
        id: stableId("service-area", id, code),
        service_id: id,
        name: nameOf(place, locale),
        extent: place.code,
        extent_type: extent,
      },
    ];
  });
}
