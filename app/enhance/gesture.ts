/**
 * The script of questions whose answer is laid with cards: steps in order, cards in categories, texts that match. A tap on a card lays it,
 * keys move it, and its grip drags it. The radio buttons of the page stay the model: the script only sets them, so the form sends the same
 * with and without it.
 */
import { createLiveRegion } from "./announce";
import { readCardQuestion } from "./card-question";
import { drawPiles } from "./draw-piles";
import { drawSlots } from "./draw-slots";
import { fragmentEvent } from "./fragment";

createLiveRegion(document);
enhanceCardQuestions();
document.addEventListener(fragmentEvent, enhanceCardQuestions);

/** Draws every question of this page that is still a list of radio buttons. */
function enhanceCardQuestions(): void {
  for (const fields of document.querySelectorAll<HTMLElement>("[data-cards]:not([hidden])")) {
    const question = readCardQuestion(fields);
    const draw = question.slots.shared ? drawPiles(question) : drawSlots(question);
    fields.hidden = true;
    fields.after(question.area);
    draw();
    const form = fields.closest("form");
    form?.addEventListener("input", () => {
      removeError(form);
      draw();
    });
  }
}

/** Removes the error of a refused answer from its form, because the answer is another one now. */
function removeError(form: HTMLFormElement): void {
  for (const message of form.querySelectorAll("fieldset .problem")) message.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const field of form.querySelectorAll("[aria-describedby$='-problem']"))
    field.removeAttribute("aria-describedby");
}
