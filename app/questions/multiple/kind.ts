import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type MultipleAsk } from "./draw";
import { fields, type MultipleResponse, readFields } from "./fields";
import { grade } from "./grade";
import { type MultipleMarked, mark } from "./mark";
import { read } from "./read";
import { sample } from "./sample";
import { composeRevisionContent, type Multiple, schema } from "./schema";

/** One or more options are right. */
export const multipleKind = {
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
  options: { offered: ({ options }) => options, chosen: ({ options }) => options },
  showsStem: true,
  scored: true,
  chosen: true,
  shuffled: true,
} satisfies KindDefinition<Multiple, MultipleAsk, MultipleResponse, MultipleMarked>;
