import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type OrderAsk } from "./draw";
import { fieldNames, type OrderResponse, readFields } from "./fields";
import { grade } from "./grade";
import { mark, type OrderMarked } from "./mark";
import { readMarkdown } from "./read";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, type Order, schema } from "./schema";

/** Steps to put in order. */
export const orderKind = {
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
} satisfies KindDefinition<Order, OrderAsk, OrderResponse, OrderMarked>;
