/** `npm run dossier -- draft`: shows the draft questions of a course one by one, to take or refuse them. */
import fs from "node:fs";
import path from "node:path";
import { type CourseFolder, formatPathForMessages } from "../../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../../app/content/disk/read-course-files-from-folder.server";
import { refuseDraft, takeDraft } from "../../app/content/draft/edit-draft";
import { isToWrite } from "../../app/content/draft/to-write-mark";
import { type ParsedCourse, readCourse } from "../../app/content/source/read-course.server";
import type { QuestionInFile } from "../../app/content/source/read-lesson-file.server";
import type { Messages } from "../../app/ui/messages";
import { type DraftAnswer, readDraftAnswer } from "./draft-answer";

export interface ReviewSurroundings {
  messages: Messages;
  print: (text: string) => void;
  /** Returns the next key or line that was typed, or null if there is no more. */
  read: () => Promise<string | null>;
}

/** Goes through the drafts that were not taken yet. Every answer is written to the file at once, so that stopping loses nothing. */
export async function reviewDrafts(
  folder: CourseFolder,
  { messages, print, read }: ReviewSurroundings,
): Promise<Record<"taken" | "refused" | "left", number>> {
  const words = messages.draftReview;
  const skipped = new Set<string>();
  const counts = { taken: 0, refused: 0 };
  for (;;) {
    const course = await readDrafts(folder);
    const drafts = course.lessons.flatMap(({ questions }) => questions.filter(({ draft }) => draft && !draft.isTaken));
    const [draft] = drafts.filter(({ record }) => !skipped.has(record.id));
    if (!draft) return { ...counts, left: drafts.length };
    print(showDraft(draft, course, folder, messages));
    const answer = await ask(words.ask, { print, read });
    if (answer === "quit") return { ...counts, left: drafts.length };
    if (answer === "skip") skipped.add(draft.record.id);
    if (answer === "take" || answer === "refuse") {
      editFile(draft, folder, answer);
      counts[answer === "take" ? "taken" : "refused"] += 1;
    }
  }
}

async function ask(
  question: string,
  { print, read }: Pick<ReviewSurroundings, "print" | "read">,
): Promise<DraftAnswer> {
  for (;;) {
    print(question);
    const typed = await read();
    const answer = typed === null ? "quit" : readDraftAnswer(typed);
    if (answer) return answer;
  }
}

async function readDrafts(folder: CourseFolder): Promise<ParsedCourse> {
  return readCourse(await readCourseFilesFromFolder(folder, null)).source;
}

function findFile({ file }: QuestionInFile, folder: CourseFolder): string {
  return path.join(folder.dir, path.basename(file));
}

function editFile(draft: QuestionInFile, folder: CourseFolder, answer: "take" | "refuse"): void {
  const file = findFile(draft, folder);
  const text = fs.readFileSync(file, "utf8");
  const isComplete = !draft.feedbacks.some((feedback) => isToWrite(feedback.text));
  fs.writeFileSync(file, answer === "take" ? takeDraft(text, draft, isComplete) : refuseDraft(text, draft));
}

/** The passages on which the draft stands, and the draft as its file has it, without its tag. */
function showDraft(
  draft: QuestionInFile,
  course: ParsedCourse,
  folder: CourseFolder,
  { draftReview: words }: Messages,
): string {
  const passages = course.dossiers.flatMap(({ yaml }) => yaml?.value.passages ?? []);
  const shown = (draft.record.source ?? []).map((id) => {
    const text = passages.find((passage) => passage.id === id)?.text ?? words.textNotKept;
    return `  ${id}: ${text}`;
  });
  const lines = fs
    .readFileSync(findFile(draft, folder), "utf8")
    .split("\n")
    .slice(draft.line, draft.lastLine - 1);
  const place = `${formatPathForMessages(findFile(draft, folder))}:${draft.line}`;
  const body = lines.filter((line) => line.trim() !== "").map((line) => `  ${line}`);
  return ["", words.title(draft.draft?.rule ?? "", place), words.passages, ...shown, words.draft, ...body].join("\n");
}
