/**
 * Everything that is recorded, and the facts that belong to it: ids and codes, never what people wrote. `object` is what
 * was acted on; `holder` and `deputy` are people as their organisation knows them (role_holder).
 */
export type AuditEvent =
  | { readonly action: "organisation-added" | "organisation-edited"; readonly object: string }
  | {
      readonly action: "invitation-made" | "invitation-revoked" | "invitation-accepted";
      readonly object: string;
      readonly role: string;
    }
  /** `role-left` by its holder, `role-ended` by somebody else. The deputy takes over at once. */
  | {
      readonly action: "role-left" | "role-ended";
      readonly object: string;
      readonly role: string;
      readonly holder: string;
      readonly deputy: string | undefined;
    }
  /** Without a deputy: nobody deputises any more. */
  | {
      readonly action: "deputy-named";
      readonly object: string;
      readonly role: string;
      readonly holder: string;
      readonly deputy: string | undefined;
    }
  | { readonly action: "stepped-in"; readonly object: string; readonly role: string; readonly holder: string }
  /** The stand-in's own role (`object`) and who stood in (`holder`). */
  | { readonly action: "stand-in-ended"; readonly object: string; readonly role: string; readonly holder: string }
  /** Somebody read a confidential space (`object`) as staff. */
  | { readonly action: "confidential-read"; readonly object: string }
  /** Staff handed a code over to somebody who knew the agreed word. Whose it is is not kept. */
  | { readonly action: "way-back-handed-over"; readonly object: string }
  /** Somebody marked another away. Which days is not kept. */
  | { readonly action: "absence-marked"; readonly object: string }
  /** Somebody brought listings in from a file. `object` is this import, and nothing else. */
  | {
      readonly action: "listings-imported";
      readonly object: string;
      readonly file: string;
      readonly made: number;
      readonly changed: number;
      readonly ended: number;
    }
  | { readonly action: "reset-asked" | "reset-confirmed"; readonly object: string; readonly holder: string }
  | SpaceEvent
  | PlatformEvent;

/** What is done to spaces from outside them. A persona's id stands for nobody outside its space. */
export type SpaceEvent =
  | {
      readonly action: "space-founded" | "space-edited" | "space-door-renewed" | "space-ended";
      readonly object: string;
    }
  | { readonly action: "space-role-offered"; readonly object: string; readonly holder: string }
  | { readonly action: "guardian-noted" | "guardian-withdrew" | "description-handled"; readonly object: string }
  | {
      readonly action:
        | "unmasking-asked"
        | "unmasking-confirmed"
        | "unmasked-looked"
        | "unmasking-withheld"
        | "unmasking-told";
      readonly object: string;
    };

/** What concerns the installation, and stands in no organisation's log. */
export type PlatformEvent =
  /** A role over the platform: made on the machine, ended by an administrator, helped with a lost second factor. */
  | {
      readonly action:
        | "platform-administrator-made"
        | "platform-role-ended"
        | "platform-role-left"
        | "platform-second-factor-reset";
      readonly object: string;
    }
  /** An area centre took a listing without an organisation from show, for a time or for good. */
  | { readonly action: "listing-hidden" | "listing-ended"; readonly object: string }
  | {
      readonly action: "platform-invitation-made" | "platform-invitation-revoked" | "platform-invitation-accepted";
      readonly object: string;
    };

export type AuditAction = AuditEvent["action"];

/** Who acted, as those who read the log know them. A person's own id never stands here. */
export type AuditActor =
  /** Somebody in an organisation's role: the role_holder. */
  | { readonly kind: "holder"; readonly id: string; readonly role: string }
  /** Somebody in a role over the installation: the platform_role. */
  | { readonly kind: "platform"; readonly id: string; readonly role: string }
  /** Whoever runs the machine, from the command line. */
  | { readonly kind: "machine" }
  /** The service by itself. */
  | { readonly kind: "service" };
