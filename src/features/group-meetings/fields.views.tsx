import { m } from "../../shared/i18n/index.ts";
import { Choice, DateTime, Field, type FieldErrors } from "../../shared/ui/index.ts";
import type { MeetingFields } from "./group-meetings.forms.ts";
import { optionsOf, wayWords } from "./meeting-words.ts";
import type { Room } from "./open-meetings.ts";

type Fields = Partial<Pick<MeetingFields, "dayDate" | "dayTime" | "minutes" | "way" | "room" | "place" | "link">>;

interface FrameFieldsProps {
  fields: Fields;
  errors: FieldErrors;
  /** Agreed ones, to choose from. */
  rooms: readonly Room[];
  legend: string;
  today: Temporal.PlainDate;
}

/** When and where one meets. Only the day and the way are needed (G22). */
export function FrameFields({ fields, errors, rooms, legend, today }: FrameFieldsProps) {
  return (
    <>
      <DateTime
        name="day"
        legend={legend}
        hint={m.group_meetings_time_hint()}
        date={fields.dayDate}
        time={fields.dayTime}
        min={today.toString()}
        error={errors.day}
      />
      <Field
        name="minutes"
        kind="number"
        width="short"
        optional
        label={m.group_meetings_minutes()}
        hint={m.group_meetings_minutes_hint()}
        value={fields.minutes}
        error={errors.minutes}
      />
      <Choice
        name="way"
        legend={m.group_meetings_way()}
        options={optionsOf(wayWords)}
        value={fields.way ?? ""}
        error={errors.way}
      />
      {rooms.length > 0 && (
        <Field
          name="room"
          kind="select"
          width="half"
          optional
          label={m.group_meetings_room_choice()}
          options={rooms.map(({ id, place }) => ({ value: id, label: place }))}
          value={fields.room}
        />
      )}
      <Field
        name="place"
        kind="nickname"
        optional
        label={m.group_meetings_place()}
        hint={m.group_meetings_place_hint()}
        value={fields.place}
        error={errors.place}
      />
      <Field
        name="link"
        kind="nickname"
        optional
        label={m.group_meetings_link()}
        hint={m.group_meetings_link_hint()}
        value={fields.link}
        error={errors.link}
      />
    </>
  );
}
