import { useMessages } from "../messages";

export interface MailListProps {
  mails: { id: string; to: string; subject: string; date: string; text: string }[];
}

/** Mails that were written as files; their links can be followed. */
export function MailList({ mails }: MailListProps) {
  const { account } = useMessages();
  if (mails.length === 0) return <p>{account.mails.none}</p>;
  return mails.map(({ id, to, subject, date, text }) => (
    <article className="flow" key={id}>
      <h2>{subject}</h2>
      <p className="small">
        {account.mails.to} {to}, {date}
      </p>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{withLink(paragraph)}</p>
      ))}
    </article>
  ));
}

/** Our mails have one address a paragraph at most. */
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
