/** What a learner made in a course and does not count: choices in its closing case, and notes. */
import type { OwnWork } from "~/learning/own-work/own-work";
import { closingCaseChoicesPath, closingCasePath, coursePath, notesPath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";

/** Leads to a closing case that the learner began, with how far they are. After its last step it leads to the choices of others. */
export function OwnClosingCaseLink({
  courseId,
  closingCase: { title, chosen, steps },
}: {
  courseId: string;
  closingCase: NonNullable<OwnWork["closingCase"]>;
}) {
  const { name, ownChoices } = useMessages().closingCase;
  return (
    <p className="mt5">
      <a className="go" href={chosen === steps ? closingCaseChoicesPath(courseId) : closingCasePath(courseId)}>
        {name}: <CourseText>{insertSoftHyphens(title)}</CourseText>
      </a>{" "}
      <span className="small">{ownChoices(chosen, steps)}</span>
    </p>
  );
}

/** Leads to what the learner wrote in a course, on the page with their own notes. */
export function OwnNotesLink({ courseId }: { courseId: string }) {
  const { ownNotes } = useMessages();
  return (
    <p className="mt5">
      <a className="go" href={notesPath(courseId)}>
        {ownNotes.title}
      </a>
    </p>
  );
}

/** The courses in which a learner made something, but began no lesson. `alone`: whether the page has no course with progress. */
export function OwnWorkWithoutLessons({ works, alone }: { works: OwnWork[]; alone: boolean }) {
  const { learning } = useMessages();
  if (works.length === 0) return null;
  const Title = alone ? "h1" : "h2";
  return (
    <div className="wrap band">
      <Title>{alone ? learning.heading : learning.noLessons}</Title>
      <p className="lead read mt5">{learning.outsideLessons}</p>
      {works.map((work) => (
        <CourseLanguageProvider key={work.course.id} language={work.course.language}>
          <WorkInCourse work={work} Title={alone ? "h2" : "h3"} />
        </CourseLanguageProvider>
      ))}
    </div>
  );
}

function WorkInCourse({ work: { course, closingCase, hasNotes }, Title }: { work: OwnWork; Title: "h2" | "h3" }) {
  const lang = useCourseLangAttribute();
  return (
    <section className="mt7">
      <Title>
        <a href={coursePath(course.id)} lang={lang}>
          {insertSoftHyphens(course.title)}
        </a>
      </Title>
      {closingCase ? <OwnClosingCaseLink courseId={course.id} closingCase={closingCase} /> : null}
      {hasNotes ? <OwnNotesLink courseId={course.id} /> : null}
    </section>
  );
}
