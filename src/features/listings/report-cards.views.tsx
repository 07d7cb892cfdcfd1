import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Form, useRequest } from "../../shared/ui/index.ts";
import { dateInWords } from "../directory/index.ts";
import type { OpenedReport } from "./report-listing.ts";

interface ReportCardsProps {
  reports: readonly OpenedReport[];
  /** Where a report's own id is sent when it has been dealt with. */
  action: string;
}

/** What people have said is wrong, one card each. */
export function ReportCards({ reports, action }: ReportCardsProps) {
  const { locale } = useRequest();
  return (
    <>
      {reports.map(({ id, text, contact, madeOn }) => (
        <div class="card flow" key={id}>
          <p class="small soft">{dateInWords(madeOn, locale)}</p>
          {text.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {contact && <p>{m.listings_report_answer_to({ contact })}</p>}
          <Form action={`${action}/${id}`}>
            <Actions>
              <Button tone="quiet">{m.listings_report_handled()}</Button>
            </Actions>
          </Form>
        </div>
      ))}
    </>
  );
}
