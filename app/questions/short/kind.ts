import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type ShortAsk } from "./draw";
import { fields, readFields, type ShortResponse } from "./fields";
import { grade } from "./grade";
import { mark, type ShortMarked } from "./mark";
import { read } from "./read";
import { sample } from "./sample";
import { composeRevisionContent, type Short, schema } from "./schema";

/** An open text that the learner judges by a rubric. */
export const shortKind = {
  schema,
  attributes: [],
  read,
  composeRevisionContent,
  draw,
  fields,
  readFields,
  grade,
  mark,
  describe,
  sample,
  showsStem: true,
  scored: false,
  chosen: false,
  shuffled: false,
} satisfies KindDefinition<Short, ShortAsk, ShortResponse, ShortMarked>;
