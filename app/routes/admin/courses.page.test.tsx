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

test("the pool of each edition is said, with its questions and where they are from", () => {
  const shown = {
    ...{ title: "Fiets", language: "nl", label: "2026-2", releaseId: "r", publishedAt: "2026-11-28T12:00:00Z" },
    ...{ lessons: 2, questions: 12 },
  };
  const show = (pools: { label: string; questions: number; isPublic: boolean }[], locale: Locale) => {
    const course = { courseId: "fiets", archivedAt: null, check: null, learners: 0, guests: 0 };
    return renderToStaticMarkup(
      <MessagesContext.Provider value={messagesFor(locale)}>
        <AdminCoursesPage courses={[{ ...course, shown: { ...shown, pools } }]} />
      </MessagesContext.Provider>,
    );
  };
  const pools = [
    { label: "2026-2", questions: 72, isPublic: true },
    { label: "2026-1", questions: 1, isPublic: false },
  ];
  expect(show(pools, "nl")).toContain(
    "<li>Editie 2026-2: 72 vragen, openbaar</li><li>Editie 2026-1: 1 vraag, uit POOL_DIR</li>",
  );
  expect(show([], "en")).toMatch(/Final test<\/dt><dd[^>]*>none/);
});

test("what was stored in words stays Dutch, and says so to a screen reader", () => {
  const old: CourseProblem[] = [{ ...place, code: "as-written", data: { text: "Het veld edition klopt niet." } }];
  expect(pageWith(old, "en")).toContain('<p lang="nl">Het veld edition klopt niet.</p>');
});
