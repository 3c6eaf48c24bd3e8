import { Fragment } from "react";
import { useMessages } from "../messages";

export interface MailListProps {
  mails: { id: string; to: string; subject: string; date: string; text: string }[];
}

/** Mails that were written as files; their links can be followed. */
export function MailList({ mails }: MailListProps) {
  const { account } = useMessages();
  if (mails.length === 0) return <p>{account.mails.none}</p>;
  return mails.map(({ id, to, subject, date, text }) => (
    <article key={id}>
      <h2>{subject}</h2>
      <p className="small">
        {account.mails.to} {to}, {date}
      </p>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{withLinks(paragraph)}</p>
      ))}
    </article>
  ));
}

function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((piece, index) => {
    const isLink = index % 2 === 1;
    return <Fragment key={`${index}-${piece}`}>{isLink ? <a href={piece}>{piece}</a> : piece}</Fragment>;
  });
}
