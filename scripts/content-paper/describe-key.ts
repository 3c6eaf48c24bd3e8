/** What somebody who reviews a key needs to know of it, below the question. */
import { mayCopySource } from "../../app/content/dossier/dossier-schema";
import type { ParsedCourse } from "../../app/content/source/read-course.server";
import { describeRightAnswer } from "../../app/questions/paper/paper";
import { writeRightLetters } from "../../app/questions/paper/write-right-answer";
import type { QuestionRecord } from "../../app/questions/table";
import type { Messages } from "../../app/ui/messages";

/**
 * Returns the right answer with its letters and in words, the passages of the source on which it stands, and the revision that
 * reviewed.yaml needs.
 * @param seed that of the paper, which decides the letters
 */
export function describeKey(
  question: QuestionRecord,
  { seed, source }: { seed: string; source: ParsedCourse },
  { contentCheck: { paper: words } }: Messages,
): string {
  return [
    words.key(writeRightLetters(question, seed)),
    describeRightAnswer(question)
      .map((line) => `- ${line}`)
      .join("\n"),
    ...describePassages(question.source, source, words),
    words.revision(question.id, question.revision),
  ].join("\n\n");
}

/** Returns a line for each source with its passages, and their text if it may be copied. */
function describePassages(
  passages: readonly string[] | undefined,
  { dossiers, sources }: ParsedCourse,
  words: Messages["contentCheck"]["paper"],
): string[] {
  if (passages?.length === 0) return [words.noPassages];
  return dossiers.flatMap(({ source, yaml }) => {
    const { address = "", licence, passages: all = [] } = yaml?.value ?? {};
    const named = all.filter(({ id }) => passages?.includes(id));
    if (named.length === 0) return [];
    const texts =
      licence && mayCopySource(licence) ? named.flatMap(({ id, text }) => (text ? [`> ${id}: ${text}`] : [])) : [];
    const label = sources?.value[source]?.label ?? source;
    return [
      words.passages(
        named.map(({ id }) => id),
        label,
        address,
      ),
      ...texts,
    ];
  });
}
