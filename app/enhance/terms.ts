/** Explanations that show on hover or focus go away with Esc, and come back at the next term (WCAG 1.4.13). */
export function dismissTermsOnEscape(page: Document): void {
  const root = page.documentElement;
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.dataset.notes = "away";
  });
  const comeBack = ({ target }: Event) => {
    if (target instanceof Element && target.closest(".term")) delete root.dataset.notes;
  };
  page.addEventListener("pointerover", comeBack);
  page.addEventListener("focusin", comeBack);
}
