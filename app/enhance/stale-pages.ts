/**
 * Reloads a page that the Back button shows in an old state: as it was before an answer in place, or as it was made for another person.
 * Browsers keep the original bytes of a page, and whole pages. Both facts are stored for the tab, because both happen in it.
 */
import { pageMarkField } from "../ui/page-mark";
import { deleteDraftsOfOthers, readPageOwner, withSessionStorage } from "./drafts";

const whose = "whose";
const answered = () => `answered ${location.pathname}`;

/**
 * Returns whether a page from the Back button is outdated: a question was answered in it, or the tab showed another person's page since
 * then.
 */
export function isPageStale(page: { mark: string; lastMark: string | null; answered: boolean }): boolean {
  return page.answered || (page.lastMark !== null && page.lastMark !== page.mark);
}

export function reloadStalePages(): void {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type === "back_forward") fetchIfBehind(true);
  note();
  // A reload in Firefox restores the old values of fields, hidden ones too.
  putMark(readPageOwner(document).mark);
  // A whole page from the cache includes its answers, but may be another person's.
  addEventListener("pageshow", ({ persisted }) => persisted && fetchIfBehind(false));
}

/** Records that an answer in place changed this page, and sets the page mark that came with the answer. */
export function recordAnswerInPage(mark: string | null): void {
  withSessionStorage((storage) => storage.setItem(answered(), "1"));
  if (mark === null || mark === readPageOwner(document).mark) return;
  // Only the first answer of a visitor changes the owner of a page.
  Object.assign(document.body.dataset, { mark, guest: "" });
  putMark(mark);
  deleteDraftsOfOthers(readPageOwner(document));
  withSessionStorage((storage) => storage.setItem(whose, mark));
}

function putMark(mark: string): void {
  for (const field of document.getElementsByName(pageMarkField)) (field as HTMLInputElement).value = mark;
}

/** `fromBytes`: the page was built from the original bytes, without later answers. */
function fetchIfBehind(fromBytes: boolean): void {
  const behind = withSessionStorage((storage) =>
    isPageStale({
      mark: readPageOwner(document).mark,
      lastMark: storage.getItem(whose),
      answered: fromBytes && storage.getItem(answered()) !== null,
    }),
  );
  // Offline, the old page is better than none.
  if (behind && navigator.onLine) location.reload();
}

function note(): void {
  withSessionStorage((storage) => {
    storage.setItem(whose, readPageOwner(document).mark);
    storage.removeItem(answered());
  });
}
