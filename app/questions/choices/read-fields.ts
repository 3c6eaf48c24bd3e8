/** Reads choices and typed text from form fields. Only ids of this question are accepted. */
import { cleanTypedText } from "~/platform/text/typed-text";
import type { FormFields } from "../kind";

/** The longest open answer, in characters. */
export const maxAnswerTextLength = 2000;

type Reading<T, P extends string> = { ok: true; value: T } | { ok: false; problem: P | "not-offered" };

/** Reads one choice. The problem is `missing` if there is no choice or more than one. */
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

/** Reads `prefix-<id>` for every item. Each must be filled in and allowed, and other ids are refused. */
export function readFieldOfEveryItem(
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
