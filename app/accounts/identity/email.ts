/**
 * Checks e-mail addresses and changes how they are spelled, for storing and for showing. It does not run in the browser, because
 * international domain names need Node.
 */
import { domainToASCII, domainToUnicode } from "node:url";
import { removeInvisibleCharacters } from "~/platform/text/visible-text";
import {
  type EmailAddressProblem,
  maxEmailAddressLength,
  maxEmailAddressLocalPartLength,
} from "./email-address-problem";

type EmailValidation = { ok: true; email: string } | { ok: false; reason: EmailAddressProblem };

/**
 * Checks an address and returns its normal spelling, which is stored, looked up and used for mail: the part before the @ in NFC and lower
 * case, the domain in ASCII (UTS 46, as in browsers), and no invisible characters. The part before the @ is not changed further, because
 * mail could then reach another mailbox.
 */
export function validateEmail(text: string): EmailValidation {
  const refuse = (reason: EmailAddressProblem): EmailValidation => ({ ok: false, reason });
  const typed = text
    .normalize("NFC")
    .replace(/＠/g, "@")
    .replace(/[\u2010\u2011]/g, "-")
    .trim();
  const plain = removeInvisibleCharacters(typed).trim();
  if (plain === "") return refuse("email-empty");
  if (!plain.includes("@")) return refuse("email-no-at");
  const [local = "", domain = "", ...more] = plain.split("@");
  if (more.length > 0) return refuse("email-two-ats");
  if (/\s/.test(plain)) return refuse("email-space");
  const name = local.toLowerCase().normalize("NFC");
  if (name.length > maxEmailAddressLocalPartLength || plain.length > maxEmailAddressLength) return refuse("email-long");
  if (!/^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]*$/u.test(name) || !/^[\p{L}\p{M}\p{N}._。．｡-]*$/u.test(domain))
    return refuse("email-sign");
  if (name === "" || /^\.|\.$|\.\./.test(name)) return refuse("email-dots");
  // Some Persian domain names need a joiner, an invisible character. So the domain is first read with its joiners, and otherwise without.
  const ascii = readDomain(typed.split("@")[1] ?? "") ?? readDomain(domain);
  if (ascii === null) return refuse("email-domain");
  const email = `${name}@${ascii}`;
  return email.length > maxEmailAddressLength ? refuse("email-long") : { ok: true, email };
}

/** Returns the normal spelling of an address, or null if mail can't reach it. */
export function normaliseEmail(text: string): string | null {
  const outcome = validateEmail(text);
  return outcome.ok ? outcome.email : null;
}

/**
 * Returns a domain in ASCII, or null if it is not valid. It needs at least two labels (the parts between dots), and the last one needs a
 * letter; otherwise it is an IP address.
 */
function readDomain(domain: string): string | null {
  const ascii = domainToASCII(domain.replace(/[^\u200c\u200d]+/gu, removeInvisibleCharacters));
  const labels = ascii.split(".");
  if (labels.length < 2 || !/[a-z]/.test(labels.at(-1) ?? "")) return null;
  return labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label) && isDecoded(label)) ? ascii : null;
}

/**
 * Returns whether a label of a domain is valid: punycode (`xn--…`) must be decodable. Node 24 accepts invalid punycode, earlier versions
 * refuse it.
 */
function isDecoded(label: string): boolean {
  const shown = domainToUnicode(label);
  return !label.startsWith("xn--") || (shown !== "" && shown !== label);
}

/**
 * Returns an address as people write it, for pages, mails and files. A label of the domain that mixes Latin with Greek or Cyrillic letters
 * stays in ASCII, because it may imitate another name.
 */
export function formatEmailForDisplay(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  const labels = domain.split(".").map((label) => {
    const shown = domainToUnicode(label);
    return /\p{Script=Latin}/u.test(shown) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(shown) ? label : shown;
  });
  const shown = `${local}@${labels.join(".")}`;
  return normaliseEmail(shown) === email ? shown : email;
}

/** Returns a copy of a row in which the address is spelled as people write it. */
export function formatRowEmailForDisplay<T extends { email: string | null }>(row: T): T {
  return row.email === null ? row : { ...row, email: formatEmailForDisplay(row.email) };
}

/** Returns an address as it was stored before addresses had one normal spelling: in NFC and lower case. */
export function toLegacyEmailSpelling(text: string): string {
  return text.trim().normalize("NFC").toLowerCase().normalize("NFC");
}

/**
 * Returns the normal spelling of an address that was stored with another spelling, or null if the stored address must stay. It only changes
 * if both spellings lead to the same mailbox: a person who confirmed `ﬁets` (with the one character ﬁ) did not confirm `fiets`.
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
