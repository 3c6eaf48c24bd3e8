/** Reads what was chosen or filled in from the fields of a form. Only ids that were offered are taken. */
import { cleanTypedText } from "~/platform/text/typed-text";
import type { FormFields } from "../kind";

/** In characters. */
export const longestAnswerText = 2000;

type Reading<T, P extends string> = { ok: true; value: T } | { ok: false; problem: P | "not-offered" };

/** One of what was offered; `missing` when there is none, or more than one. */
export function readChoice<P extends string>(
  values: string[] | undefined,
  offered: { id: string }[],
  missing: P,
): Reading<string, P> {
  const given = (values ?? []).filter((value) => value !== "");
  const [id] = given;
  if (id === undefined || given.length > 1) return { ok: false, problem: missing };
  return offered.some((each) => each.id === id) ? { ok: true, value: id } : { ok: false, problem: "not-offered" };
}

/** Reads `prefix-<id>` for every item: all filled in, none of another question, each value allowed. */
export function readEveryItem(
  fields: FormFields,
  prefix: string,
  items: { id: string }[],
  allows: (value: string) => boolean,
): Reading<Record<string, string>, "fill-all"> {
  const names = new Set(items.map((item) => `${prefix}-${item.id}`));
  const own = Object.keys(fields).filter((name) => name.startsWith(`${prefix}-`));
  if (own.some((name) => !names.has(name) || (fields[name]?.length ?? 0) > 1))
    return { ok: false, problem: "not-offered" };
  const entries = items.map((item) => [item.id, cleanTypedText(fields[`${prefix}-${item.id}`]?.[0])] as const);
  if (entries.some(([, value]) => value !== "" && !allows(value))) return { ok: false, problem: "not-offered" };
  if (entries.some(([, value]) => value === "")) return { ok: false, problem: "fill-all" };
  return { ok: true, value: Object.fromEntries(entries) };
}
