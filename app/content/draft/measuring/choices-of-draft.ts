/** What robots can guess of a draft. */
import type { ChoicesForGuessingRobot } from "~/questions/kind";
import type { DraftQuestion } from "../draft-question";
import { mixOptions } from "../rules/mixed-options";

/** What can be guessed of a draft, as its kind of question tells it. */
export function listChoicesOfDraft({ id, ask }: Pick<DraftQuestion, "id" | "ask">): ChoicesForGuessingRobot[] {
  const choices = mixOptions({ id, ask }).map(({ text, right }) => ({ text, correct: right }));
  switch (ask.type) {
    case "single":
      return [{ form: "one", choices }];
    case "multiple":
      return [{ form: "several", choices }];
    case "true-false":
      return [
        { form: "statement", answer: ask.answer },
        { form: "one", choices },
      ];
    case "match": {
      const slots = [...ask.pairs.map(({ left }) => left.text)];
      return [
        { form: "cards", cards: ask.pairs.map(({ left, right }) => ({ text: right.text, slot: left.text })), slots },
      ];
    }
    case "sort": {
      const cards = ask.groups.flatMap(({ title, cards: own }) => own.map(({ text }) => ({ text, slot: title })));
      return [{ form: "cards", cards, slots: ask.groups.map(({ title }) => title) }];
    }
    case "order":
      return [];
  }
}
