/**
 * Reads a delivery report (RFC 3464): a message from a mail server that says which mail did not arrive, and why. The functions are pure.
 */

interface DeliveryReport {
  /** The id of the undelivered mail in the outbox, taken from its Message-ID. */
  mailId: string;
  /** The status code of the failure, such as `5.1.1`. */
  status: string;
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

// Limits for hostile input. A real report has three parts, and only their first groups of fields are needed.
const maxParts = 20;
const maxGroups = 100;
const maxFields = 1000;

/**
 * Reads a report that one of our mails permanently failed. Returns null for any other message, such as a holiday reply, a report of a
 * delay, or a letter. Only the parts of the report that are meant for programs are read, because its text may contain anything. The
 * Message-ID proves that the sender of the report handled our mail; an address could be guessed.
 */
export function readPermanentFailureReport(message: string): DeliveryReport | null {
  const whole = readPart(message.replace(/\r\n?/g, "\n"));
  const type = whole.headers.get("content-type") ?? "";
  if (!/^multipart\/report\b/i.test(type)) return null;
  const boundary = /\bboundary\s*=\s*(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type);
  const parts = splitParts(whole.body, boundary?.[1] ?? boundary?.[2] ?? "");
  const typed = (pattern: RegExp) => parts.find(({ headers }) => pattern.test(headers.get("content-type") ?? ""));
  const status = readStatus(textOf(typed(/^message\/delivery-status\b/i)));
  const original = textOf(typed(/^(message|text)\/rfc822(-headers)?\b/i));
  const id = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\s]+>$/i.exec(
    readPart(original).headers.get("message-id") ?? "",
  );
  return status && id?.[1] ? { mailId: id[1].toLowerCase(), status } : null;
}

/**
 * Returns the status code of the first recipient with a permanent failure. The first group of fields is skipped, because it is about the
 * whole mail.
 */
function readStatus(text: string): string | null {
  const [, ...recipients] = text.trim().split(/\n[ \t]*\n+/, maxGroups);
  for (const group of recipients) {
    const { headers } = readPart(group);
    const status = /^5\.\d{1,3}\.\d{1,3}\b/.exec(headers.get("status") ?? "")?.[0];
    if (status && /^failed\b/i.test(headers.get("action") ?? "")) return status;
  }
  return null;
}

/**
 * Splits a part of a mail into header fields and body. The names of the fields are in lower case. If a field occurs twice, the first one
 * counts.
 */
function readPart(text: string): Part {
  const end = text.search(/\n[ \t]*\n/);
  const head = end === -1 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n", maxFields)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end === -1 ? "" : text.slice(end).replace(/^\n[ \t]*\n/, "") };
}

function splitParts(body: string, boundary: string): Part[] {
  if (boundary === "") return [];
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`, maxParts);
  return parts.filter((part) => !part.startsWith("--")).map((part) => readPart(part.replace(/^[ \t]*\n/, "")));
}

function textOf(part: Part | undefined): string {
  if (!part) return "";
  const encoding = part.headers.get("content-transfer-encoding") ?? "";
  return /^base64\b/i.test(encoding) ? Buffer.from(part.body, "base64").toString().replace(/\r\n?/g, "\n") : part.body;
}
