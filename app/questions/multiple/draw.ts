import { drawOptions } from "../choices/draw-choices";
import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import type { Multiple } from "./schema";

export interface MultipleAsk {
  type: "multiple";
  options: ShownChoice[];
}

export function draw({ options }: Multiple, random: Random): MultipleAsk {
  return { type: "multiple", options: drawOptions(options, random) };
}
