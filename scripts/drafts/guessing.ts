/** How well robots guess the drafts with the book closed. They know how questions are usually written, and nothing of the subject. */
import { type GuessingResult, measureGuessing } from "../../app/content/check/guessing/measure-guessing";
import type { GuessablePart } from "../../app/content/check/guessing/robot";
import { listChoicesOfDraft } from "../../app/content/draft/measuring/choices-of-draft";
import type { MeasuredDraft } from "./find-drafts";

/** A dossier takes the place of a lesson: a robot that learns has not seen the dossier that it guesses. */
export function measureGuessingOfDrafts(drafts: readonly MeasuredDraft[]): GuessingResult[] {
  return measureGuessing(
    drafts.flatMap(({ dossier, draft: { id, ask } }) =>
      listChoicesOfDraft({ id, ask }).map(
        (choices): GuessablePart => ({
          ...choices,
          ...{ questionId: `${dossier}/${id}`, type: ask.type, lesson: dossier, stem: ask.stem, language: "nl" },
        }),
      ),
    ),
  );
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
