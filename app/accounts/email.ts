const longest = 254;
const longestLocal = 64;

/**
 * The one spelling of an address under which it is stored and looked up: trimmed, NFC, lower case.
 * Null when it can't be an address that mail reaches: one @, a domain with a dot, no spaces or control characters.
 */
export function readEmail(text: string): string | null {
  const email = text.trim().normalize("NFC").toLowerCase().normalize("NFC");
  if (email.length > longest) return null;
  const [local = "", domain = "", ...more] = email.split("@");
  if (more.length > 0 || local.length > longestLocal) return null;
  if (!/^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u.test(local)) return null;
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) return null;
  const labels = domain.split(".");
  if (labels.length < 2 || !labels.every(isLabel)) return null;
  return email;
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label);
}
