/**
 * These tests check at every width: explanations of terms, match questions, and forced colours (a mode for people who need few colours).
 * Another checks which fonts a page fetches.
 */
import type { Page } from "@playwright/test";
import { closingCasePath } from "../../app/ui/addresses";
import { fillInAnswerFields, findQuestionForm, openAllPieces } from "../support/answering";
import { lessonPath, listLessonQuestions, readBuiltCourse } from "../support/course";
import { screenWidths } from "../support/page-visit";
import { expect, test } from "../support/site";

const { lessons, courseId } = readBuiltCourse().release;

/** Runs in the browser: opens each note of a term or citation and returns those that are partly outside the window. */
function openNotes(): string[] {
  const found: string[] = [];
  for (const button of document.querySelectorAll<HTMLElement>("button.term, button.cite")) {
    // Also in feedback that is not on the page yet.
    if (button.getClientRects().length === 0) continue;
    button.scrollIntoView({ block: "center" });
    const note = button.nextElementSibling as HTMLElement;
    note.showPopover();
    // The CSS puts an open note beside its button. This reads where that is.
    const { left, right, top, bottom } = note.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    if (left < 0 || right > width || top < 0 || bottom > innerHeight) {
      found.push(
        `${button.textContent}: ${Math.round(left)} to ${Math.round(right)}, ${Math.round(top)} to ${Math.round(bottom)}`,
      );
    }
    note.hidePopover();
  }
  return found;
}

/** Runs in the browser: returns the terms and citations that stand on another line than a mark that touches them, or than their sign. */
function findPartedMarks(): string[] {
  const boxOf = (text: Text, at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  return [...document.querySelectorAll<HTMLElement>("button.term, button.cite")].flatMap((button) => {
    const box = button.getBoundingClientRect();
    const block = button.closest("p, li, td, dd, blockquote, legend, label, div");
    if (box.height === 0 || !block) return [];
    const texts: Text[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data !== "" && !text.parentElement?.closest(".note")) texts.push(text);
    }
    const own = texts.filter((text) => button.contains(text));
    const before = texts[texts.indexOf(own[0] as Text) - 1];
    const after = texts[texts.indexOf(own.at(-1) as Text) + 1];
    const parted: string[] = [];
    if (before && /\S$/.test(before.data) && boxOf(before, before.data.length - 1).bottom <= box.top + 2)
      parted.push(`${before.data.slice(-9)} | ${button.textContent}`);
    if (after && /^\S/.test(after.data) && boxOf(after, 0).top >= box.bottom - 2)
      parted.push(`${button.textContent} | ${after.data.slice(0, 9)}`);
    const sign = button.querySelector(".origin");
    if (sign && own[0] && boxOf(own[0], 0).top >= sign.getBoundingClientRect().bottom)
      parted.push(`sign | ${button.textContent}`);
    return parted;
  });
}

test("the note of every term and citation is within the window, and no mark that touches one goes to another line", async ({
  page,
}) => {
  const found: string[] = [];
  let buttons = 0;
  for (const address of [...lessons.map((lesson) => lessonPath(lesson)), closingCasePath(courseId)]) {
    await page.goto(address);
    await openAllPieces(page);
    buttons += await page.locator("button.term, button.cite").count();
    for (const width of screenWidths) {
      await page.setViewportSize({ width, height: 800 });
      const seen = [...(await page.evaluate(findPartedMarks)), ...(await page.evaluate(openNotes))];
      found.push(...seen.map((each) => `${address}, ${width} px: ${each}`));
    }
  }
  expect(buttons).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test("a lesson in Dutch letters fetches the two first fonts and no other", async ({ page }) => {
  const [lesson] = lessons;
  if (!lesson) throw new Error("no lesson");
  const fonts: string[] = [];
  page.on("request", (request) => {
    const [, name] = /([a-z-]+)-[\w-]{8}\.woff2$/.exec(request.url()) ?? [];
    if (name) fonts.push(name);
  });
  await page.goto(lessonPath(lesson), { waitUntil: "networkidle" });
  expect(fonts.sort()).toEqual(["archivo-first", "literata-first"]);
});

test("a match question shows its texts and the laid cards completely", async ({ page }) => {
  const lesson = lessons.find((each) =>
    listLessonQuestions(readBuiltCourse(), each).some(({ type }) => type === "match"),
  );
  const question = lesson && listLessonQuestions(readBuiltCourse(), lesson).find(({ type }) => type === "match");
  if (!lesson || question?.type !== "match") throw new Error("no match question");
  await page.goto(lessonPath(lesson));
  const form = findQuestionForm(page, question.id);
  const [pair] = question.pairs;
  await fillInAnswerFields(form, [[`left-${pair?.left.id}`, pair?.right.id ?? ""]]);
  for (const { left, right } of question.pairs) {
    await expect(form.locator(".slot-name", { hasText: left.text })).toBeVisible();
    await expect(form.locator(".tile", { hasText: right.text })).toBeVisible();
  }
  await expect(form.locator(".slot").first()).toContainText(pair?.right.text ?? "");
  for (const width of screenWidths) {
    await page.setViewportSize({ width, height: 800 });
    // At every width nothing cuts off its text, and everything to tap is large enough.
    const found = await form.locator(".laying").evaluate((laying) =>
      [...laying.querySelectorAll<HTMLElement>("li, button, .slot-name, .grip")].flatMap((each) => {
        const { width, height } = each.getBoundingClientRect();
        const cut = each.scrollWidth > each.clientWidth + 1;
        const small = each.matches("button, .grip") && (width < 43.9 || height < 43.9);
        return cut || small ? [`${each.className}: ${width} by ${height} px`] : [];
      }),
    );
    expect(found, `${width} px`).toEqual([]);
  }
});

/** Returns the visible signs of an element besides its colours, such as underlining and borders. */
function marksOf(element: Element): string {
  const own = getComputedStyle(element);
  return [
    own.textDecorationLine,
    own.textDecorationThickness,
    own.outlineStyle,
    own.borderTopWidth,
    getComputedStyle(element, "::before").content,
  ].join(" ");
}

/** Expects that a chosen element and a similar element that is not chosen look different without colours. */
async function expectTold(page: Page, chosen: string, other: string): Promise<void> {
  const marks = await page.locator(chosen).first().evaluate(marksOf);
  expect(marks, `${page.url()} ${chosen}`).not.toBe(await page.locator(other).first().evaluate(marksOf));
}

test("in forced colours the chosen theme, language, page and answer can be recognised", async ({
  page,
  context,
  site,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  const { learnerId } = await site.signIn(context);
  await site.pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${learnerId}, 'administrator', true, 'test', now())`;
  await page.goto("/account");
  await expectTold(page, ".head [aria-current]", ".head li a:not([aria-current])");
  for (const name of ["theme", "locale"]) {
    await expectTold(page, `[name=${name}][aria-pressed=true]`, `[name=${name}][aria-pressed=false]`);
  }
  await page.goto("/admin");
  await expectTold(page, ".sections [aria-current]", ".sections a:not([aria-current])");
  const built = readBuiltCourse();
  const lesson = lessons.find((each) => "options" in (listLessonQuestions(built, each)[0] ?? {}));
  if (!lesson) throw new Error("no lesson begins with options");
  await page.goto(lessonPath(lesson));
  await page.locator("label.opt input").first().check();
  await expectTold(page, "label.opt:has(:checked)", "label.opt:not(:has(:checked))");
});
