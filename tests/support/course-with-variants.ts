/** The test course with places of several variants, and a look-back. */
import type { BuiltCourse, LessonSegment } from "~/content/release/release";
import type { QuestionRecord } from "../../app/questions/table";
import { createSingleChoiceQuestion, createTestCourse } from "./factories";

/**
 * Returns the test course in which the lesson `vijf` asks at five places, after the look-back B0: B1, B2 (or B2b), B3 (or B3b or B3c), B4
 * and B5 (or B5b). B2b and B3b are enemies.
 */
export function createTestCourseWithVariants(change: Parameters<typeof createTestCourse>[0] = {}): BuiltCourse {
  const built = createTestCourse(change);
  const lesson = built.release.lessons.find(({ id }) => id === "vijf");
  if (!lesson) throw new Error("no lesson");
  const recordOf = (id: string) => built.questions.find(({ record }) => record.id === id)?.record as QuestionRecord;
  const variant = (place: string, id: string, enemies: string[] = []): QuestionRecord => {
    const { objective, passage } = recordOf(place);
    return { ...createSingleChoiceQuestion(id, objective, passage), place, enemies };
  };
  const records: QuestionRecord[] = [
    { ...createSingleChoiceQuestion("B0", "T1.1"), role: "lookback" },
    { ...recordOf("B1"), place: "B1" },
    { ...recordOf("B2"), place: "B2" },
    variant("B2", "B2b", ["B3b"]),
    { ...recordOf("B3"), place: "B3" },
    variant("B3", "B3b", ["B2b"]),
    variant("B3", "B3c"),
    { ...recordOf("B4"), place: "B4" },
    { ...recordOf("B5"), place: "B5" },
    variant("B5", "B5b"),
  ];
  lesson.questions = records.map(({ id }) => id);
  lesson.segments = lesson.segments.flatMap((segment): LessonSegment[] => {
    if (segment.kind !== "question") return [segment];
    return segment.id === "B1" ? records.map(({ id }) => ({ kind: "question", id })) : [];
  });
  const own = records.map((record, position) => ({ lessonId: "vijf", position, pool: "practice" as const, record }));
  const questions = [...built.questions.filter(({ lessonId }) => lessonId !== "vijf"), ...own];
  return { ...built, hash: `${built.hash}-variants`, questions };
}
