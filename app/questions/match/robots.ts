import type { ChoicesForGuessingRobot } from "../kind";
import { listRightHandChoices, type MatchQuestion } from "./schema";

/** Returns the left-hand texts as cards, and all right-hand texts as slots. */
export function getMatchCardsForGuessingRobot(question: MatchQuestion): ChoicesForGuessingRobot[] {
  const cards = question.pairs.map(({ left, right }) => ({ text: left.text, slot: right.text }));
  return [{ form: "cards", cards, slots: listRightHandChoices(question).map(({ text }) => text) }];
}
