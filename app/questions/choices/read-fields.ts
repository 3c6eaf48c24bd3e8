/** Functions that read choices and typed texts from the form fields of an answer. They refuse ids that are not of this question. */
import { cleanTypedText } from "~/platform/text/typed-text";
import type { PostedFormFields } from "../kind";

/** The longest text that a learner may write as an answer, in characters. */
export const maxAnswerTextLength = 2000;

type Reading<T, P extends string> = { ok: true; value: T } | { ok: false; problem: P | "not-offered" };

/**
 * Reads the id of one choice. If there is no choice, or more than one, the returned problem is `missing`, unless one of them is not offered.
 */
export function readChosenId<P extends string>(
  values: string[] | undefined,
  offered: { id: string }[],
  missing: P,
): Reading<string, P> {
  const given = (values ?? []).filter((value) => value !== "");
  if (!given.every((value) => offered.some(({ id }) => id === value))) return { ok: false, problem: "not-offered" };
  const [id] = given;
  return id === undefined || given.length > 1 ? { ok: false, problem: missing } : { ok: true, value: id };
}

/** Reads the field `prefix-<id>` of every item. Each field must be filled in with an allowed value. Fields of other items are refused. */
export function readFieldForEveryItem(
  fields: PostedFormFields,
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
