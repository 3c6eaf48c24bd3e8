import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { type ClozeAsk, draw } from "./draw";
import { type ClozeResponse, fieldNames, readFields } from "./fields";
import { grade } from "./grade";
import { type ClozeMarked, mark } from "./mark";
import { readMarkdown } from "./read";
import { composeSampleFields } from "./sample";
import { type Cloze, composeRevisionContent, schema } from "./schema";

/** A text with gaps to fill in. */
export const clozeKind = {
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
  showsStem: false,
  scored: true,
  chosen: false,
} satisfies KindDefinition<Cloze, ClozeAsk, ClozeResponse, ClozeMarked>;
