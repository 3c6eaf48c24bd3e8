import { CourseText } from "../course-text";
import { useMessages } from "../messages";

/**
 * The first answer in words, if the question was or is asked once more. It is hatched, as an option that was tried. An answer of many parts
 * is folded away, because the fields below it are what matters now.
 */
export function FirstAnswer({ lines }: { lines: string[] }) {
  const { question } = useMessages().lesson;
  if (lines.length === 0) return null;
  const text = lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
    <p key={at}>
      <CourseText>{line}</CourseText>
    </p>
  ));
  if (lines.length > 2)
    return (
      <details className="more">
        <summary>{question.firstAnswer}</summary>
        <div className="own tried">{text}</div>
      </details>
    );
  return (
    <div className="own tried">
      <p className="tag">{question.firstAnswer}</p>
      {text}
    </div>
  );
}
