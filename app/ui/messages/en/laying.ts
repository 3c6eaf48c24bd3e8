import type { Messages } from "../nl";
import { numberWord } from "./common";

/** Texts of questions that are answered by laying cards. */
export const laying: Messages["laying"] = {
  script: {
    next: "Tap a card: it goes here",
    empty: "empty",
    rest: "Still to lay",
    count: "{done} of {total} laid",
    card: "Card {number} of {total}",
    allLaid: "All cards are laid. Tap a card to take it back.",
    held: "Picked up: {card}. Choose where the card must go.",
    putDown: "{card}: put down again.",
    takeBack: "Take this card back",
    taken: "{card}: back with the cards.",
    onto: "Lay here:",
    keys: "With keys: Enter lays a card, the arrow keys move it, Backspace takes it back.",
  },
  orderHint: "Choose a place for every step. 1 comes first.",
  rowEmpty: "You chose nothing here yet.",
  placeTwice: (place) => `You chose place ${place} more than once.`,
  fixed: "This is right already",
  joined: "Steps that already follow each other rightly are now joined.",
  transitions: (right, total) => `${right} of ${total} times the next step is right`,
  yourOrder: "Your order",
  crack: "Here the next step is not right",
  rightOrder: "The right order",
  rightParts: (count) => `The ${numberWord(count)} that are right`,
};
