import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type MatchAsk } from "./draw";
import { fieldNames, type MatchResponse, readFields } from "./fields";
import { grade } from "./grade";
import { type MatchMarked, mark } from "./mark";
import { readMarkdown } from "./read";
import { composeSampleFields } from "./sample";
import { composeRevisionContent, type Match, schema } from "./schema";

/** Texts to match with each other. */
export const matchKind = {
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
} satisfies KindDefinition<Match, MatchAsk, MatchResponse, MatchMarked>;
