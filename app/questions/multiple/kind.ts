import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type MultipleAsk } from "./draw";
import { fieldNames, type MultipleResponse, readFields } from "./fields";
import { grade } from "./grade";
import { type MultipleMarked, mark } from "./mark";
import { readMarkdown } from "./read";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, type Multiple, schema } from "./schema";

/** One or more options are right. */
export const multipleKind = {
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
  options: { offered: ({ options }) => options, chosen: ({ options }) => options },
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies KindDefinition<Multiple, MultipleAsk, MultipleResponse, MultipleMarked>;
