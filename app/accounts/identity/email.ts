/** E-mail addresses: how they are stored, and how people see them. Pure, and not for the browser: international domains need Node. */
import { domainToASCII, domainToUnicode } from "node:url";
import { removeInvisible } from "~/platform/text/visible-text";
import type { EmailProblem } from "./email-problem";

export type EmailOutcome = { ok: true; email: string } | { ok: false; reason: EmailProblem };

const longest = 254;
const longestLocal = 64;

/**
 * The one spelling of an address under which it is stored, looked up and mailed to: the name in NFC and lower case, the domain in ASCII
 * (UTS 46, as browsers do it), without what can't be seen. The name is not mapped any further: that would reach another mailbox.
 */
export function validateEmail(text: string): EmailOutcome {
  const refuse = (reason: EmailProblem): EmailOutcome => ({ ok: false, reason });
  const typed = text
    .normalize("NFC")
    .replace(/＠/g, "@")
    .replace(/[\u2010\u2011]/g, "-")
    .trim();
  const plain = removeInvisible(typed).trim();
  if (plain === "") return refuse("email-empty");
  if (!plain.includes("@")) return refuse("email-no-at");
  const [local = "", domain = "", ...more] = plain.split("@");
  if (more.length > 0) return refuse("email-two-ats");
  if (/\s/.test(plain)) return refuse("email-space");
  const name = local.toLowerCase().normalize("NFC");
  if (name.length > longestLocal || plain.length > longest) return refuse("email-long");
  if (!/^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]*$/u.test(name) || !/^[\p{L}\p{M}\p{N}._。．｡-]*$/u.test(domain))
    return refuse("email-sign");
  if (name === "" || /^\.|\.$|\.\./.test(name)) return refuse("email-dots");
  // A joiner is part of some Persian domains; elsewhere it is just not seen.
  const ascii = readDomain(typed.split("@")[1] ?? "") ?? readDomain(domain);
  if (ascii === null) return refuse("email-domain");
  const email = `${name}@${ascii}`;
  return email.length > longest ? refuse("email-long") : { ok: true, email };
}

/** Null when it can't be an address that mail reaches. */
export function normaliseEmail(text: string): string | null {
  const outcome = validateEmail(text);
  return outcome.ok ? outcome.email : null;
}

/** At least two labels, and no number as the last: that would be an address of a machine. */
function readDomain(domain: string): string | null {
  const ascii = domainToASCII(domain.replace(/[^\u200c\u200d]+/gu, removeInvisible));
  const labels = ascii.split(".");
  if (labels.length < 2 || !/[a-z]/.test(labels.at(-1) ?? "")) return null;
  return labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label) && isDecoded(label)) ? ascii : null;
}

/** Node 24 lets punycode pass that stands for nothing; earlier ones refuse it. */
function isDecoded(label: string): boolean {
  const shown = domainToUnicode(label);
  return !label.startsWith("xn--") || (shown !== "" && shown !== label);
}

/** As people write it: what a page, a mail or a file shows. Letters of two scripts in one word stay ASCII, since they pass for others. */
export function displayEmail(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  const labels = domain.split(".").map((label) => {
    const shown = domainToUnicode(label);
    return /\p{Script=Latin}/u.test(shown) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(shown) ? label : shown;
  });
  const shown = `${local}@${labels.join(".")}`;
  return normaliseEmail(shown) === email ? shown : email;
}

/** A row with the address that it holds, if any, as people write it. */
export function withDisplayEmail<T extends { email: string | null }>(row: T): T {
  return row.email === null ? row : { ...row, email: displayEmail(row.email) };
}

/** How an address was stored and looked up before it had one spelling: NFC and lower case. */
export function oldEmailSpelling(text: string): string {
  return text.trim().normalize("NFC").toLowerCase().normalize("NFC");
}

/**
 * The one spelling of an address that was stored in another; null when it stays. Only where mail went to the same mailbox until now:
 * whoever proved `ﬁets` proved nothing about `fiets`.
 */
export function normaliseStoredEmail(stored: string): string | null {
  const email = normaliseEmail(stored);
  if (email === null || email === stored) return null;
  const [local, domain = ""] = stored.split("@");
  const [foldedLocal, foldedDomain = ""] = email.split("@");
  const labels = domain.split(".");
  const same = foldedDomain.split(".").every((ascii, at) => [ascii, domainToUnicode(ascii)].includes(labels[at] ?? ""));
  return local === foldedLocal && same ? email : null;
}
