import type { ReactNode } from "react";
import { coursePath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";

interface CourseSubpageProps {
  courseId: string;
  /** The title of the course, which is a link. */
  title: string;
  /** The language of the course, such as `nl`. */
  language: string;
  heading: string;
  lead: string;
  /** Whether the page is also made for paper. */
  forPaper?: boolean;
  children: ReactNode;
}

/** The frame of a page that belongs to a course, such as its glossary: a link back to the course above and below the content. */
export function CourseSubpage({
  courseId,
  title,
  language,
  heading,
  lead,
  forPaper = false,
  children,
}: CourseSubpageProps) {
  const { course } = useMessages();
  return (
    <CourseLanguageProvider language={language}>
      <div className={forPaper ? "wrap band paper" : "wrap band"}>
        <p className="over">
          <a href={coursePath(courseId)}>
            <CourseText>{title}</CourseText>
          </a>
        </p>
        <h1>{heading}</h1>
        <p className="lead read mt5">{lead}</p>
        {children}
        <p className="mt7 no-print">
          <a className="go" href={coursePath(courseId)}>
            {course.back} <CourseText>{insertSoftHyphens(title)}</CourseText>
          </a>
        </p>
      </div>
    </CourseLanguageProvider>
  );
}
