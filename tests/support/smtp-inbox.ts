/** A real mail server on loopback, which keeps what it gets. */
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface SmtpInbox {
  /** The address for `SMTP_URL`. */
  url: string;
  port: number;
  /** The mails that came, in the order in which they came. */
  mails: ParsedMail[];
  close(): Promise<void>;
}

/** Starts a mail server. `port`: 0 for a free one. `onRcptTo`: may refuse a reader. */
export async function openSmtpInbox({
  port = 0,
  mails = [],
  onRcptTo,
}: {
  port?: number;
  mails?: ParsedMail[];
  onRcptTo?: NonNullable<SMTPServerOptions["onRcptTo"]>;
} = {}): Promise<SmtpInbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    ...(onRcptTo ? { onRcptTo } : {}),
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Returns the address of the reader of a mail. */
export function readerOf({ to }: ParsedMail): string {
  return to && !Array.isArray(to) ? to.text : "";
}
