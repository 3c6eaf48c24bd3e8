import type { FinalTestConflict, FinalTestQuestionData } from "~/learning/final/pages/final-test-page-data";
import { CourseLanguageProvider } from "~/ui/course-text";
import { TestBar } from "~/ui/final-test/test-bar";
import { TestCase } from "~/ui/final-test/test-case";
import { TestNavigator } from "~/ui/final-test/test-navigator";
import { TestQuestionForm } from "~/ui/final-test/test-question-form";
import { useMessages } from "~/ui/messages";

interface QuestionPageProps {
  page: FinalTestQuestionData;
  /** What another page saved meanwhile, if this form was refused because of it. */
  conflict: FinalTestConflict | null;
}

/**
 * One question of an open test: what it is about, the question, and the way to the others. Its heading gets the focus, so that with keys one
 * does not go through the menu at every question.
 */
export function FinalTestQuestionPage({ page, conflict }: QuestionPageProps) {
  const { open } = useMessages().finalTest;
  const { position, items, course } = page;
  return (
    <CourseLanguageProvider language={course.language}>
      <TestBar test={page} unsaved={conflict !== null} title={open.position(position, items.length)} />
      <h1 className="vh" tabIndex={-1} autoFocus={conflict === null}>
        {open.heading(position, items.length)}
      </h1>
      <div className="wrap test-grid">
        <div className={page.case ? "with-case" : undefined}>
          {page.case ? <TestCase id="test-case" story={page.case} /> : null}
          <TestQuestionForm page={page} conflict={conflict} />
        </div>
        <TestNavigator test={page} here={position} />
      </div>
    </CourseLanguageProvider>
  );
}
