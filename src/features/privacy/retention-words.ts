import { m } from "../../shared/i18n/index.ts";
import { type Deletion, type Ground, type Group, type Kind, retention, type Viewer } from "./retention.rules.ts";

interface KindWords {
  readonly name: () => string;
  readonly why: () => string;
  readonly long: () => string;
}

/** The words for each kind; the numbers in them come from the rules. A kind without words does not compile. */
export const kindWords: Readonly<Record<Kind, KindWords>> = {
  nickname: { name: m.privacy_nickname_name, why: m.privacy_nickname_why, long: m.privacy_nickname_long },
  words: { name: m.privacy_words_name, why: m.privacy_words_why, long: m.privacy_words_long },
  session: {
    name: m.privacy_session_name,
    why: m.privacy_session_why,
    long: () => m.privacy_session_long(retention.session.kept),
  },
  handover: {
    name: m.privacy_handover_name,
    why: m.privacy_handover_why,
    long: () => m.privacy_handover_long(retention.handover.kept),
  },
  answer: {
    name: m.accounts_retention_answer_name,
    why: m.accounts_retention_answer_why,
    long: () => m.accounts_retention_answer_long(retention.answer.kept),
  },
  device: {
    name: m.accounts_retention_device_name,
    why: m.accounts_retention_device_why,
    long: () => m.accounts_retention_device_long(retention.device.kept),
  },
  email: {
    name: m.accounts_retention_email_name,
    why: m.accounts_retention_email_why,
    long: m.accounts_retention_email_long,
  },
  mailed: {
    name: m.accounts_retention_mailed_name,
    why: m.accounts_retention_mailed_why,
    long: () => m.accounts_retention_mailed_long(retention.mailed.kept),
  },
  codeWord: {
    name: m.accounts_retention_code_word_name,
    why: m.accounts_retention_code_word_why,
    long: m.accounts_retention_code_word_long,
  },
  desk: {
    name: m.accounts_retention_desk_name,
    why: m.accounts_retention_desk_why,
    long: () => m.accounts_retention_desk_long(retention.desk.kept),
  },
  delay: {
    name: m.privacy_delay_name,
    why: m.privacy_delay_why,
    long: () => m.privacy_delay_long(retention.delay.kept),
  },
  key: { name: m.privacy_key_name, why: m.privacy_key_why, long: m.privacy_key_long },
  persona: {
    name: m.spaces_retention_persona_name,
    why: m.spaces_retention_persona_why,
    long: m.spaces_retention_persona_long,
  },
  plan: {
    name: m.groups_retention_plan_name,
    why: m.groups_retention_plan_why,
    long: () => m.groups_retention_plan_long(retention.plan.kept),
  },
  meeting: {
    name: m.group_meetings_retention_name,
    why: m.group_meetings_retention_why,
    long: m.group_meetings_retention_long,
  },
  group_support: {
    name: m.group_support_retention_name,
    why: m.group_support_retention_why,
    long: () => m.group_support_retention_long(retention.group_support.kept),
  },
  group_farewell: {
    name: m.groups_retention_farewell_name,
    why: m.groups_retention_farewell_why,
    long: () => m.groups_retention_farewell_long(retention.group_farewell.kept),
  },
  house_rules: {
    name: m.house_rules_retention_name,
    why: m.house_rules_retention_why,
    long: m.house_rules_retention_long,
  },
  keep_apart: {
    name: m.keep_apart_retention_name,
    why: m.keep_apart_retention_why,
    long: m.keep_apart_retention_long,
  },
  consent: { name: m.consents_retention_name, why: m.consents_retention_why, long: m.consents_retention_long },
  entry_request: {
    name: m.admissions_retention_name,
    why: m.admissions_retention_why,
    long: m.admissions_retention_long,
  },
  event_sign_up: {
    name: m.gate_events_retention_sign_up_name,
    why: m.gate_events_retention_sign_up_why,
    long: () => m.gate_events_retention_sign_up_long(retention.event_sign_up.kept),
  },
  meet_wish: {
    name: m.gate_events_retention_wish_name,
    why: m.gate_events_retention_wish_why,
    long: () => m.gate_events_retention_wish_long(retention.meet_wish.kept),
  },
  unmasking: {
    name: m.spaces_retention_unmasking_name,
    why: m.spaces_retention_unmasking_why,
    long: () => m.spaces_retention_unmasking_long(retention.unmasking.kept),
  },
  role: { name: m.privacy_role_name, why: m.privacy_role_why, long: m.privacy_role_long },
  passkey: {
    name: m.passkeys_retention_name,
    why: m.passkeys_retention_why,
    long: () => m.passkeys_retention_long(retention.passkey.kept),
  },
  absence: { name: m.privacy_absence_name, why: m.privacy_absence_why, long: m.privacy_absence_long },
  invitation: {
    name: m.privacy_invitation_name,
    why: m.privacy_invitation_why,
    long: () => m.privacy_invitation_long(retention.invitation.kept),
  },
  factor: { name: m.privacy_factor_name, why: m.privacy_factor_why, long: m.privacy_factor_long },
  audit: {
    name: m.audit_retention_name,
    why: m.audit_retention_why,
    long: () => m.audit_retention_long(retention.audit.kept),
  },
  organisation: {
    name: m.privacy_organisation_name,
    why: m.privacy_organisation_why,
    long: m.privacy_organisation_long,
  },
  listing: {
    name: m.listings_retention_listing_name,
    why: m.listings_retention_listing_why,
    long: m.listings_retention_listing_long,
  },
  report: {
    name: m.listings_retention_report_name,
    why: m.listings_retention_report_why,
    long: () => m.listings_retention_report_long(retention.report.kept),
  },
  wish: {
    name: m.wishes_retention_name,
    why: m.wishes_retention_why,
    long: () => m.wishes_retention_long(retention.wish.kept),
  },
  feedback: {
    name: m.privacy_feedback_name,
    why: m.privacy_feedback_why,
    long: () => m.privacy_feedback_long(retention.feedback.kept),
  },
  mail: {
    name: m.privacy_mail_name,
    why: m.privacy_mail_why,
    long: () => m.privacy_mail_long(retention.mail.kept),
  },
  sms: {
    name: m.privacy_sms_name,
    why: m.privacy_sms_why,
    long: () => m.privacy_sms_long(retention.sms.kept),
  },
  message_count: {
    name: m.privacy_message_count_name,
    why: m.privacy_message_count_why,
    long: m.privacy_message_count_long,
  },
  mailbox: {
    name: m.privacy_mailbox_name,
    why: m.privacy_mailbox_why,
    long: () => m.privacy_mailbox_long(retention.mailbox.kept),
  },
  job: { name: m.privacy_job_name, why: m.privacy_job_why, long: () => m.privacy_job_long(retention.job.kept) },
  log: { name: m.privacy_log_name, why: m.privacy_log_why, long: m.privacy_log_long },
  address: {
    name: m.privacy_address_name,
    why: m.privacy_address_why,
    long: () => m.privacy_address_long(retention.address.kept),
  },
  erased: {
    name: m.privacy_erased_name,
    why: m.privacy_erased_why,
    long: () => m.privacy_erased_long(retention.erased.kept),
  },
  backup: {
    name: m.privacy_backup_name,
    why: m.privacy_backup_why,
    long: () => m.privacy_backup_long(retention.backup.kept),
  },
};

export const groupWords: Readonly<Record<Group, () => string>> = {
  nickname: m.privacy_group_nickname,
  role: m.privacy_group_role,
  letter: m.privacy_group_letter,
  house: m.privacy_group_house,
};

export const viewerWords: Readonly<Record<Viewer, () => string>> = {
  nobody: m.privacy_viewer_nobody,
  space: m.spaces_retention_viewer,
  administrators: m.privacy_viewer_administrators,
  organisation: m.privacy_viewer_organisation,
  everyone: m.privacy_viewer_everyone,
  maintainers: m.privacy_viewer_maintainers,
};

export const groundWords: Readonly<Record<Ground, () => string>> = {
  consent: m.privacy_ground_consent,
  interest: m.privacy_ground_interest,
  law: m.privacy_ground_law,
};

export const deletionWords: Readonly<Record<Deletion["by"], () => string>> = {
  job: m.privacy_deletion_job,
  forgetting: m.privacy_deletion_forgetting,
  person: m.privacy_deletion_person,
  maintainers: m.privacy_deletion_maintainers,
  "nothing-yet": m.privacy_deletion_nothing_yet,
};
