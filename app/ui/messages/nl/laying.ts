/** Texts of questions that are answered by laying cards. */
import type { LayingTexts } from "~/enhance/card-question";
import { numberWord } from "./common";

const script: LayingTexts = {
  next: "Tik op een kaart: hij komt hier",
  empty: "leeg",
  rest: "Nog te leggen",
  count: "{done} van {total} gelegd",
  card: "Kaart {number} van {total}",
  allLaid: "Alle kaarten liggen. Tik op een kaart om hem terug te halen.",
  held: "Opgepakt: {card}. Kies waar de kaart heen moet.",
  putDown: "{card}: weer neergelegd.",
  takeBack: "Haal deze kaart terug",
  taken: "{card}: terug bij de kaarten.",
  onto: "Leg hier:",
  keys: "Met toetsen: Enter legt een kaart, de pijltjes schuiven hem, Backspace haalt hem terug.",
};

export const laying = {
  script,
  orderHint: "Kies voor elke stap een plaats. 1 komt eerst.",
  /** Beside a row of radio buttons of which none was chosen. */
  rowEmpty: "Hier koos je nog niets.",
  placeTwice: (place: string) => `Plaats ${place} koos je meer dan één keer.`,
  /** Above the parts that were right at the first try. */
  fixed: "Dit is al goed",
  /** Above the cards of a second try, where steps that followed each other rightly are one card. */
  joined: "Stappen die al goed na elkaar komen, zitten nu aan elkaar vast.",
  /** A transition is between two steps of an order. It is right if the second step must come directly after the first. */
  transitions: (right: number, total: number) => `${right} van ${total} keer klopt de volgende stap`,
  yourOrder: "Jouw volgorde",
  crack: "Hier klopt de volgende stap niet",
  rightOrder: "De goede volgorde",
  rightParts: (count: number) => `De ${numberWord(count)} die goed zijn`,
};
