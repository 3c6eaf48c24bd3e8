/** Converts the stored JSON of a release to the form that the code uses. */
import type { BloomLevel } from "~/questions/bloom";
import { storedBloomLevelCodec } from "~/questions/bloom-schema";
import type { QuestionRecord, SerializedQuestionRecord } from "~/questions/table";
import type { CourseRelease, StoredReleaseContent } from "./release";

type Decoded<T> = T extends unknown ? Omit<T, "bloom"> & { bloom: BloomLevel } : never;

/**
 * Replaces the stored Dutch words for Bloom levels by codes such as `apply`. Nothing else is checked or converted, because earlier versions
 * of this site may have stored questions with other fields.
 */
export function decodeStoredBloomLevelsOfRelease({ release, questions }: StoredReleaseContent): {
  release: CourseRelease;
  questions: QuestionRecord[];
} {
  const { rules, lessons } = release;
  return {
    release: {
      ...release,
      rules: {
        ...rules,
        objectives: rules.objectives.map(decode),
        lessonObjectives: Object.fromEntries(
          Object.entries(rules.lessonObjectives).map(([lesson, objectives]) => [lesson, objectives.map(decode)]),
        ),
      },
      lessons: lessons.map((lesson) => ({ ...lesson, objectives: lesson.objectives.map(decode) })),
    },
    questions: questions.map(decodeStoredQuestion),
  };
}

/** Replaces the stored Dutch word for the Bloom level of a question by its code. Nothing else is checked or converted. */
export function decodeStoredQuestion(record: Pick<SerializedQuestionRecord, "bloom">): QuestionRecord {
  return decode(record) as QuestionRecord;
}

function decode<T extends { bloom: Parameters<typeof storedBloomLevelCodec.decode>[0] }>(item: T): Decoded<T> {
  return { ...item, bloom: storedBloomLevelCodec.decode(item.bloom) } as unknown as Decoded<T>;
}
