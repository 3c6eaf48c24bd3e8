import type { ShortResponse } from "./fields";
import type { Short } from "./schema";

export function describe(_question: Short, { text }: ShortResponse): string[] {
  return [text];
}
