import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type OrderAsk } from "./draw";
import { fields, type OrderResponse, readFields } from "./fields";
import { grade } from "./grade";
import { mark, type OrderMarked } from "./mark";
import { read } from "./read";
import { sample } from "./sample";
import { composeRevisionContent, type Order, schema } from "./schema";

/** Steps to put in order. */
export const orderKind = {
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
} satisfies KindDefinition<Order, OrderAsk, OrderResponse, OrderMarked>;
