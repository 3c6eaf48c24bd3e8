import { ActionDoneNotice } from "~/ui/account-page-layout";
import { FigureList } from "~/ui/blocks";
import { formatDayAndMonth, formatShortDateTime } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";
import { AdminPageLayout } from "./admin-page-layout";
import { BarChart } from "./bar-chart";

interface AdminMailPageProps {
  /** The error of the newest mail that failed and is tried again, or null if there is none. */
  trouble: string | null;
  /** Mails that were not tried yet, counted by template. The template that waits longest comes first. */
  waiting: { template: string; count: number; since: Date }[];
  counts: { waiting: number; failed: number; refused: number; sent: { day: string; count: number }[] };
  failed: {
    id: string;
    recipient: string;
    template: string;
    createdAt: Date;
    tries: number;
    lastError: string | null;
    refused: boolean;
  }[];
  done: MailActionResult | null;
}

export const mailResendResults = ["retried", "retriedAll", "gone"] as const;
type MailActionResult = (typeof mailResendResults)[number];

export function AdminMailPage({ counts, trouble, waiting, failed, done }: AdminMailPageProps) {
  const { admin, locale } = useMessages();
  const words = admin.mail;
  const sent = counts.sent.reduce((sum, { count }) => sum + count, 0);
  return (
    <AdminPageLayout section="mail" lead={admin.leads.mail}>
      {done ? <ActionDoneNotice>{words[done]}</ActionDoneNotice> : null}
      {trouble === null ? null : <MailTrouble count={counts.failed} said={trouble} />}
      <FigureList
        figures={[
          { label: words.waiting, value: counts.waiting },
          { label: words.failed, value: counts.failed },
          { label: words.refused, value: counts.refused },
          { label: words.sent, value: sent },
        ]}
      />
      <div className="read mt5">
        <BarChart
          caption={words.sent}
          head={admin.overview.mailHead}
          rows={counts.sent.map(({ day, count }) => ({ label: formatDayAndMonth(day, locale), count })).reverse()}
        />
      </div>
      {waiting.length > 0 ? (
        <>
          <h2 className="mt7">{words.waitingTitle}</h2>
          <div className="mt5">
            <ResponsiveTable
              caption={words.waitingTitle}
              rows={waiting}
              rowKey={({ template }) => template}
              columns={[
                {
                  key: "template",
                  label: words.template,
                  cell: ({ template }) => words.templates[template] ?? template,
                },
                { key: "count", label: words.waitingCount, cell: ({ count }) => count, num: true },
                { key: "since", label: words.waitingSince, cell: ({ since }) => formatShortDateTime(since, locale) },
              ]}
            />
          </div>
        </>
      ) : null}
      <h2 className="mt7">{words.failedTitle}</h2>
      <p className="small mt3">{failed.length === 0 ? words.none : words.failedNote}</p>
      {failed.length > 0 ? (
        <div className="mt5">
          <ResponsiveTable
            caption={words.failedTitle}
            rows={failed}
            rowKey={({ id }) => id}
            columns={[
              { key: "to", label: words.to, cell: ({ recipient }) => recipient },
              { key: "template", label: words.template, cell: ({ template }) => words.templates[template] ?? template },
              { key: "created", label: words.created, cell: ({ createdAt }) => formatShortDateTime(createdAt, locale) },
              { key: "tries", label: words.tries, cell: ({ tries }) => tries, num: true },
              {
                key: "error",
                named: true,
                label: words.error,
                cell: ({ lastError, refused }) => (
                  <>
                    {refused ? `${words.refusedOne} ` : ""}
                    <code>{lastError}</code>
                  </>
                ),
              },
              {
                key: "retry",
                label: words.action,
                cell: ({ id, recipient }) => (
                  <Form>
                    <input type="hidden" name="mail" value={id} />
                    <button className="btn quiet slim" type="submit" aria-label={words.retryOf(recipient)}>
                      {words.retry}
                    </button>
                  </Form>
                ),
              },
            ]}
          />
        </div>
      ) : null}
    </AdminPageLayout>
  );
}

/** Tells in a conspicuous way that some mails failed and are tried again. If the mail server has a problem, nobody gets mail until it is solved. */
function MailTrouble({ count, said }: { count: number; said: string }) {
  const words = useMessages().admin.mail;
  return (
    <section className="problem mt5" aria-labelledby="mail-trouble">
      <StateSign name="again" />
      <div>
        <h2 className="minor" id="mail-trouble">
          {words.troubleTitle(count)}
        </h2>
        <div className="flow mt3">
          <p>
            {words.troubleSaid} <code>{said}</code>
          </p>
          <p>{words.troubleHelp}</p>
          <Form action="/admin/mail/all">
            <button className="btn quiet slim" type="submit">
              {words.retryAll}
            </button>
          </Form>
        </div>
      </div>
    </section>
  );
}
