import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";

interface FrameProps {
  title: ComponentChildren;
  /** The drawing: an SVG made on the server, coloured by classes. It is not read aloud; the table says the same. */
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

/** A map with its places beside it. */
export function MapFrame(props: FrameProps) {
  return <Frame {...props} kind="map" tableLabel={m.ui_frame_map_table()} />;
}

function Frame({
  kind,
  title,
  children,
  table,
  tableLabel,
  source,
}: FrameProps & { kind: string; tableLabel: string }) {
  return (
    <figure class={`frame frame-${kind}`}>
      <figcaption class="frame-title">{title}</figcaption>
      <div class="frame-drawing" aria-hidden="true">
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
