import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type ShortAsk } from "./draw";
import { fieldNames, readFields, type ShortResponse } from "./fields";
import { grade } from "./grade";
import { mark, type ShortMarked } from "./mark";
import { readMarkdown } from "./read";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, type Short, schema } from "./schema";

/** An open text that the learner judges by a rubric. */
export const shortKind = {
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
  showsStem: true,
  scored: false,
  chosen: false,
} satisfies KindDefinition<Short, ShortAsk, ShortResponse, ShortMarked>;
