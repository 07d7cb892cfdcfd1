import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";

interface FrameProps {
  title: ComponentChildren;
  /** The drawing: an SVG made on the server, coloured by classes. The table says the same, so it is not read aloud. */
  children: ComponentChildren;
  /** The same as the drawing, as a DataTable or a list. */
  table: ComponentChildren;
  /** Where the figures come from. */
  source?: string;
}

/** A chart with its figures beside it. */
export function ChartFrame(props: FrameProps) {
  return <Frame {...props} kind="chart" tableLabel={m.ui_frame_chart_table()} />;
}

interface MapFrameProps extends FrameProps {
  /** The drawing has links, so it is read as well: then each has a name of its own. */
  withLinks?: boolean;
}

/** A map with its places beside it. */
export function MapFrame(props: MapFrameProps) {
  return <Frame {...props} kind="map" tableLabel={m.ui_frame_map_table()} />;
}

function Frame({
  kind,
  title,
  children,
  table,
  tableLabel,
  source,
  withLinks = false,
}: MapFrameProps & { kind: string; tableLabel: string }) {
  return (
    <figure class={`frame frame-${kind}`}>
      <figcaption class="frame-title">{title}</figcaption>
      <div class="frame-drawing" aria-hidden={withLinks ? undefined : "true"}>
        {children}
      </div>
      <div class="frame-table">
        <p class="small soft">{tableLabel}</p>
        {table}
      </div>
      {source && <p class="frame-source small soft">{m.ui_frame_source({ source })}</p>}
    </figure>
  );
}
