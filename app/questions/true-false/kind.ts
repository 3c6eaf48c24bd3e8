import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type TrueFalseAsk } from "./draw";
import { fieldNames, readFields, type TrueFalseResponse } from "./fields";
import { grade } from "./grade";
import { mark, type TrueFalseMarked } from "./mark";
import { attributeNames, readMarkdown } from "./read";
import { guesses } from "./robots";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, schema, type TrueFalse } from "./schema";

/** A statement that is true or false, and a reason. */
export const trueFalseKind = {
  schema,
  attributes: attributeNames,
  readMarkdown,
  composeRevisionContent,
  draw,
  fieldNames,
  readFields,
  grade,
  mark,
  describe,
  composeSampleFields,
  options: { offered: ({ reasons }) => reasons, chosen: ({ reason }) => [reason] },
  guesses,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies KindDefinition<TrueFalse, TrueFalseAsk, TrueFalseResponse, TrueFalseMarked>;
