import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";
import { Icon } from "./icons.tsx";
import { Prose } from "./prose.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type NoticeKind = "info" | "good" | "warning";

interface NoticeProps {
  kind?: NoticeKind;
  title?: ComponentChildren;
  children?: ComponentChildren;
  /** True for the answer to what the person just did ("saved"): it takes the focus when the page opens, to be heard first. */
  answer?: boolean;
}

const words: Record<NoticeKind, () => string> = {
  info: m.ui_notice_info,
  good: m.ui_notice_good,
  warning: m.ui_notice_warning,
};

/** Something to know here and now. The kind is told by words, drawing and colour. */
export function Notice({ kind = "info", title, children, answer = false }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} {...(answer && { role: "status", tabIndex: -1, autofocus: true })}>
      <Icon name={kind} />
      <div class="notice-body">
        <VisuallyHidden>{words[kind]()}: </VisuallyHidden>
        {title && <p class="notice-title">{title}</p>}
        <Prose>{children}</Prose>
      </div>
    </div>
  );
}
