/** Texts of the course check about what is still to write in a course that was made of a dossier. */
import type { ToWriteFlaws } from "~/content/draft/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { plural } from "../common";

const count = (questions: number, pieces: number) =>
  `${plural(questions, "draft question", "draft questions")} and ${plural(pieces, "piece", "pieces")} still to write`;

export const toWriteSentences: SentenceForEachFlaw<ToWriteFlaws> = {
  "question-is-draft": ({ rule, feedback, hint }) => {
    const left = [
      ...(feedback > 0 ? [`feedback on ${plural(feedback, "answer", "answers")}`] : []),
      ...(hint ? [] : ["a hint, if it fits"]),
    ];
    const made = rule === "" ? "" : `, made by the rule ${rule}`;
    return `This question is a draft${made}. See whether it is right.${left.length > 0 ? ` Still to write: ${left.join(" and ")}.` : ""} Then remove draft.`;
  },
  "piece-to-write": ({ passages }) =>
    `This piece is still to write${passages === "" ? "" : `, about ${passages}`}. Write it in your own words, and remove <ToWrite>.`,
  "text-to-write": "This text is still to write. Remove [write] when it is done.",
  "course-to-write": ({ questions, pieces }) =>
    `${count(questions, pieces)}. Readers see this course only when all is there. npm run content:check names every place.`,
};

export const toWriteReport = {
  mark: "still to write",
  count,
};
