import { drawOptions } from "../choices/draw-choices";
import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import type { TrueFalse } from "./schema";

export interface TrueFalseAsk {
  type: "true-false";
  reasons: ShownChoice[];
}

export function draw({ reasons }: TrueFalse, random: Random): TrueFalseAsk {
  return { type: "true-false", reasons: drawOptions(reasons, random) };
}
