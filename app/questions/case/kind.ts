import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { type CaseAsk, draw } from "./draw";
import { type CaseResponse, fieldNames, readFields } from "./fields";
import { grade } from "./grade";
import { type CaseMarked, mark } from "./mark";
import { readMarkdown } from "./read";
import { guesses } from "./robots";
import { composeSampleFields } from "./sample";
import { type CaseQuestion, composeRevisionContent, schema } from "./schema";

/** A question about a case with one right option. It may ask for an explanation, which the learner judges. */
export const caseKind = {
  schema,
  attributes: [],
  readMarkdown,
  composeRevisionContent,
  draw,
  fieldNames,
  readFields,
  grade,
  mark,
  describe,
  composeSampleFields,
  options: { offered: ({ options }) => options, chosen: ({ option }) => [option] },
  guesses,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies KindDefinition<CaseQuestion, CaseAsk, CaseResponse, CaseMarked>;
