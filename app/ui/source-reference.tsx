import type { SourcePublication } from "~/content/release/release";
import { composeReference } from "./compose-reference";
import { CourseText } from "./course-text";

/** A reference to a source: authors (year), title (a link if its address is known), and where it was published. */
export function SourceReference({ source }: { source: SourcePublication }) {
  const { by, title, container } = composeReference(source);
  return (
    <CourseText>
      {by}
      {source.url ? <a href={source.url}>{title}</a> : title}
      {container}
    </CourseText>
  );
}
