/** Reads the JSON of a stored release. */
import type { BloomLevel } from "~/questions/bloom";
import { storedBloomLevel } from "~/questions/bloom-schema";
import type { QuestionRecord } from "~/questions/table";
import type { CourseRelease, StoredReleaseContent } from "./release";

type Decoded<T> = T extends unknown ? Omit<T, "bloom"> & { bloom: BloomLevel } : never;

/**
 * Replaces the stored words of Bloom levels by their codes. The rest is not parsed, because earlier versions of this site may have stored
 * records with other fields.
 */
export function decodeReleaseContent({ release, questions }: StoredReleaseContent): {
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
    questions: questions.map((record) => decode(record) as QuestionRecord),
  };
}

function decode<T extends { bloom: Parameters<typeof storedBloomLevel.decode>[0] }>(item: T): Decoded<T> {
  return { ...item, bloom: storedBloomLevel.decode(item.bloom) } as unknown as Decoded<T>;
}
