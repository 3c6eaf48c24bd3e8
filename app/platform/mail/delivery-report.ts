/** What a report of a mail that did not arrive says (RFC 3464): about which mail of ours, and why. Pure. */

export interface DeliveryReport {
  /** Of the mail, as it stands in its Message-ID: our id in the outbox. */
  mailId: string;
  /** `5.1.1` */
  status: string;
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

// A report has three parts, and the first groups of fields count. Whoever mails us a million of them is not read to the end.
const maxParts = 20;
const maxGroups = 100;
const maxFields = 1000;

/**
 * Null for everything that is no report of a permanent failure of a mail of ours: holiday messages, delays, mails of people. Only the
 * parts that are made for it are read, since the text of a report is for people and may hold anything. The Message-ID is the proof:
 * only who handled the mail knows it, while everybody can guess an address.
 */
export function readDeliveryReport(message: string): DeliveryReport | null {
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

/** Of the first recipient for whom it failed for good; the first group of fields is about the mail as a whole. */
function readStatus(text: string): string | null {
  const [, ...recipients] = text.trim().split(/\n[ \t]*\n+/, maxGroups);
  for (const group of recipients) {
    const { headers } = readPart(group);
    const status = /^5\.\d{1,3}\.\d{1,3}\b/.exec(headers.get("status") ?? "")?.[0];
    if (status && /^failed\b/i.test(headers.get("action") ?? "")) return status;
  }
  return null;
}

/** Fields by their name in lower case; of one that stands there twice the first counts. */
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
