import type { Cloze, Part } from "./schema";

export interface ClozeAsk {
  type: "cloze";
  parts: Part[];
}

export function draw({ parts }: Cloze): ClozeAsk {
  return { type: "cloze", parts };
}
