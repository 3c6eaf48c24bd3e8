import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type SortAsk } from "./draw";
import { fieldNames, readFields, type SortResponse } from "./fields";
import { grade } from "./grade";
import { mark, type SortMarked } from "./mark";
import { readMarkdown } from "./read";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, type Sort, schema } from "./schema";

/** Cards to sort into categories. */
export const sortKind = {
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
  scored: true,
  chosen: true,
} satisfies KindDefinition<Sort, SortAsk, SortResponse, SortMarked>;
