/** Reads an answer from form fields. Only ids that exist in the question are taken; what is empty or too long is refused. */

import { isInvisible } from "~/platform/text/typed-text";
import type { QuestionOf, QuestionRecord } from "./question";
import type { Response, ResponseProblem } from "./question-view";

/** Field name -> its values, as in a form. */
export type FormFields = Record<string, string[]>;

export type ReadResponse =
  | { ok: true; response: Response }
  /** `typed`: the fields that belong to the question, to fill the form in again. */
  | { ok: false; problem: ResponseProblem; typed: FormFields };

export const longestText = 2000;
export const longestGap = 100;

/** What was typed in the fields of an answer, as opposed to chosen. */
export function typedTexts(fields: FormFields): string[] {
  const names = Object.keys(fields).filter((name) => /^(text|gap-.+)$/.test(name));
  return names.flatMap((name) => fields[name] ?? []).filter((text) => !isInvisible(text));
}

type Reading = Response | ResponseProblem;

export function readResponse(question: QuestionRecord, fields: FormFields): ReadResponse {
  const reading = read(question, fields);
  if (typeof reading !== "string") return { ok: true, response: reading };
  const names = Object.keys(fields).filter((name) =>
    /^(option|text|answer|reason|(left|card|step|gap)-.+)$/.test(name),
  );
  return { ok: false, problem: reading, typed: Object.fromEntries(names.map((name) => [name, fields[name] ?? []])) };
}

function read(question: QuestionRecord, fields: FormFields): Reading {
  switch (question.type) {
    case "single": {
      const option = readOne(fields.option, question.options, "choose-one");
      return option.ok ? { type: "single", option: option.id } : option.problem;
    }
    case "case":
      return readCase(question, fields);
    case "multiple": {
      const options = [...new Set(fields.option ?? [])];
      if (options.length === 0) return "choose-some";
      const offered = options.every((id) => question.options.some((option) => option.id === id));
      return offered ? { type: "multiple", options } : "not-offered";
    }
    case "true-false": {
      const answer = readOne(fields.answer, [{ id: "true" }, { id: "false" }], "choose-one");
      if (!answer.ok) return answer.problem;
      const reason = readOne(fields.reason, question.reasons, "choose-reason");
      return reason.ok ? { type: "true-false", answer: answer.id === "true", reason: reason.id } : reason.problem;
    }
    case "match": {
      const rights = [...question.pairs, ...question.extras].map((row) => row.right);
      const lefts = question.pairs.map((pair) => pair.left);
      const pairs = readEach(fields, "left", lefts, (value) => rights.some((right) => right.id === value));
      return typeof pairs === "string" ? pairs : { type: "match", pairs };
    }
    case "sort": {
      const { categories } = question;
      const cards = readEach(fields, "card", question.cards, (value) => categories.some(({ id }) => id === value));
      return typeof cards === "string" ? cards : { type: "sort", cards };
    }
    case "order":
      return readOrder(question, fields);
    case "cloze": {
      const gaps = readEach(fields, "gap", question.gaps, () => true);
      if (typeof gaps === "string") return gaps;
      return Object.values(gaps).some((gap) => gap.length > longestGap) ? "too-long" : { type: "cloze", gaps };
    }
    case "short": {
      const text = clean(fields.text?.[0]);
      if (text === "") return "write-something";
      return text.length > longestText ? "too-long" : { type: "short", text };
    }
  }
}

/** The explanation may stay out. */
function readCase(question: QuestionOf<"case">, fields: FormFields): Reading {
  const option = readOne(fields.option, question.options, "choose-one");
  if (!option.ok) return option.problem;
  const text = question.rubric ? clean(fields.text?.[0]) : "";
  if (text.length > longestText) return "too-long";
  return { type: "case", option: option.id, ...(text !== "" && { text }) };
}

/** Every place from 1 is used exactly once. */
function readOrder(question: QuestionOf<"order">, fields: FormFields): Reading {
  const places = question.steps.map((_, i) => String(i + 1));
  const given = readEach(fields, "step", question.steps, (value) => places.includes(value));
  if (typeof given === "string") return given;
  if (new Set(Object.values(given)).size < places.length) return "place-once";
  const ids = Object.keys(given).sort((a, b) => Number(given[a]) - Number(given[b]));
  return { type: "order", steps: ids };
}

type One = { ok: true; id: string } | { ok: false; problem: ResponseProblem };

function readOne(values: string[] | undefined, offered: { id: string }[], missing: ResponseProblem): One {
  const given = (values ?? []).filter((value) => value !== "");
  const [id] = given;
  if (id === undefined || given.length > 1) return { ok: false, problem: missing };
  return offered.some((each) => each.id === id) ? { ok: true, id } : { ok: false, problem: "not-offered" };
}

/** Reads `prefix-<id>` for every item: all filled in, none of another question, each value allowed. */
function readEach(
  fields: FormFields,
  prefix: "left" | "card" | "step" | "gap",
  items: { id: string }[],
  allows: (value: string) => boolean,
): Record<string, string> | ResponseProblem {
  const names = new Set(items.map((item) => `${prefix}-${item.id}`));
  const own = Object.keys(fields).filter((name) => name.startsWith(`${prefix}-`));
  if (own.some((name) => !names.has(name) || (fields[name]?.length ?? 0) > 1)) return "not-offered";
  const entries = items.map((item) => [item.id, clean(fields[`${prefix}-${item.id}`]?.[0])] as const);
  if (entries.some(([, value]) => value !== "" && !allows(value))) return "not-offered";
  if (entries.some(([, value]) => value === "")) return "fill-all";
  return Object.fromEntries(entries);
}

/**
 * One kind of line end, no surrounding space, and nothing that JSON in PostgreSQL refuses (NUL, lone surrogates). Empty when nothing of
 * it can be seen.
 */
export function clean(text: string | undefined): string {
  const plain = (text ?? "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
  return isInvisible(plain) ? "" : plain;
}
