/** Sends a mail by SMTP. Without a mail server, it writes the mail as a file that a person can read. */
import fs from "node:fs/promises";
import path from "node:path";
import { rootCertificates } from "node:tls";
import nodemailer from "nodemailer";
import { composeMailFile } from "./mail-file";

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  /** Extra headers, in addition to those that every mail has. */
  headers?: Record<string, string>;
  /** The address that gets a reply. */
  replyTo?: string;
}

export interface Mailer {
  /** Sends a mail, or throws if it was not sent. `id` becomes the Message-ID, so that a receiver can recognise a second copy. */
  send(mail: RenderedMail & { id: string; recipient: string; now: Date }): Promise<void>;
  close(): void;
}

interface MailerOptions {
  smtpUrl: string | null;
  /** Certificates (PEM) to trust in addition to the usual ones. */
  certificates?: string | null;
  from: string;
  /** The folder for mail files, which are written if there is no mail server. */
  directory: string;
  /** The domain in the Message-ID. */
  host: string;
}

export function createMailer(options: MailerOptions): Mailer {
  return options.smtpUrl === null ? createFileMailer(options) : createSmtpMailer(options, options.smtpUrl);
}

function createSmtpMailer({ from, host, certificates }: MailerOptions, smtpUrl: string): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    // Mails that follow each other go over one connection, because a mail server takes long to greet, and some limit the connections. If the
    // server closed it in between, the mail goes over a new one.
    pool: true,
    maxConnections: 1,
    maxMessages: 100,
    maxRequeues: 1,
    idleTimeout: 5_000,
    ...(certificates ? { tls: { ca: [...rootCertificates, certificates] } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // The content of a mail must not make nodemailer read a file or a web address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, recipient, subject, text, html, headers, replyTo, now }) {
      await transport.sendMail({
        from,
        to: { name: "", address: recipient },
        ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
        subject,
        text,
        html,
        date: now,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated", ...headers },
      });
    },
    close: () => transport.close(),
  };
}

function createFileMailer({ from, host, directory }: MailerOptions): Mailer {
  return {
    async send({ id, recipient, subject, text, html, headers, replyTo, now }) {
      await fs.mkdir(directory, { recursive: true, mode: 0o700 });
      const name = `${now.toISOString().replaceAll(":", "-")}-${id}.eml`;
      const messageId = `<${id}@${host}>`;
      const content = composeMailFile({
        from,
        to: recipient,
        subject,
        text,
        html,
        headers: { ...(replyTo ? { "Reply-To": replyTo } : {}), ...headers },
        now,
        messageId,
      });
      // The file is written under a temporary name first, so that nobody reads an incomplete mail.
      const temporary = path.join(directory, `.${name}.part`);
      await fs.writeFile(temporary, content, { mode: 0o600 });
      await fs.rename(temporary, path.join(directory, name));
    },
    close: () => {},
  };
}
