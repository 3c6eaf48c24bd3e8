let region: HTMLElement | undefined;

/**
 * Adds an empty live region to the page: an element whose changes a screen reader reads aloud. It must be in the page before it gets a
 * text, or a screen reader may not read that text. All scripts of a page share one.
 */
export function createLiveRegion(page: Document): void {
  region = page.querySelector<HTMLElement>("[data-live-region]") ?? undefined;
  if (region) return;
  region = page.createElement("div");
  region.dataset.liveRegion = "";
  region.className = "vh";
  region.setAttribute("role", "status");
  page.body.append(region);
}

export function announceToScreenReader(text: string): void {
  if (!region) return;
  const place = region;
  place.textContent = "";
  // The region was emptied first, because a screen reader does not read the same text again.
  setTimeout(() => {
    place.textContent = text;
  }, 60);
}
