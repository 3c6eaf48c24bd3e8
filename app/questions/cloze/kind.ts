import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { type ClozeAsk, draw } from "./draw";
import { type ClozeResponse, fields, readFields } from "./fields";
import { grade } from "./grade";
import { type ClozeMarked, mark } from "./mark";
import { read } from "./read";
import { sample } from "./sample";
import { type Cloze, composeRevisionContent, schema } from "./schema";

/** A text with gaps to fill in. */
export const clozeKind = {
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
  showsStem: false,
  scored: true,
  chosen: false,
  shuffled: false,
} satisfies KindDefinition<Cloze, ClozeAsk, ClozeResponse, ClozeMarked>;
