import { geoPath, geoTransverseMercator } from "d3-geo";
import { type Point, regionOutlines } from "../places/index.ts";

/** A point of the map before it is drawn. */
export interface MapPoint extends Point {
  readonly count: number;
}

/** Units of the drawing's width: about as many pixels on a phone, so that a mark's size here is its size there. */
const width = 320;
/** Room for a mark on the coast. */
const edge = 16;
/** No mark is smaller than a finger needs: 24 across. */
const smallest = 12;

/** A letter of a mark's name, about. */
const letterWidth = 6.6;

/** A mark's radius by its count. */
export const markerRadius = (count: number): number => (count < 100 ? smallest : 15);

const kept = new Map<string, ReturnType<typeof draw>>();

/** The country, or one region large with its neighbours around it; drawn once, then kept. */
export function drawnMap(region?: string) {
  const key = region ?? "";
  const map = kept.get(key) ?? draw(region);
  kept.set(key, map);
  return map;
}

function draw(region: string | undefined) {
  const shapes = regionOutlines().map(({ code, rings }) => ({
    code,
    shape: { type: "MultiPolygon" as const, coordinates: rings.map((ring) => [clockwise(ring)]) },
  }));
  const wanted = shapes.filter(({ code }) => region === undefined || code === region);
  const whole = {
    type: "GeometryCollection" as const,
    geometries: (wanted.length > 0 ? wanted : shapes).map(({ shape }) => shape),
  };
  // Finland's own projection (ETRS-TM35FIN): north is up at its middle, and shapes are true.
  const projection = geoTransverseMercator()
    .rotate([-27, 0])
    .fitWidth(width - 2 * edge, whole);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(whole);
  const [x0 = 0, y0 = 0] = projection.translate();
  projection.translate([x0 + edge - left, y0 + edge - top]);
  const height = Math.ceil(bottom - top + 2 * edge);
  projection.clipExtent([
    [-edge, -edge],
    [Math.ceil(right - left) + 3 * edge, height + edge],
  ]);
  const outline = geoPath(projection).digits(1);

  const place = ({ lat, lon }: Point): [number, number] | undefined => {
    const at = projection([lon, lat]);
    return at ? [Math.round(at[0]), Math.round(at[1])] : undefined;
  };
  return {
    width,
    height,
    /** Where a point falls on the drawing. */
    place,
    unitsPerKm: projection.scale() / 6371,
    regions: shapes
      .map(({ code, shape }) => ({
        code,
        path: shorter(outline(shape) ?? ""),
        middle: rounded(outline.centroid(shape)),
      }))
      .filter(({ path }) => path !== ""),
  };
}

/**
 * A path in steps of half a unit, each from the corner before: half as long to send. Corners are rounded before they are
 * subtracted, so neighbours still share their border.
 */
function shorter(path: string): string {
  const rings = path.split("M").filter(Boolean);
  const drawn = rings.map((ring) => {
    const corners = ring
      .replace("Z", "")
      .split("L")
      .map((corner) => corner.split(",").map((part) => Math.round(Number(part) * 2)));
    let [x = 0, y = 0] = corners[0] ?? [];
    let steps = "";
    for (const [nextX = 0, nextY = 0] of corners.slice(1)) {
      if (nextX === x && nextY === y) continue;
      steps += `${steps && nextX >= x ? " " : ""}${half(nextX - x)}${nextY >= y ? " " : ""}${half(nextY - y)}`;
      [x, y] = [nextX, nextY];
    }
    const [startX = 0, startY = 0] = corners[0] ?? [];
    return steps && `M${half(startX)} ${half(startY)}l${steps}z`;
  });
  return drawn.join("");
}

/** "-.5", "3", "12.5". */
const half = (halves: number): string => String(halves / 2).replace(/^(-?)0\./, "$1.");

const rounded = ([x, y]: [number, number]): [number, number] => [Math.round(x), Math.round(y)];

/** As d3 wants the outer ring: the other way round would be the whole world but Finland. */
function clockwise(ring: readonly (readonly [number, number])[]): [number, number][] {
  const corners = ring.map(([lon, lat]): [number, number] => [lon, lat]);
  const turn = corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return turn > 0 ? corners : corners.reverse();
}

type Room = Pick<ReturnType<typeof drawnMap>, "place" | "width" | "height">;

/** One mark of the map: a point, or several that lie too near one another to be pressed apart. */
export interface MapMark<P> {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** The largest first. */
  readonly points: readonly P[];
}

/**
 * Points that would lie on one another are drawn as one, at the largest of them. The largest are drawn first, so that
 * towns stay and villages join them.
 */
export function gather<P extends MapPoint>(map: Room, points: readonly P[]): MapMark<P>[] {
  const marks: { x: number; y: number; count: number; points: P[] }[] = [];
  for (const point of [...points].sort((a, b) => b.count - a.count)) {
    const [x, y] = map.place(point) ?? [-1, -1];
    if (x < 0 || y < 0 || x > map.width || y > map.height) continue;
    const near = marks.find((one) => Math.hypot(one.x - x, one.y - y) < 2 * markerRadius(100) + 1);
    if (near) {
      near.points.push(point);
      near.count += point.count;
    } else marks.push({ x, y, count: point.count, points: [point] });
  }
  return marks;
}

/** Where a name is written: from `x` on, or up to it. */
export interface NamePlace {
  readonly x: number;
  readonly anchor: "start" | "end";
}

/** Where each mark's name fits without covering a mark, a name before it or the edge; undefined where it does not. */
export function placeNames(map: Room, marks: readonly MapMark<unknown>[], names: readonly string[]) {
  const taken = marks.map(({ x, y, count }) => {
    const radius = markerRadius(count);
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  return marks.map(({ x, y, count }, index): NamePlace | undefined => {
    const length = (names[index] ?? "").length * letterWidth;
    const gap = markerRadius(count) + 3;
    const sides: readonly NamePlace[] = [
      { x: x + gap, anchor: "start" },
      { x: x - gap, anchor: "end" },
    ];
    return sides.find((side) => {
      const left = side.anchor === "start" ? side.x : side.x - length;
      const box = { left, right: left + length, top: y - 8, bottom: y + 6 };
      const free = taken.every(
        (one) => one.right < box.left || one.left > box.right || one.bottom < box.top || one.top > box.bottom,
      );
      if (!free || box.left < 0 || box.right > map.width) return false;
      taken.push(box);
      return true;
    });
  });
}
