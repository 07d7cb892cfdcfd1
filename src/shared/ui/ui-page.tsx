import { m } from "../i18n/index.ts";
import { Page } from "./page.tsx";
import { ShownForms } from "./ui-page-forms.tsx";
import { ShownLists } from "./ui-page-lists.tsx";
import { ShownMaps } from "./ui-page-maps.tsx";
import { ShownSigns } from "./ui-page-signs.tsx";
import { ShownWords } from "./ui-page-words.tsx";

/** Every part in every state, for those who build pages. Exists in development only. */
export function UiPage() {
  return (
    <Page title={m.ui_show_title()} lead={m.ui_show_lead()} wide listed={false}>
      <ShownWords />
      <ShownSigns />
      <ShownForms />
      <ShownLists />
      <ShownMaps />
    </Page>
  );
}
