import { m } from "../i18n/index.ts";
import { Link } from "./link.tsx";
import { PhoneLink } from "./phone-link.tsx";

export interface CrisisLine {
  readonly name: string;
  readonly number: string;
  /** When someone answers, in words. */
  readonly hours?: string;
}

interface CrisisBoxProps {
  /** Helplines that fit this page, from the database; none is fine. */
  lines?: readonly CrisisLine[];
  level?: 2 | 3;
}

const emergencyNumber = "112";

/** Help at once: the emergency number, the lines that fit here, and the way to all the others. */
export function CrisisBox({ lines = [], level = 2 }: CrisisBoxProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section class="crisis" aria-labelledby="apua-heti">
      <Heading id="apua-heti">{m.ui_crisis_title()}</Heading>
      <p>{m.ui_crisis_text()}</p>
      {lines.length > 0 && (
        <ul class="crisis-lines">
          {lines.map((line) => (
            <li key={line.number}>
              <span>{line.name}</span>
              <PhoneLink number={line.number} />
              {line.hours && <span class="small soft">{line.hours}</span>}
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <a class="button button-crisis" href={`tel:${emergencyNumber}`}>
          {m.ui_crisis_call({ number: emergencyNumber })}
        </a>
        <Link to="/apua">{m.ui_crisis_more()}</Link>
      </div>
    </section>
  );
}
