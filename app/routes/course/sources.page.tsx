import type { SourcePublication } from "~/content/release/release";
import { CourseText } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { OriginNames, SourceSign } from "~/ui/origin-key";
import { SourceReference } from "~/ui/source-reference";
import { CourseSubpage } from "./course-subpage";

interface CourseSourcesPageProps {
  courseId: string;
  title: string;
  /** The language of the course, such as `nl`. */
  language: string;
  disclaimer: string;
  sources: SourcePublication[];
  /** The source on which the course is based, if it is in the list. */
  original: SourcePublication | null;
}

/** The page with every source of a course and which parts of it were read, in the words of the course. */
export function CourseSourcesPage(page: CourseSourcesPageProps) {
  const { courseId, title, language, disclaimer, sources, original } = page;
  const { course } = useMessages();
  const words = course.sources;
  return (
    <CourseSubpage courseId={courseId} title={title} language={language} heading={words.title} lead={words.lead}>
      <p className="read mt3">
        <CourseText>{disclaimer}</CourseText>
      </p>
      {sources.length === 0 ? (
        <p className="mt7">{words.empty}</p>
      ) : (
        <div className="mt7">
          <OriginNames original={original} sources={sources} />
          <ul className="source-list sources mt3">
            {sources.map((source) => (
              <li key={source.key} id={`source-${source.key}`}>
                <p>
                  <SourceSign source={source} original={original} />
                  <SourceReference source={source} />
                </p>
                <p className="small">
                  {source.readNote ? <CourseText>{source.readNote}</CourseText> : words.byRead[source.read]}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </CourseSubpage>
  );
}
