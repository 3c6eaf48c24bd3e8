import { dealPoolOfCourse } from "../../app/content/check/final-test/deal-rules";
import { listQuestionsForPaper } from "../../app/content/paper/list-questions-for-paper";
import { getPaperAnswerForm, printQuestion, selectQuestionsForPaper } from "../../app/questions/paper/paper";
import { paperLetters } from "../../app/questions/paper/written-answers";
import type { QuestionRecord } from "../../app/questions/table";
import type { Messages } from "../../app/ui/messages";
import { findNamedCourse, readCourseInFolder } from "../author-command";
import { CommandRefusal } from "../command-failure";
import { describeKey } from "./describe-key";
import type { MakePaperCommand } from "./paper-command";
import { writePaperKey } from "./paper-key";

/**
 * Returns the texts of a paper and of its key, and the same questions with their right answers in words. The questions of a final test are in parts, one for each attempt of a series, because enemies
 * (questions that reveal each other's answers) are in different attempts.
 * @throws CommandRefusal if the course has no such questions, or one that can't be read: it would be missing from the paper without a word
 */
export async function makePaper(
  { folder, set, seed, only, poolFolder }: Omit<MakePaperCommand, "keys"> & { poolFolder: string | null },
  messages: Messages,
): Promise<{ paper: string; key: string; questionsWithKeys: string; count: number }> {
  const { paper: words } = messages.contentCheck;
  const course = await findNamedCourse(folder);
  const { files, source } = await readCourseInFolder(course, poolFolder, messages);
  if (!source.isWhole) throw new CommandRefusal(words.notWhole(files.folder));
  if (set === "final-test" && source.pool.length === 0 && !source.course?.value.final_test)
    throw new CommandRefusal(words.noFinalTest(files.folder));
  const listed = listQuestionsForPaper(source, set === "practice" ? "practice" : "final");
  const stories = new Map(listed.map(({ record, story }) => [record.id, story]));
  const unknown = only?.find((id) => !stories.has(id));
  if (unknown !== undefined) throw new CommandRefusal(words.unknownQuestion(files.folder, unknown));
  const records = listed.map(({ record }) => record).filter(({ id }) => only?.includes(id) ?? true);
  const parts = splitIntoParts(records, set === "final-test" ? dealPoolOfCourse(source) : null).map((part) =>
    selectQuestionsForPaper(part, seed),
  );
  const questions = parts.flat();
  if (questions.length === 0) throw new CommandRefusal(words.noQuestions(files.folder));
  const numberOf = (question: QuestionRecord) => questions.indexOf(question) + 1;
  const printWithKey = (question: QuestionRecord) => {
    const { id, cell } = question;
    const about = [id, ...(cell ? [words.cell(cell)] : [])].join(", ");
    return print(question, `## ${numberOf(question)} (${about})`, describeKey(question, { seed, source }, messages));
  };
  const print = (question: QuestionRecord, heading: string, below: string) => {
    const { text, numbered, lettered } = printQuestion(question, seed);
    return [
      heading,
      ...(stories.get(question.id) ?? []),
      `**${text}**`,
      numbered.map((item, index) => `${index + 1}. ${item}`).join("\n"),
      lettered.map((item, index) => `${paperLetters[index]}) ${item}  `).join("\n"),
      below,
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  };
  const printed = parts.flatMap((part, at) => [
    ...(parts.length > 1 ? [words.part(at + 1)] : []),
    ...part.map((question) =>
      print(question, `## ${numberOf(question)}`, `_${words.answers[getPaperAnswerForm(question)]}_`),
    ),
  ]);
  const told = questions.map(({ id }) => [id, stories.get(id) ?? []] as const).filter(([, story]) => story.length > 0);
  const introduction = words.introduction(questions.length, parts.length > 1);
  const paper = `${[introduction, ...printed].join("\n\n")}\n`;
  return {
    paper,
    key: writePaperKey({ course: files.id, set, seed, questions, stories: Object.fromEntries(told) }),
    questionsWithKeys: `${[words.keysIntroduction(questions.length), ...questions.map(printWithKey)].join("\n\n")}\n`,
    count: questions.length,
  };
}

/** Returns the questions of each attempt, and then those that no attempt asks. Without attempts, all questions are one part. */
function splitIntoParts(
  questions: readonly QuestionRecord[],
  attempts: readonly (readonly QuestionRecord[])[] | null,
): QuestionRecord[][] {
  const ids = (attempts ?? []).map((form) => form.map(({ id }) => id));
  const parts = ids.map((form) => questions.filter(({ id }) => form.includes(id)));
  const rest = questions.filter(({ id }) => !ids.flat().includes(id));
  return [...parts, rest].filter((part) => part.length > 0);
}
