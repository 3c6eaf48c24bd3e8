import type { Html } from "../base";
import type { Rubric } from "../rubric/schema";
import type { ShortAsk } from "./draw";
import type { ShortResponse } from "./fields";
import type { Short } from "./schema";

export interface ShortMarked {
  type: "short";
  text: string;
  rubric: Rubric;
  model: Html;
  pitfalls: { html: Html; feedback: Html }[];
}

export function mark({ rubric, model, pitfalls }: Short, _ask: ShortAsk, { text }: ShortResponse): ShortMarked {
  return { type: "short", text, rubric, model, pitfalls };
}
