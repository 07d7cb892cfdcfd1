import { currentLocale, m } from "../i18n/index.ts";
import { municipalities, municipality, nameOf, neighbours, type Place, regions } from "../places/index.ts";
import { DataTable } from "./data-table.tsx";
import { RegionMap } from "./region-map.tsx";

/** Made up, the same each time: some have none, one has many. */
const counts = [3, 0, 12, 1, 7, 128, 2, 25, 4, 0, 9];

/** The country by regions, its towns gathered, and one region from near. */
export function ShownMaps() {
  const byRegion = shown(regions());
  const towns = shown(municipalities()).map(asPoint);
  const home = municipality("179");
  const near = home ? [home, ...neighbours(home.code, 70).map((one) => one.municipality)] : [];
  const around = shown(near.filter((one) => one.region === home?.region)).map(asPoint);
  return (
    <section class="flow">
      <h2>{m.ui_show_map()}</h2>
      <RegionMap
        id="map-regions"
        title={m.ui_show_map()}
        label={m.ui_show_map()}
        regions={byRegion}
        table={<Places caption={m.ui_show_map()} rows={byRegion} />}
        source={m.ui_show_source()}
      />
      <RegionMap
        id="map-towns"
        title={m.ui_show_map_towns()}
        label={m.ui_show_map_towns()}
        points={towns}
        highlighted="13"
        table={<Places caption={m.ui_show_map_towns()} rows={towns.slice(0, 12)} />}
      />
      <RegionMap
        id="map-near"
        title={m.ui_show_map_near()}
        label={m.ui_show_map_near()}
        region="13"
        points={around}
        {...(home ? { centre: { ...home.point, km: 50 } } : {})}
        table={<Places caption={m.ui_show_map_near()} rows={around} />}
      />
    </section>
  );
}

function Places({ caption, rows }: { caption: string; rows: readonly { name: string; count: number }[] }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        { key: "place", header: m.ui_show_table_place(), cell: (row) => row.name },
        { key: "groups", header: m.ui_show_groups(), cell: (row) => row.count, numeric: true },
      ]}
    />
  );
}

function shown(places: readonly Place[]) {
  return places
    .map((place, index) => ({ place, name: nameOf(place, currentLocale()), count: counts[index % counts.length] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ place, name, count }) => ({
      ...{ code: place.code, point: place.point, name, count },
      label: m.ui_show_map_place({ place: name, count: String(count) }),
      to: `/ui?paikka=${place.slug}`,
    }));
}

const asPoint = ({ point, ...rest }: ReturnType<typeof shown>[number]) => ({ ...rest, ...point });
