import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { smsLength } from "../../shared/sms/sms-length.ts";
import { DataTable, EmptyState, Link, Page } from "../../shared/ui/index.ts";
import type { MailSummary, ShownMail } from "./dev-mailbox.queries.ts";

export const mailboxPath = "/dev/posti";

export function MailboxPage({ mails }: { mails: readonly MailSummary[] }) {
  return (
    <Page title={m.mail_box_title()} lead={m.mail_box_lead()} listed={false} wide>
      {mails.length === 0 ? (
        <EmptyState title={m.mail_box_empty()} next={{ to: "/", label: m.mail_box_front_page() }}>
          {m.mail_box_empty_why()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.mail_box_caption()}
          rows={mails}
          rowKey={(mail) => mail.id}
          columns={[
            {
              key: "subject",
              header: m.mail_box_message(),
              cell: (mail) => <Link to={`${mailboxPath}/${mail.id}`}>{mail.subject}</Link>,
            },
            { key: "channel", header: m.mail_box_channel(), cell: (mail) => channelWords(mail.channel) },
            { key: "to", header: m.mail_box_to(), cell: (mail) => mail.recipient },
            { key: "time", header: m.mail_box_time(), cell: (mail) => <Moment at={mail.madeAt} /> },
          ]}
        />
      )}
    </Page>
  );
}

export function MailPage({ mail }: { mail: ShownMail }) {
  const language = mail.headers.find(([name]) => name === "Content-Language")?.[1];
  return (
    <Page title={mail.channel === "sms" ? m.mail_box_channel_sms() : mail.subject} listed={false}>
      <p>
        <Link to={mailboxPath}>{m.mail_box_back()}</Link>
      </p>
      <h2>{m.mail_box_headers()}</h2>
      <dl>
        <dt>{m.mail_box_to()}</dt>
        <dd>{mail.recipient}</dd>
        <dt>{m.mail_box_time()}</dt>
        <dd>
          <Moment at={mail.madeAt} />
        </dd>
        {mail.headers.map(([name, value]) => (
          <Header key={name} name={name} value={value} />
        ))}
        {mail.channel === "sms" && (
          <Header name={m.mail_box_length()} value={m.mail_box_length_of(smsLength(mail.text))} />
        )}
      </dl>
      <h2>{m.mail_box_text()}</h2>
      <div lang={language}>
        {mail.text
          .trim()
          .split("\n\n")
          .map((paragraph) => (
            <p key={paragraph}>
              <WithLinks text={paragraph} />
            </p>
          ))}
      </div>
      {mail.html !== null && (
        <>
          <h2>{m.mail_box_html()}</h2>
          <p>
            <code>{mail.html}</code>
          </p>
        </>
      )}
    </Page>
  );
}

const channelWords = (channel: MailSummary["channel"]) =>
  channel === "sms" ? m.mail_box_channel_sms() : m.mail_box_channel_mail();

function Header({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** A mail program makes addresses into links; whoever tries the service out wants to follow them. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part));
}

function Moment({ at }: { at: Temporal.Instant }) {
  const local = at.toZonedDateTimeISO("Europe/Helsinki");
  const shown = local.toLocaleString(languageTags[currentLocale()], { dateStyle: "medium", timeStyle: "medium" });
  return <time dateTime={at.toString({ smallestUnit: "second" })}>{shown}</time>;
}
