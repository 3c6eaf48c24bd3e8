import { formatLongDateTime } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";

interface MailsFromFilesListProps {
  mails: { id: string; to: string; subject: string; date: string; text: string }[];
}

/** The list of mails that were written to files. The links in the mails work. */
export function MailsFromFilesList({ mails }: MailsFromFilesListProps) {
  const { account, locale } = useMessages();
  if (mails.length === 0) return <p>{account.mails.none}</p>;
  return mails.map(({ id, to, subject, date, text }) => (
    <article className="flow" key={id}>
      <h2>{subject}</h2>
      <p className="small">
        {account.mails.to} {to}, <When date={date} locale={locale} />
      </p>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{withLink(paragraph)}</p>
      ))}
    </article>
  ));
}

/** The date of a mail, from its header. A text that is not a date is shown as it is. */
function When({ date, locale }: { date: string; locale: Locale }) {
  if (Number.isNaN(Date.parse(date))) return date;
  return <time dateTime={new Date(date).toISOString()}>{formatLongDateTime(date, locale)}</time>;
}

/** Returns a paragraph of a mail with its link. Our mails have at most one link in a paragraph. */
function withLink(text: string) {
  const [before, address, after] = text.split(/(https?:\/\/\S+)/);
  return (
    <>
      {before}
      {address && <a href={address}>{address}</a>}
      {after}
    </>
  );
}
