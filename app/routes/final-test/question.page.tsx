import type { FinalTestConflict, FinalTestQuestionData } from "~/learning/final/pages/final-test-page-data";
import { CourseLanguageProvider } from "~/ui/course-text";
import { StepHeading } from "~/ui/final-test/step-heading";
import { TestBar } from "~/ui/final-test/test-bar";
import { TestCase } from "~/ui/final-test/test-case";
import { TestNavigator } from "~/ui/final-test/test-navigator";
import { TestQuestionForm } from "~/ui/final-test/test-question-form";
import { useMessages } from "~/ui/messages";

interface QuestionPageProps {
  page: FinalTestQuestionData;
  /** What another page saved meanwhile, if this form was refused because of it. */
  conflict: FinalTestConflict | null;
  /** Why the page stays at this question although its form was saved: the answer is not complete. Null otherwise. */
  problem: FinalTestQuestionData["problem"];
}

/** One question of an open test: what it is about, the question, and the way to the others. */
export function FinalTestQuestionPage({ page, conflict, problem }: QuestionPageProps) {
  const { open } = useMessages().finalTest;
  const { position, items, course } = page;
  return (
    <CourseLanguageProvider language={course.language}>
      <TestBar test={page} unsaved={conflict !== null} title={open.position(position, items.length)} />
      <StepHeading className="vh" focus={conflict === null && problem === null}>
        {open.heading(position, items.length)}
      </StepHeading>
      <div className="wrap test-grid">
        <div className={page.case ? "with-case" : undefined}>
          {page.case ? <TestCase id="test-case" story={page.case} /> : null}
          <TestQuestionForm page={page} conflict={conflict} problem={problem} />
        </div>
        <TestNavigator test={page} here={position} />
      </div>
    </CourseLanguageProvider>
  );
}
