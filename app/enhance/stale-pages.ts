/**
 * Back must not show a page as it was before an answer came in place, nor as it was for somebody else: browsers keep the bytes that a
 * page came with, and whole pages. Such a page is fetched anew. The same tab notes both, since both happened in it.
 */
import { pageMarkField } from "../ui/page-mark";
import { deleteDraftsOfOthers, readPageOwner, withSessionStorage } from "./drafts";

const whose = "whose";
const answered = () => `answered ${location.pathname}`;

/** Whether a page that Back brought is behind: something was answered in it, or another's page was shown since. */
export function isPageStale(page: { mark: string; lastMark: string | null; answered: boolean }): boolean {
  return page.answered || (page.lastMark !== null && page.lastMark !== page.mark);
}

export function reloadStalePages(): void {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type === "back_forward") fetchIfBehind(true);
  note();
  // A reload in Firefox brings back what stood in the fields, hidden ones too.
  putMark(readPageOwner(document).mark);
  // A whole page that was kept holds its answers; it may still be somebody else's.
  addEventListener("pageshow", ({ persisted }) => persisted && fetchIfBehind(false));
}

/** What came in place changed this page; from now on it is of whom the answer says. */
export function recordAnswerInPage(mark: string | null): void {
  withSessionStorage((storage) => storage.setItem(answered(), "1"));
  if (mark === null || mark === readPageOwner(document).mark) return;
  // Only a visitor's first answer changes whose a page is.
  Object.assign(document.body.dataset, { mark, guest: "" });
  putMark(mark);
  deleteDraftsOfOthers(readPageOwner(document));
  withSessionStorage((storage) => storage.setItem(whose, mark));
}

function putMark(mark: string): void {
  for (const field of document.getElementsByName(pageMarkField)) (field as HTMLInputElement).value = mark;
}

/** `fromBytes`: the page is as the server sent it once, without what came in place. */
function fetchIfBehind(fromBytes: boolean): void {
  const behind = withSessionStorage((storage) =>
    isPageStale({
      mark: readPageOwner(document).mark,
      lastMark: storage.getItem(whose),
      answered: fromBytes && storage.getItem(answered()) !== null,
    }),
  );
  // Without a line the page as it was is better than none.
  if (behind && navigator.onLine) location.reload();
}

function note(): void {
  withSessionStorage((storage) => {
    storage.setItem(whose, readPageOwner(document).mark);
    storage.removeItem(answered());
  });
}
