import { planEmblem, type TableShape } from "./emblem-plan.ts";
import { seatsOnRing } from "./ring.ts";

/** A group's own small drawing. Decoration: the group's name always stands beside it. */
export function Emblem({ seed }: { seed: string }) {
  const { table, tableTone, seats, start } = planEmblem(seed);
  return (
    <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true">
      <circle class="emblem-ground" cx="24" cy="24" r="24" />
      <Table shape={table} class={`tone-${tableTone}`} />
      {seatsOnRing(24, 16, seats.length, start).map(({ seat, x, y }) => (
        <circle key={seat} class={`tone-${seats[seat]}`} cx={x} cy={y} r="3.4" />
      ))}
    </svg>
  );
}

function Table({ shape, class: className }: { shape: TableShape; class: string }) {
  switch (shape) {
    case "round":
      return <circle class={className} cx="24" cy="24" r="7.5" />;
    case "square":
      return <rect class={className} x="17.5" y="17.5" width="13" height="13" rx="3.5" />;
    case "long":
      return <rect class={className} x="15.5" y="19" width="17" height="10" rx="5" />;
  }
}
