import { m } from "../../../shared/i18n/index.ts";
import { readDay } from "../../../shared/time/read-typed.ts";
import { Choice, Field, faults, Notice, RingMark } from "../../../shared/ui/index.ts";
import { admissionTimes, admissionWays, entryWords, opennessOf } from "../../directory/index.ts";
import { hasWayIn } from "../draft.rules.ts";
import { optionsOf, timeWords } from "../words.ts";
import { one, oneOf, type Step, single, textIn, tooLong, webAddressFault, webAddressIn, written } from "./step.ts";

/** D5: when may new people come, and how. Two questions, and the names of their usual pairs. */
export const entryStep: Step = {
  slug: "mukaan",
  title: m.listings_step_entry,
  lead: m.listings_entry_lead,
  asks: hasWayIn,
  valuesOf: ({ admission }, context) =>
    single({
      when: admission?.when,
      how: admission?.how,
      nextIntake: admission?.nextIntake,
      startsOn: admission?.startsOn,
      signUpUrl: admission?.signUpUrl,
      note: textIn(admission?.note, context),
    }),
  read(values, draft, context) {
    const when = oneOf(values, "when", admissionTimes);
    const how = oneOf(values, "how", admissionWays);
    const [nextIntake, startsOn, signUpUrl] = [
      one(values, "nextIntake"),
      one(values, "startsOn"),
      webAddressIn(values, "signUpUrl"),
    ];
    const badDay = (text: string) => text !== "" && !readDay(text) && m.listings_day_fault();
    return {
      draft: {
        ...draft,
        ...(when &&
          how && {
            admission: {
              when,
              how,
              nextIntake: readDay(nextIntake),
              startsOn: readDay(startsOn),
              signUpUrl: signUpUrl || undefined,
              note: written(draft.admission?.note, context, values, "note"),
            },
          }),
      },
      errors: faults({
        when: !when && m.listings_when_needed(),
        how: !how && m.listings_how_needed(),
        nextIntake: badDay(nextIntake),
        startsOn: badDay(startsOn),
        signUpUrl: webAddressFault(signUpUrl),
        note: tooLong(one(values, "note"), 1_000),
      }),
    };
  },
  Fields: ({ values, errors, draft }) => {
    const openness = opennessOf(draft);
    return (
      <>
        <Notice title={m.listings_ring_title()}>
          <ul class="listing-rings">
            {(["open", "replenishing", "closed"] as const).map((ring) => (
              <li key={ring}>
                <RingMark openness={ring} explained />
              </li>
            ))}
          </ul>
          {openness && (
            <p>
              {m.listings_ring_now()} <RingMark openness={openness} />
            </p>
          )}
        </Notice>
        <Choice
          name="when"
          legend={m.listings_when_question()}
          options={optionsOf(timeWords)}
          value={one(values, "when")}
          error={errors.when}
        />
        <Choice
          name="how"
          legend={m.listings_how_question()}
          hint={m.listings_how_hint()}
          options={optionsOf(entryWords)}
          value={one(values, "how")}
          error={errors.how}
        />
        <Field
          name="nextIntake"
          kind="date"
          width="half"
          optional
          label={m.listings_next_intake()}
          value={one(values, "nextIntake")}
          error={errors.nextIntake}
        />
        <Field
          name="startsOn"
          kind="date"
          width="half"
          optional
          label={m.listings_starts_on()}
          value={one(values, "startsOn")}
          error={errors.startsOn}
        />
        <Field
          name="signUpUrl"
          optional
          label={m.listings_sign_up_url()}
          hint={m.listings_website_hint()}
          value={one(values, "signUpUrl")}
          error={errors.signUpUrl}
          autocomplete="off"
        />
        <Field
          name="note"
          kind="multiline"
          rows={3}
          optional
          label={m.listings_entry_note()}
          hint={m.listings_entry_note_hint()}
          value={one(values, "note")}
          error={errors.note}
        />
      </>
    );
  },
};
