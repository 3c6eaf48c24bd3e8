/** Opens the piece of a lesson to which a link leads, where the browser does not do so itself, and closes the plan after its use. */
function openPieceOfTarget(page: Document): void {
  const target = page.querySelector(":target");
  const piece = target?.closest<HTMLDetailsElement>("details:not([open])");
  if (!target || !piece) return;
  piece.open = true;
  target.scrollIntoView();
}

export function followLinksIntoPieces(page: Document): void {
  openPieceOfTarget(page);
  addEventListener("hashchange", () => openPieceOfTarget(page));
  page.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    link?.closest<HTMLElement>("[popover]")?.hidePopover();
  });
}
