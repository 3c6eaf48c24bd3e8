/** This file renders the parts of a question's page that change when its choice is saved. The script replaces them by their ids. */
import type { FinalTestConflict, FinalTestQuestionData } from "~/learning/final/pages/final-test-page-data";
import { CourseLanguageProvider } from "~/ui/course-text";
import { TestSaved } from "~/ui/final-test/test-bar";
import { TestCount, TestNavigatorLink } from "~/ui/final-test/test-navigator";
import { TestConflict, TestIncomplete, TestSavesInput } from "~/ui/final-test/test-question-form";
import { type FragmentRecipient, renderFragment } from "~/web/responses/lesson-fragments.server";

/** Returns what changed after a choice was saved, or was not saved because of a conflict. */
export function renderSavedChoice(
  page: FinalTestQuestionData,
  conflict: FinalTestConflict | null,
  to: FragmentRecipient,
): string {
  const item = page.items[page.position - 1];
  return renderFragment(
    to,
    <CourseLanguageProvider language={page.course.language}>
      <TestSavesInput page={page} />
      <TestConflict page={page} conflict={conflict} />
      <TestSaved test={page} unsaved={conflict !== null} />
      <TestIncomplete page={page} />
      <TestCount test={page} />
      {item ? <TestNavigatorLink test={page} item={item} here={page.position} /> : null}
    </CourseLanguageProvider>,
  );
}
