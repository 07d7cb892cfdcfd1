/**
 * Who is asking. Each kind is a role of its own in PostgreSQL, and row-level security decides what that role sees:
 * a forgotten condition in a query shows nothing too much.
 */
export type Actor =
  /** Someone who only looks; also everyone who has not signed in. */
  | { readonly kind: "public" }
  /** A person who has come in under a nickname, as themselves. */
  | { readonly kind: "person"; readonly personId: string }
  /** A person acting in a role of an organisation or of the platform. */
  | { readonly kind: "staff"; readonly personId: string }
  /** The door: looks up words, sessions and invitations before it is known who stands there. */
  | { readonly kind: "door" }
  /** The service itself, doing what was promised earlier: jobs, reminders, deletions. */
  | { readonly kind: "worker" };

export const actorRoles = {
  public: "vk_public",
  person: "vk_person",
  staff: "vk_staff",
  door: "vk_door",
  worker: "vk_worker",
} as const satisfies Record<Actor["kind"], string>;

export const nobody: Actor = { kind: "public" };
