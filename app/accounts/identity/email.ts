/**
 * E-mail addresses: how they are stored and how they are shown. Pure functions. Not for the browser, because international domain names
 * need Node.
 */
import { domainToASCII, domainToUnicode } from "node:url";
import { removeInvisible } from "~/platform/text/visible-text";
import { type EmailProblem, maxEmailLength, maxEmailLocalPartLength } from "./email-problem";

export type EmailValidation = { ok: true; email: string } | { ok: false; reason: EmailProblem };

/**
 * Checks an address and returns its normal spelling, which is stored, looked up and used for mail: the part before the @ in NFC and lower
 * case, the domain in ASCII (UTS 46, as in browsers), without invisible characters. The part before the @ is not changed further, because
 * that could reach another mailbox.
 */
export function validateEmail(text: string): EmailValidation {
  const refuse = (reason: EmailProblem): EmailValidation => ({ ok: false, reason });
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
  if (name.length > maxEmailLocalPartLength || plain.length > maxEmailLength) return refuse("email-long");
  if (!/^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]*$/u.test(name) || !/^[\p{L}\p{M}\p{N}._。．｡-]*$/u.test(domain))
    return refuse("email-sign");
  if (name === "" || /^\.|\.$|\.\./.test(name)) return refuse("email-dots");
  // Some Persian domain names contain a joiner. Elsewhere a joiner is just invisible.
  const ascii = readDomain(typed.split("@")[1] ?? "") ?? readDomain(domain);
  if (ascii === null) return refuse("email-domain");
  const email = `${name}@${ascii}`;
  return email.length > maxEmailLength ? refuse("email-long") : { ok: true, email };
}

/** Returns the normal spelling of an address, or null if mail can't reach it. */
export function normaliseEmail(text: string): string | null {
  const outcome = validateEmail(text);
  return outcome.ok ? outcome.email : null;
}

/** A domain needs at least two labels, and the last one a letter; otherwise it is an IP address. */
function readDomain(domain: string): string | null {
  const ascii = domainToASCII(domain.replace(/[^\u200c\u200d]+/gu, removeInvisible));
  const labels = ascii.split(".");
  if (labels.length < 2 || !/[a-z]/.test(labels.at(-1) ?? "")) return null;
  return labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label) && isDecoded(label)) ? ascii : null;
}

/** Returns whether punycode can be decoded. Node 24 accepts invalid punycode; earlier versions refuse it. */
function isDecoded(label: string): boolean {
  const shown = domainToUnicode(label);
  return !label.startsWith("xn--") || (shown !== "" && shown !== label);
}

/**
 * Returns an address as people write it, for pages, mails and files. A label that mixes Latin with Greek or Cyrillic letters stays in
 * ASCII, because it may imitate another name.
 */
export function displayEmail(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  const labels = domain.split(".").map((label) => {
    const shown = domainToUnicode(label);
    return /\p{Script=Latin}/u.test(shown) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(shown) ? label : shown;
  });
  const shown = `${local}@${labels.join(".")}`;
  return normaliseEmail(shown) === email ? shown : email;
}

/** Copies a row, with the address as people write it. */
export function replaceByDisplayEmail<T extends { email: string | null }>(row: T): T {
  return row.email === null ? row : { ...row, email: displayEmail(row.email) };
}

/** How addresses were stored and looked up before they had one normal spelling: NFC and lower case. */
export function oldEmailSpelling(text: string): string {
  return text.trim().normalize("NFC").toLowerCase().normalize("NFC");
}

/**
 * Returns the normal spelling of a stored address, or null if it does not change. It only changes if mail went to the same mailbox before:
 * a person who confirmed `ﬁets` did not confirm `fiets`.
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
