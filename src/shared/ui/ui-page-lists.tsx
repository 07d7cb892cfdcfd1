import { m } from "../i18n/index.ts";
import { DataTable } from "./data-table.tsx";
import { ChartFrame } from "./figure-frames.tsx";
import { Cards, OfferingCard } from "./offering-card.tsx";

/** Cards, tables and a chart, with words long enough to break. */
export function ShownLists() {
  const months = [
    { name: m.ui_show_month_9(), meetings: 8 },
    { name: m.ui_show_month_10(), meetings: 12 },
    { name: m.ui_show_month_11(), meetings: 15 },
    { name: m.ui_show_month_12(), meetings: 6 },
  ];
  const places = [
    { name: m.ui_show_place_1(), meetings: 28, visits: 1204 },
    { name: m.ui_show_place_2(), meetings: 13, visits: 96 },
  ];
  return (
    <section class="flow">
      <h2>{m.ui_show_lists()}</h2>
      <h3>{m.ui_show_cards()}</h3>
      <Cards>
        <OfferingCard
          level={4}
          name={m.ui_show_card_1()}
          to="/ui?ryhma=1"
          seed="card-1"
          summary={m.ui_show_card_1_text()}
          place={m.ui_show_card_where()}
          next={{ words: m.ui_show_card_next(), dateTime: "2026-09-24T18:00+03:00" }}
          form={m.ui_show_face_to_face()}
          openness="open"
        />
        <OfferingCard
          level={4}
          name={m.ui_show_card_2()}
          to="/ui?ryhma=2"
          seed="card-2"
          place={m.ui_show_place_2()}
          openness="closed"
        />
        <OfferingCard
          level={4}
          name={m.ui_show_card_3()}
          to="/ui?ryhma=3"
          seed="card-3"
          form={m.ui_show_online()}
          openness="replenishing"
        />
      </Cards>
      <DataTable
        caption={m.ui_show_table()}
        rows={places}
        rowKey={(row) => row.name}
        columns={[
          { key: "place", header: m.ui_show_table_place(), cell: (row) => row.name },
          { key: "meetings", header: m.ui_show_table_meetings(), cell: (row) => row.meetings, numeric: true },
          { key: "visits", header: m.ui_show_table_visits(), cell: (row) => row.visits, numeric: true },
        ]}
      />
      <ChartFrame
        title={m.ui_show_chart()}
        source={m.ui_show_source()}
        table={
          <DataTable
            caption={m.ui_show_chart()}
            rows={months}
            rowKey={(row) => row.name}
            columns={[
              { key: "month", header: m.ui_show_month(), cell: (row) => row.name },
              { key: "meetings", header: m.ui_show_table_meetings(), cell: (row) => row.meetings, numeric: true },
            ]}
          />
        }
      >
        <svg viewBox="0 0 360 200" aria-hidden="true">
          <path class="drawn-line" d="M10 170H350M10 120H350M10 70H350M10 20H350" />
          {months.map((month, index) => (
            <g key={month.name}>
              <rect
                class="drawn-main"
                x={30 + index * 84}
                y={170 - month.meetings * 10}
                width="48"
                height={month.meetings * 10}
                rx="3"
              />
              <text class="drawn-text" x={54 + index * 84} y="190" text-anchor="middle">
                {month.name}
              </text>
            </g>
          ))}
        </svg>
      </ChartFrame>
    </section>
  );
}
