/** Lists on the page for logging out what is not saved yet in this tab, because it is lost then. */
import { listPagesWithDrafts, withSessionStorage } from "./drafts";

export function listDraftsOnPage(page: Document): void {
  const place = page.querySelector<HTMLElement>("[data-unsaved-list]");
  const pages = place && withSessionStorage((storage) => listPagesWithDrafts(Object.entries(storage)));
  if (!place || !pages?.length) return;
  const items = pages.map(({ path, title }) => {
    const link = page.createElement("a");
    link.href = path;
    link.textContent = title ?? place.dataset.unsavedList ?? "";
    const item = page.createElement("li");
    item.append(link);
    return item;
  });
  place.querySelector("ul")?.append(...items);
  place.hidden = false;
}
