let region: HTMLElement | undefined;

/** A live region has to stand in the page before it says something, or a screen reader may miss it. */
export function createLiveRegion(page: Document): void {
  region = page.createElement("div");
  region.className = "vh";
  region.setAttribute("role", "status");
  page.body.append(region);
}

export function announceToScreenReader(text: string): void {
  if (!region) return;
  const place = region;
  place.textContent = "";
  // The same text twice is only said twice when it was gone in between.
  setTimeout(() => {
    place.textContent = text;
  }, 60);
}
