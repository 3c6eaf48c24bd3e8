import type { ReactNode } from "react";
import type { ClosingCaseFrame } from "~/learning/closing-case/closing-case-page-data";
import { closingCasePath, closingCaseStepPath, coursePath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

/** The line above the heading: the course, and on the pages of a case also the case. */
export function ClosingCaseOver({ view, children }: { view: ClosingCaseFrame; children?: ReactNode }) {
  const { closingCase: words } = useMessages();
  return (
    <p className="over">
      <a href={coursePath(view.course.id)}>
        <CourseText>{view.course.title}</CourseText>
      </a>
      {". "}
      {children ? (
        <>
          <a href={closingCasePath(view.course.id)}>{words.name}</a>. {children}
        </>
      ) : (
        words.name
      )}
    </p>
  );
}

/** The steps of a case, each with whether the learner chose. `here`: the id of the step that the page shows. */
export function ClosingCaseStepList({ view, here }: { view: ClosingCaseFrame; here?: string }) {
  const { overview } = useMessages().closingCase;
  return (
    <ol className="plan-list">
      {view.steps.map(({ id, title, chosen }) => (
        <li key={id}>
          <a href={closingCaseStepPath(view.course.id, id)} aria-current={id === here ? "step" : undefined}>
            <StateSign name={chosen ? "saved" : "open"} />
            <span>
              <CourseText>{insertSoftHyphens(title)}</CourseText>
              <span className="vh">, {chosen ? overview.chosen : overview.open}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Says that the choice at a step was saved. `number`: that of the step; null: nothing was saved just now. */
export function ChoiceSavedStatus({ number }: { number: number | null }) {
  const { step } = useMessages().closingCase;
  if (number === null) return null;
  return (
    <p className="state mt3" role="status">
      <StateSign name="saved" />
      {step.saved(number)}
    </p>
  );
}
