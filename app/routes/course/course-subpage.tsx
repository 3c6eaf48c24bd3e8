import type { ReactNode } from "react";
import { coursePath } from "~/ui/addresses";
import { CourseLanguage, CourseText } from "~/ui/course-text";
import { insertSoftBreaks } from "~/ui/html";
import { useMessages } from "~/ui/messages";

interface CourseSubpageProps {
  courseId: string;
  /** Language of the course. */
  title: string;
  /** Language of the course. */
  language: string;
  heading: string;
  lead: string;
  children: ReactNode;
}

/** The frame of a page that belongs to a course: a link back to the course above and below. */
export function CourseSubpage({ courseId, title, language, heading, lead, children }: CourseSubpageProps) {
  const { course } = useMessages();
  return (
    <CourseLanguage language={language}>
      <div className="wrap band">
        <p className="over">
          <a href={coursePath(courseId)}>
            <CourseText>{title}</CourseText>
          </a>
        </p>
        <h1>{heading}</h1>
        <p className="lead read mt5">{lead}</p>
        {children}
        <p className="mt7">
          <a className="go" href={coursePath(courseId)}>
            {course.back} <CourseText>{insertSoftBreaks(title)}</CourseText>
          </a>
        </p>
      </div>
    </CourseLanguage>
  );
}
