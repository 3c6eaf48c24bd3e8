import { countCharacters, normaliseTextToOneLine } from "~/platform/text/typed-text";

export const maxRegisterNumberLength = 40;

/** Why a register number is refused. `register-characters`: it has other characters than letters, digits and signs of a keyboard. */
export type RegisterNumberRefusalReason = "register-long" | "register-characters";

/** Checks a typed register number, and returns it in a normal form. It is null if nothing was typed. A pure function. */
export function validateRegisterNumber(
  typed: string,
): { ok: true; value: string | null } | { ok: false; reason: RegisterNumberRefusalReason } {
  const value = normaliseTextToOneLine(typed);
  if (value === "")
    return typed.trim() === "" ? { ok: true, value: null } : { ok: false, reason: "register-characters" };
  // The fonts of the paper have these characters, so that paper and page show the same number.
  if (!/^[\x20-\x7e]+$/.test(value) || !/[A-Za-z0-9]/.test(value)) return { ok: false, reason: "register-characters" };
  return countCharacters(value) > maxRegisterNumberLength
    ? { ok: false, reason: "register-long" }
    : { ok: true, value };
}
