import { m } from "../../shared/i18n/index.ts";
import { Check, Choice, Emblem, Field, type FieldErrors } from "../../shared/ui/index.ts";
import type { AgeBand } from "../consents/index.ts";
import type { Member } from "./members.ts";
import type { SpaceRole } from "./space.rules.ts";
import { roleInSpaceWord } from "./space-words.ts";

/** Somebody in a space: their drawing, their nickname, and the badge of those an organisation vouches for. */
export function PersonaName({
  nickname,
  emblemSeed,
  role = "participant",
  organisation,
}: Pick<Member, "nickname" | "emblemSeed"> & Partial<Pick<Member, "role" | "organisation">>) {
  return (
    <span class="persona">
      <Emblem seed={emblemSeed} />
      <bdi>{nickname}</bdi>
      {role !== "participant" && <StaffBadge role={role} organisation={organisation} />}
    </span>
  );
}

/**
 * Says that an organisation knows who this is and what they carry. No nickname can look like it: it stands outside the
 * name, is drawn, and is made from the database's own facts. Without an organisation there is the task and no mark.
 */
function StaffBadge({ role, organisation }: { role: SpaceRole; organisation: string | undefined }) {
  if (!organisation) return <span class="persona-task">{roleInSpaceWord(role)}</span>;
  return (
    <span class="staff-badge">
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        aria-hidden="true"
      >
        <path d="M12 2.6 20 6v6c0 5-3.4 8-8 9.4C7.4 20 4 17 4 12V6Z" />
        <path d="m8.4 12 2.5 2.5 4.8-5" />
      </svg>
      {m.spaces_badge({ role: roleInSpaceWord(role), organisation })}
    </span>
  );
}

/** Those who are here, in an order that tells nothing. */
export function MemberList({ members }: { members: readonly Member[] }) {
  return (
    <ul class="members">
      {members.map((member) => (
        <li key={member.personaId}>
          <PersonaName {...member} />
        </li>
      ))}
    </ul>
  );
}

export interface NicknameFieldsProps {
  nickname?: string | undefined;
  ageBand?: AgeBand | undefined;
  /** Whether the space is for children: only then an age is asked. */
  forChildren?: boolean;
  /** The nickname is theirs in another space: asked whether they mean it. */
  same?: boolean;
  errors?: FieldErrors;
}

/** The questions of every way into a space: a nickname of this space only, and an age where it decides. */
export function NicknameFields({
  nickname,
  ageBand,
  forChildren = false,
  same = false,
  errors = {},
}: NicknameFieldsProps) {
  return (
    <>
      <Field
        name="nickname"
        kind="nickname"
        label={m.spaces_nickname()}
        hint={m.spaces_nickname_hint()}
        value={nickname}
        error={errors.nickname}
      />
      {same && <Check name="anyway" label={m.spaces_same_anyway()} optional />}
      {forChildren && (
        <Choice
          name="age"
          legend={m.spaces_age()}
          hint={m.spaces_age_hint()}
          value={ageBand ?? ""}
          error={errors.age}
          options={[
            { value: "under_13", label: m.spaces_age_under_13() },
            { value: "13_to_17", label: m.spaces_age_13_to_17() },
            { value: "adult", label: m.spaces_age_adult() },
          ]}
        />
      )}
    </>
  );
}
