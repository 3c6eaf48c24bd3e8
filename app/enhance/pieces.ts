/** Opens the piece of a lesson to which the address leads, where the browser does not do so itself, and closes the plan after its use. */
export function followLinksIntoPieces(page: Document): void {
  openPieceOfAddress(page);
  addEventListener("hashchange", () => openPieceOfAddress(page));
  page.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    link?.closest<HTMLElement>("[popover]")?.hidePopover();
  });
}

/**
 * Lets a form that returns to this page, such as the one for the theme, lead back to where the reader is: the last piece that is open, or
 * else what the address leads to. These forms stand below all pieces.
 */
export function returnToOpenPiece(page: Document, form: HTMLFormElement): void {
  const back = form.querySelector<HTMLInputElement>('input[name="back"]');
  if (!back) return;
  const title = [...page.querySelectorAll(".piece[open] > summary")].at(-1);
  back.value = back.value.replace(/#.*/, "") + (title ? `#${title.id}` : location.hash);
}

/** Not by `:target`: after a reload or Back, the browser sets it later than it scrolls to where the reader was, or never. */
function openPieceOfAddress(page: Document): void {
  const target = page.getElementById(readIdOfHash(location.hash));
  const piece = target?.closest<HTMLDetailsElement>("details:not([open])");
  if (!target || !piece) return;
  piece.open = true;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

/** Returns the id to which the last part of an address leads, such as `#L1-2`. Returns the text itself if it is not encoded well. */
export function readIdOfHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
