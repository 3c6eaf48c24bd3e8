import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type SortAsk } from "./draw";
import { fields, readFields, type SortResponse } from "./fields";
import { grade } from "./grade";
import { mark, type SortMarked } from "./mark";
import { read } from "./read";
import { sample } from "./sample";
import { composeRevisionContent, type Sort, schema } from "./schema";

/** Cards to sort into categories. */
export const sortKind = {
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
  scored: true,
  chosen: true,
  shuffled: true,
} satisfies KindDefinition<Sort, SortAsk, SortResponse, SortMarked>;
