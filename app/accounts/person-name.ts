export const longestName = 100;

export type NameOutcome = { ok: true; name: string } | { ok: false; reason: "name-empty" | "name-long" };

/** A name as its owner writes it: NFC, one space between words, no control or invisible direction characters. */
export function readName(text: string): NameOutcome {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .trim();
  if (name === "") return { ok: false, reason: "name-empty" };
  if ([...name].length > longestName) return { ok: false, reason: "name-long" };
  return { ok: true, name };
}
