import { drawOptions } from "../choices/draw-choices";
import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import type { Single } from "./schema";

export interface SingleAsk {
  type: "single";
  options: ShownChoice[];
}

export function draw({ options }: Single, random: Random): SingleAsk {
  return { type: "single", options: drawOptions(options, random) };
}
