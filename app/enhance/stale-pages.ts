/**
 * Reloads a page that the Back button shows in an old state: without answers that were given in it, or made for another person. This
 * happens because browsers keep the HTML of a page as it was loaded, or keep a whole page in memory. The script stores for each tab whether
 * a question was answered, and for whom the last page was made.
 */
import { pageMarkFieldName } from "../ui/page-mark";
import { keepOnlyDraftsOfPageOwner, readPageOwner, withSessionStorage } from "./drafts";

const whose = "whose";
const answered = () => `answered ${location.pathname}`;

/**
 * Returns whether a page that the Back button shows is outdated: a question was answered in it, or the tab has shown a page of another
 * person since then.
 */
export function isPageStale(page: { pageMark: string; lastPageMark: string | null; answered: boolean }): boolean {
  return page.answered || (page.lastPageMark !== null && page.lastPageMark !== page.pageMark);
}

export function reloadPageWhenStale(): void {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type === "back_forward") fetchIfBehind(true);
  note();
  // When a page is reloaded, Firefox restores the old values of its fields, also of hidden fields. So the page mark, a code for whom the
  // page was made, is written into them again.
  putMark(readPageOwner(document).mark);
  // A page that the browser kept in memory includes its answers, but it may be another person's.
  addEventListener("pageshow", ({ persisted }) => persisted && fetchIfBehind(false));
}

/**
 * Records that a question was answered in this page, and stores the page mark that came with the response: a code for the person for whom
 * the page now is.
 */
export function recordAnswerAndPageMark(pageMark: string | null): void {
  withSessionStorage((storage) => storage.setItem(answered(), "1"));
  if (pageMark === null || pageMark === readPageOwner(document).mark) return;
  // A page gets another owner only by the first answer of a visitor, who then is a guest.
  Object.assign(document.body.dataset, { mark: pageMark, guest: "" });
  putMark(pageMark);
  keepOnlyDraftsOfPageOwner(readPageOwner(document));
  withSessionStorage((storage) => storage.setItem(whose, pageMark));
}

function putMark(mark: string): void {
  for (const field of document.getElementsByName(pageMarkFieldName)) (field as HTMLInputElement).value = mark;
}

/**
 * Reloads this page if it is outdated. `fromBytes`: the browser built the page from the HTML as it was first loaded, without later answers.
 */
function fetchIfBehind(fromBytes: boolean): void {
  const behind = withSessionStorage((storage) =>
    isPageStale({
      pageMark: readPageOwner(document).mark,
      lastPageMark: storage.getItem(whose),
      answered: fromBytes && storage.getItem(answered()) !== null,
    }),
  );
  // Without a connection, an old page is better than none.
  if (behind && navigator.onLine) location.reload();
}

function note(): void {
  withSessionStorage((storage) => {
    storage.setItem(whose, readPageOwner(document).mark);
    storage.removeItem(answered());
  });
}
