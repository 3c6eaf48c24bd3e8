import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type NumberAsk } from "./draw";
import { fieldNames, type NumberResponse, readFields } from "./fields";
import { grade } from "./grade";
import { mark, type NumberMarked } from "./mark";
import { attributeNames, readMarkdown } from "./read";
import { guesses } from "./robots";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, type NumberQuestion, schema } from "./schema";

/** A number to fill in, with a tolerance and perhaps a unit. */
export const numberKind = {
  schema,
  attributes: attributeNames,
  readMarkdown,
  composeRevisionContent,
  draw,
  fieldNames,
  readFields,
  grade,
  mark,
  describe,
  composeSampleFields,
  guesses,
  showsStem: true,
  scored: true,
  chosen: false,
} satisfies KindDefinition<NumberQuestion, NumberAsk, NumberResponse, NumberMarked>;
