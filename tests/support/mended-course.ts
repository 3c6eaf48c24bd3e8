/** The same course with another key, as an author mends it. */
import type { BuiltCourse } from "~/content/release/release";
import type { QuestionRecord } from "../../app/questions/table";

/** Returns a copy of a question in which the option at this index is the right one. Another index gives another revision. */
export function keyAt(question: QuestionRecord, right: number): QuestionRecord {
  if (!("options" in question)) throw new Error(`${question.id} has no options`);
  const options = question.options.map((option, at) => ({ ...option, correct: at === right }));
  return { ...question, options, revision: `${question.id}-key-${right}` } as QuestionRecord;
}

/** Returns a copy of a course with changed questions, by their ids. It is another release of the same edition. */
export function mendCourse(
  built: BuiltCourse,
  changes: Record<string, (question: QuestionRecord) => QuestionRecord>,
): BuiltCourse {
  const questions = built.questions.map((each) => {
    const change = changes[each.record.id];
    return change ? { ...each, record: change(each.record) } : each;
  });
  const revisions = Object.keys(changes).map((id) => questions.find(({ record }) => record.id === id)?.record.revision);
  return { ...built, hash: `${built.hash} ${revisions.join(" ")}`, questions };
}
