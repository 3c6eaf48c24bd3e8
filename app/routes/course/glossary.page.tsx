import { Fragment } from "react";
import type { GlossaryEntry } from "~/content/release/release";
import { coursePath } from "~/ui/addresses";
import { DefinitionList } from "~/ui/blocks";
import { CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { CourseSubpage } from "./course-subpage";

interface CourseGlossaryPageProps {
  courseId: string;
  title: string;
  /** The language of the course, such as `nl`. */
  language: string;
  glossary: GlossaryEntry[];
  sources: { key: string; label: string }[];
}

export function CourseGlossaryPage({ courseId, title, language, glossary, sources }: CourseGlossaryPageProps) {
  const { course } = useMessages();
  const words = course.glossary;
  return (
    <CourseSubpage courseId={courseId} title={title} language={language} heading={words.title} lead={words.lead}>
      <div className="mt7">
        {glossary.length === 0 ? (
          <p>{words.empty}</p>
        ) : (
          <DefinitionList
            kind="terms"
            facts={glossary.map((entry) => ({
              id: `term-${entry.key}`,
              label: <CourseText>{entry.term}</CourseText>,
              value: <Definition entry={entry} courseId={courseId} sources={sources} />,
            }))}
          />
        )}
      </div>
    </CourseSubpage>
  );
}

function Definition({
  entry,
  courseId,
  sources,
}: { entry: GlossaryEntry } & Pick<CourseGlossaryPageProps, "courseId" | "sources">) {
  const words = useMessages().course.glossary;
  const lang = useCourseLangAttribute();
  const cited = sources.filter(({ key }) => entry.sources.includes(key));
  return (
    <>
      <CourseText>{entry.definition}</CourseText>
      {entry.synonyms.length > 0 ? (
        <span className="small also">
          {words.also} <CourseText>{entry.synonyms.join(", ")}</CourseText>
        </span>
      ) : null}
      {cited.length > 0 ? (
        <span className="small also">
          {words.from}{" "}
          {cited.map(({ key, label }, at) => (
            <Fragment key={key}>
              {at > 0 ? "; " : null}
              <a href={`${coursePath(courseId)}/sources#source-${encodeURIComponent(key)}`} lang={lang}>
                {label}
              </a>
            </Fragment>
          ))}
        </span>
      ) : null}
    </>
  );
}
