import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CourseProblem } from "~/content/source/problem";
import { MessagesContext, messagesFor } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";
import { AdminCoursesPage } from "./courses.page";

const place = { file: "content/fiets/course.yaml", line: 4 };

function pageWith(problems: CourseProblem[], locale: Locale): string {
  const check = { checkedAt: "2026-11-28T12:00:00Z", problems, warnings: [] };
  const course = { courseId: "fiets", archivedAt: null, shown: null, check, learners: 0, guests: 0 };
  return renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <AdminCoursesPage courses={[course]} />
    </MessagesContext.Provider>,
  );
}

test("what the check found is said in the language of the page", () => {
  const problems: CourseProblem[] = [{ ...place, code: "source-unknown", data: { source: "X" } }];
  expect(pageWith(problems, "nl")).toContain("<p>De bron X staat niet in sources.yaml.</p>");
  expect(pageWith(problems, "en")).toContain("<p>The source X is not in sources.yaml.</p>");
});

test("what was stored in words stays Dutch, and says so to a screen reader", () => {
  const old: CourseProblem[] = [{ ...place, code: "as-written", data: { text: "Het veld edition klopt niet." } }];
  expect(pageWith(old, "en")).toContain('<p lang="nl">Het veld edition klopt niet.</p>');
});
