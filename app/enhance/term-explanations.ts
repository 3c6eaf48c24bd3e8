/** Hides the notes of terms and citations when Esc is pressed. A note shows again on hover or focus (WCAG 1.4.13). */
export function hideTermExplanationsOnEscape(page: Document): void {
  const root = page.documentElement;
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.dataset.notes = "away";
  });
  const comeBack = ({ target }: Event) => {
    if (target instanceof Element && target.closest(".term, .cite")) delete root.dataset.notes;
  };
  page.addEventListener("pointerover", comeBack);
  page.addEventListener("focusin", comeBack);
}
