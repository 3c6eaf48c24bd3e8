import type { KindDefinition } from "../kind";
import { describe } from "./describe";
import { draw, type MatchAsk } from "./draw";
import { fields, type MatchResponse, readFields } from "./fields";
import { grade } from "./grade";
import { type MatchMarked, mark } from "./mark";
import { read } from "./read";
import { sample } from "./sample";
import { composeRevisionContent, type Match, schema } from "./schema";

/** Texts to match with each other. */
export const matchKind = {
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
} satisfies KindDefinition<Match, MatchAsk, MatchResponse, MatchMarked>;
