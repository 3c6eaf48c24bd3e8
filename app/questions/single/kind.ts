import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type SingleAsk } from "./draw";
import { fieldNames, readFields, type SingleResponse } from "./fields";
import { grade } from "./grade";
import { mark, type SingleMarked } from "./mark";
import { readMarkdown } from "./read";
import { guesses } from "./robots";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, type Single, schema } from "./schema";

/** One option is right. */
export const singleKind = {
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
} satisfies KindDefinition<Single, SingleAsk, SingleResponse, SingleMarked>;
