import type { Kind } from "../kind";
import { describe } from "./describe";
import { draw, type ShortAsk } from "./draw";
import { fields, readFields, type ShortResponse } from "./fields";
import { grade } from "./grade";
import { mark, type ShortMarked } from "./mark";
import { read } from "./read";
import { sample } from "./sample";
import { revised, type Short, schema } from "./schema";

/** Open text, which the learner judges against a rubric. */
export const shortKind = {
  schema,
  attributes: [],
  read,
  revised,
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
} satisfies Kind<Short, ShortAsk, ShortResponse, ShortMarked>;
