import { closingCasePath } from "./addresses";
import { CourseText } from "./course-text";
import { insertSoftHyphens } from "./html";
import { useMessages } from "./messages";

/** Leads to the closing case of a course, after its last lesson. `title`: the title of the case. */
export function ClosingCaseInvitation({ courseId, title }: { courseId: string; title: string }) {
  const { closingCase: words } = useMessages();
  return (
    <div className="closing-invitation mt7">
      <p className="over">
        {words.name}, {words.uncounted}
      </p>
      <h2>
        <CourseText>{insertSoftHyphens(title)}</CourseText>
      </h2>
      <p className="read">{words.invitation}</p>
      <p>
        <a className="go" href={closingCasePath(courseId)}>
          {words.toCase}
        </a>
      </p>
    </div>
  );
}
