import { CourseText } from "../course-text";
import { useMessages } from "../messages";

/** The first answer in words, if the question was or is asked once more. It is hatched, as an option that was tried. */
export function FirstAnswer({ lines }: { lines: string[] }) {
  const { question } = useMessages().lesson;
  if (lines.length === 0) return null;
  return (
    <div className="own tried">
      <p className="tag">{question.firstAnswer}</p>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
        <p key={at}>
          <CourseText>{line}</CourseText>
        </p>
      ))}
    </div>
  );
}
