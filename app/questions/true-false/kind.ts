import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type TrueFalseAsk } from "./draw";
import { fields, readFields, type TrueFalseResponse } from "./fields";
import { grade } from "./grade";
import { mark, type TrueFalseMarked } from "./mark";
import { attributes, read } from "./read";
import { guesses } from "./robots";
import { sample } from "./sample";
import { composeRevisionContent, schema, type TrueFalse } from "./schema";

/** A statement that is true or false, and a reason. */
export const trueFalseKind = {
  schema,
  attributes,
  read,
  composeRevisionContent,
  draw,
  fields,
  readFields,
  grade,
  mark,
  describe,
  sample,
  options: { offered: ({ reasons }) => reasons, chosen: ({ reason }) => [reason] },
  guesses,
  showsStem: true,
  scored: true,
  chosen: true,
  shuffled: true,
} satisfies KindDefinition<TrueFalse, TrueFalseAsk, TrueFalseResponse, TrueFalseMarked>;
