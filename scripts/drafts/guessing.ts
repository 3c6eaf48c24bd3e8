/** How well robots guess the drafts with the book closed. They know how questions are usually written, and nothing of the subject. */
import { type GuessingResult, measureGuessing } from "../../app/content/check/guessing/measure-guessing";
import type { GuessablePart } from "../../app/content/check/guessing/robot";
import type { DraftAsk } from "../../app/content/draft/draft-question";
import { mixOptions } from "../../app/content/draft/rules/mixed-options";
import type { ChoicesForGuessingRobot } from "../../app/questions/kind";
import type { MeasuredDraft } from "./find-drafts";

/** A dossier takes the place of a lesson: a robot that learns has not seen the dossier that it guesses. */
export function measureGuessingOfDrafts(drafts: readonly MeasuredDraft[]): GuessingResult[] {
  return measureGuessing(
    drafts.flatMap(({ dossier, draft: { id, ask } }) =>
      listChoices({ id, ask }).map(
        (choices): GuessablePart => ({
          ...choices,
          ...{ questionId: `${dossier}/${id}`, type: ask.type, lesson: dossier, stem: ask.stem, language: "nl" },
        }),
      ),
    ),
  );
}

/** What can be guessed of a draft, as its kind of question tells it. */
function listChoices({ id, ask }: { id: string; ask: DraftAsk }): ChoicesForGuessingRobot[] {
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

export function formatGuessing(results: readonly GuessingResult[]): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const rows = results.map(({ group, robot, count, score, chance, most, lower, verdict }) => [
    ...[group || "one right option", robot, String(count), percent(score), percent(chance), percent(most)],
    ...[percent(lower), verdict],
  ]);
  const head = ["drafts", "robot", "answers", "score", "chance", "most", "lower end", "verdict"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
