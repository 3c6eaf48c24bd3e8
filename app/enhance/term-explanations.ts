/**
 * Hides the notes of terms and citations when Esc is pressed. A note shows again on hover or focus (WCAG 1.4.13). If the focus is in the note
 * that goes, for example on its link, the words that it belongs to get the focus.
 */
export function hideTermExplanationsOnEscape(page: Document): void {
  const root = page.documentElement;
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    leaveNote(page.activeElement?.closest(".note") ?? null);
    // After the focus has moved, because the focus shows notes again.
    root.dataset.notes = "away";
  });
  const comeBack = ({ target }: Event) => {
    if (target instanceof Element && target.closest(".term, .cite")) delete root.dataset.notes;
  };
  page.addEventListener("pointerover", comeBack);
  page.addEventListener("focusin", comeBack);
}

function leaveNote(note: Element | null): void {
  if (!(note instanceof HTMLElement)) return;
  if (note.matches(":popover-open")) note.hidePopover();
  const words = note.previousElementSibling;
  if (words instanceof HTMLElement) words.focus();
}
