import { m } from "../i18n/index.ts";
import { Actions, ButtonLink } from "./button.tsx";
import { CrisisBox } from "./crisis-box.tsx";
import { Page } from "./page.tsx";

const texts = {
  400: { title: m.ui_error_400_title, what: m.ui_error_400_what, next: m.ui_error_400_next },
  403: { title: m.ui_error_403_title, what: m.ui_error_403_what, next: m.ui_error_403_next },
  404: { title: m.ui_error_404_title, what: m.ui_error_404_what, next: m.ui_error_404_next },
  413: { title: m.ui_error_413_title, what: m.ui_error_413_what, next: m.ui_error_413_next },
  422: { title: m.ui_error_422_title, what: m.ui_error_422_what, next: m.ui_error_422_next },
  429: { title: m.ui_error_429_title, what: m.ui_error_429_what, next: m.ui_error_429_next },
  500: { title: m.ui_error_500_title, what: m.ui_error_500_what, next: m.ui_error_500_next },
  503: { title: m.ui_error_503_title, what: m.ui_error_503_what, next: m.ui_error_503_next },
} as const;

export type ErrorStatus = keyof typeof texts;

/** What happened and what to do next; help and the front page are always within reach. */
export function ErrorPage({ status }: { status: ErrorStatus }) {
  const { title, what, next } = texts[status];
  return (
    <Page title={title()} lead={what()} listed={false}>
      <p>{next()}</p>
      <Actions>
        <ButtonLink to="/">{m.ui_error_front_page()}</ButtonLink>
        {status === 404 && (
          <ButtonLink to="/haku" tone="quiet">
            {m.ui_error_find()}
          </ButtonLink>
        )}
      </Actions>
      <CrisisBox />
    </Page>
  );
}
