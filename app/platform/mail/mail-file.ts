/**
 * Writes and reads mails as .eml files in plain 8-bit text, so that a person can read them and copy a link. (The encoding quoted-printable
 * would break links that contain `=`.)
 */

interface MailFile {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  now: Date;
  messageId: string;
}

const boundary = "----leerdossier-part";
const oneLine = (value: string) => value.replace(/[\r\n]+/g, " ");
const withCrlf = (value: string) => value.replace(/\r?\n/g, "\r\n");

export function composeMailFile(mail: MailFile): string {
  const part = (type: string, content: string) =>
    `--${boundary}\nContent-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${content}\n`;
  const headers = [
    `From: ${oneLine(mail.from)}`,
    `To: ${oneLine(mail.to)}`,
    `Subject: ${oneLine(mail.subject)}`,
    `Date: ${mail.now.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: ${oneLine(mail.messageId)}`,
    ...Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${oneLine(value)}`),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const body = part("text/plain", mail.text) + part("text/html", mail.html);
  return withCrlf(`${headers.join("\n")}\n\n${body}--${boundary}--\n`);
}

/** Reads a mail file that `composeMailFile` wrote. Returns null for any other file. */
export function readMailFile(content: string): { to: string; subject: string; date: string; text: string } | null {
  const [head = "", ...parts] = content.replaceAll("\r\n", "\n").split(`\n--${boundary}`);
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
  const plain = parts.find((part) => part.includes("Content-Type: text/plain"));
  if (!plain) return null;
  const text = plain.slice(plain.indexOf("\n\n") + 2).trimEnd();
  return { to: header("To"), subject: header("Subject"), date: header("Date"), text };
}
