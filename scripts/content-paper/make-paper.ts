import { listQuestionsForPaper } from "../../app/content/paper/list-questions-for-paper";
import { printQuestion, selectQuestionsForPaper } from "../../app/questions/paper/paper";
import { paperLetters } from "../../app/questions/paper/written-answers";
import type { Messages } from "../../app/ui/messages";
import { findNamedCourse, readCourseInFolder } from "../author-command";
import { CommandRefusal } from "../command-failure";
import type { MakePaperCommand } from "./paper-command";
import { writePaperKey } from "./paper-key";

/**
 * Returns the texts of a paper and of its key.
 * @throws CommandRefusal if the course has no such questions, or one that can't be read: it would be missing from the paper without a word
 */
export async function makePaper(
  { folder, set, seed, poolFolder }: MakePaperCommand & { poolFolder: string | null },
  messages: Messages,
): Promise<{ paper: string; key: string; count: number }> {
  const { paper: words } = messages.contentCheck;
  const course = await findNamedCourse(folder);
  const { files, source } = await readCourseInFolder(course, poolFolder, messages);
  if (!source.isWhole) throw new CommandRefusal(words.notWhole(files.folder));
  if (set === "final-test" && source.pool.length === 0 && !source.course?.value.final_test)
    throw new CommandRefusal(words.noFinalTest(files.folder));
  const listed = listQuestionsForPaper(source, set === "practice" ? "practice" : "final");
  const stories = new Map(listed.map(({ record, story }) => [record.id, story]));
  const questions = selectQuestionsForPaper(
    listed.map(({ record }) => record),
    seed,
  );
  if (questions.length === 0) throw new CommandRefusal(words.noQuestions(files.folder));
  const parts = questions.map((question, at) => {
    const { text, numbered, lettered, answer } = printQuestion(question, seed);
    return [
      `## ${at + 1}`,
      ...(stories.get(question.id) ?? []),
      `**${text}**`,
      numbered.map((item, index) => `${index + 1}. ${item}`).join("\n"),
      lettered.map((item, index) => `${paperLetters[index]}) ${item}  `).join("\n"),
      `_${words.answers[answer]}_`,
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  });
  const paper = `${[words.introduction(questions.length), ...parts].join("\n\n")}\n`;
  return { paper, key: writePaperKey({ course: files.id, set, seed, questions }), count: questions.length };
}
