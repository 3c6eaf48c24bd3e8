import { normalizeTypedAnswer } from "../typed/normalize-typed-answer";
import type { ClozeQuestion } from "./schema";

/** Returns the first accepted answer of a gap that a text holds, as words of its own, or null. */
export function findGapAnswerInText({ gaps }: ClozeQuestion, text: string): string | null {
  const words = spaced(text);
  return gaps.flatMap(({ accepted }) => accepted).find((answer) => words.includes(spaced(answer))) ?? null;
}

/** Returns the words of a text in normal form, with one space around each, so that a word is not found inside another one. */
function spaced(text: string): string {
  const words = normalizeTypedAnswer(text).match(/[\p{L}\p{N}]+/gu) ?? [normalizeTypedAnswer(text)];
  return ` ${words.join(" ")} `;
}
