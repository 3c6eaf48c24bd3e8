/** How a mail leaves: by SMTP, or as a file that a person can read. */
import fs from "node:fs/promises";
import path from "node:path";
import { rootCertificates } from "node:tls";
import nodemailer from "nodemailer";
import { composeMailFile } from "./mail-file";

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  /** Beside those that every mail has. */
  headers?: Record<string, string>;
}

export interface Mailer {
  /** Throws when it did not leave. `id` makes the Message-ID, so that a receiver can recognise a second copy. */
  send(mail: RenderedMail & { id: string; recipient: string; now: Date }): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  smtpUrl: string | null;
  /** Certificates (PEM) that the mail server's may be signed by, beside the usual ones. */
  certificates?: string | null;
  from: string;
  /** Where files go without SMTP. */
  directory: string;
  /** Domain of the Message-ID. */
  host: string;
}

export function createMailer(options: MailerOptions): Mailer {
  return options.smtpUrl === null ? createFileMailer(options) : createSmtpMailer(options, options.smtpUrl);
}

function createSmtpMailer({ from, host, certificates }: MailerOptions, smtpUrl: string): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    ...(certificates ? { tls: { ca: [...rootCertificates, certificates] } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Mails are ours: nothing in them may make this process read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, recipient, subject, text, html, headers, now }) {
      await transport.sendMail({
        from,
        to: { name: "", address: recipient },
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
    async send({ id, recipient, subject, text, html, headers = {}, now }) {
      await fs.mkdir(directory, { recursive: true, mode: 0o700 });
      const name = `${now.toISOString().replaceAll(":", "-")}-${id}.eml`;
      const messageId = `<${id}@${host}>`;
      const content = composeMailFile({ from, to: recipient, subject, text, html, headers, now, messageId });
      // Complete or absent: whoever lists the folder never reads half a mail.
      const temporary = path.join(directory, `.${name}.part`);
      await fs.writeFile(temporary, content, { mode: 0o600 });
      await fs.rename(temporary, path.join(directory, name));
    },
    close: () => {},
  };
}
