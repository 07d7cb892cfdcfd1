import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { MapFrame } from "./figure-frames.tsx";
import { useHref } from "./link.tsx";
import { drawnMap, gather, type MapPoint, markerRadius, placeNames } from "./region-map-plan.ts";

export interface RegionMapRegion {
  /** The region's code: "13". */
  readonly code: string;
  readonly count: number;
  /** What the link says to the ear: "Keski-Suomi: 12 ryhmää". */
  readonly label: string;
  /** A path of ours without its language, an anchor or a whole address. */
  readonly to: string;
}

export interface RegionMapPoint extends MapPoint {
  /** What the link says to the ear: "Jyväskylä: 12 ryhmää". */
  readonly label: string;
  /** Written beside the point where there is room. */
  readonly name?: string;
  readonly to: string;
}

export interface RegionMapProps {
  /** Unique on the page. */
  id: string;
  title: ComponentChildren;
  /** What the drawing is called to the ear. */
  label: string;
  /** The same in words: a DataTable or a list. */
  table: ComponentChildren;
  source?: string;
  /** Shaded by their counts; a region that is not listed is drawn without a link. */
  regions?: readonly RegionMapRegion[];
  /** One for each place; those too near one another to be pressed apart become one, named by `together`. */
  points?: readonly RegionMapPoint[];
  /** What several points drawn as one say and lead to; else their labels one after the other, and the largest's link. */
  together?: (points: readonly RegionMapPoint[]) => { label: string; to: string };
  /** Draws this region alone, large, its neighbours faint around it. */
  region?: string;
  /** A region to set off from the others. */
  highlighted?: string;
  /** Where one is looking from, and how far. */
  centre?: { readonly lat: number; readonly lon: number; readonly km?: number };
}

/** Finland with its regions and places as links. Everything it says stands in its table as well. */
export function RegionMap({ id, title, label, table, source, region, ...shown }: RegionMapProps) {
  const map = drawnMap(region);
  return (
    <MapFrame title={title} table={table} withLinks {...(source === undefined ? {} : { source })}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is no fieldset */}
      <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={label}>
        <defs>
          {map.regions.map(({ code, path }) => (
            <path key={code} id={`${id}-${code}`} d={path} />
          ))}
        </defs>
        <Ground id={id} map={map} region={region} {...shown} />
        {shown.centre && <Centre map={map} {...shown.centre} />}
        {shown.regions && <RegionLinks id={id} map={map} regions={shown.regions} bare={!!shown.points} />}
        {shown.points && <PointLinks map={map} points={shown.points} together={shown.together} />}
      </svg>
    </MapFrame>
  );
}

type Drawn = ReturnType<typeof drawnMap>;
type Shown = Pick<RegionMapProps, "regions" | "highlighted">;

function Ground(props: { id: string; map: Drawn; region: string | undefined } & Shown) {
  const most = Math.max(1, ...(props.regions ?? []).map(({ count }) => count));
  // Drawn last, a region keeps its border from its neighbours' faint ones.
  const drawn = [...props.map.regions].sort(
    (a, b) => Number(a.code === props.region) - Number(b.code === props.region),
  );
  return drawn.map(({ code }) => {
    const count = props.regions?.find((one) => one.code === code)?.count ?? 0;
    // Three steps above none, by the square root: one large region would leave all others alike.
    const shade = count === 0 ? 0 : Math.ceil(Math.sqrt(count / most) * 3);
    const faint = props.region !== undefined && props.region !== code;
    const tone = faint ? "map-faint" : code === props.highlighted ? "map-chosen" : `map-shade-${shade}`;
    return <use key={code} class={`map-ground ${tone}`} href={`#${props.id}-${code}`} />;
  });
}

function RegionLinks({
  id,
  map,
  regions,
  bare,
}: {
  id: string;
  map: Drawn;
  regions: readonly RegionMapRegion[];
  bare: boolean;
}) {
  const href = useHref();
  return regions.map((region) => {
    const drawn = map.regions.find(({ code }) => code === region.code);
    if (!drawn) return null;
    const [x, y] = drawn.middle;
    return (
      <a key={region.code} class="map-link" href={href(region.to)} aria-label={region.label}>
        <use class="map-reach" href={`#${id}-${region.code}`} />
        {!bare && <Mark x={x} y={y} count={region.count} tone="map-count" />}
      </a>
    );
  });
}

function PointLinks({
  map,
  points,
  together,
}: {
  map: Drawn;
  points: readonly RegionMapPoint[];
  together: RegionMapProps["together"];
}) {
  const href = useHref();
  const marks = gather(map, points);
  const names = marks.map(({ points: [largest, ...others] }) =>
    largest?.name && others.length > 0 ? `${largest.name} +${others.length}` : (largest?.name ?? ""),
  );
  const places = placeNames(map, marks, names);
  return marks.map(({ x, y, count, points: gathered }, index) => {
    const [largest] = gathered;
    if (!largest) return null;
    const several = { label: gathered.map((one) => one.label).join("; "), to: largest.to };
    const said = gathered.length === 1 ? largest : (together?.(gathered) ?? several);
    const place = places[index];
    return (
      // The name stands beside the link, so that what the link shows, the number, is part of what it is called.
      <Fragment key={largest.label}>
        <a
          class="map-link"
          href={href(said.to)}
          aria-label={gathered.length > 1 ? `${count}: ${said.label}` : said.label}
        >
          <Mark x={x} y={y} count={count} tone="map-point" />
        </a>
        {place && names[index] && (
          <text class="map-name" x={place.x} y={y + 4} text-anchor={place.anchor}>
            {names[index]}
          </text>
        )}
      </Fragment>
    );
  });
}

function Mark({ x, y, count, tone }: { x: number; y: number; count: number; tone: string }) {
  return (
    <>
      <circle class={tone} cx={x} cy={y} r={markerRadius(count)} />
      <text class={`${tone}-text`} x={x} y={y + 4} text-anchor="middle">
        {count}
      </text>
    </>
  );
}

function Centre({ map, lat, lon, km }: { map: Drawn } & NonNullable<RegionMapProps["centre"]>) {
  const at = map.place({ lat, lon });
  if (!at) return null;
  const [x, y] = at;
  return (
    <g class="map-centre">
      {km && <circle class="map-circle" cx={x} cy={y} r={Math.round(km * map.unitsPerKm)} />}
      <path d={`M${x - 9} ${y}H${x + 9}M${x} ${y - 9}V${y + 9}`} />
    </g>
  );
}
