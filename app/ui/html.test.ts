import { expect, it } from "vitest";
import { insertSoftHyphens } from "./html";

it.each([
  ["Wat is samenlevingsopbouw?", "Wat is samenlevings-opbouw?"],
  ["Samenlevingsopbouw en opbouwwerk", "Samenlevings-opbouw en opbouw-werk"],
  ["Bouwen aan gemeenschapskracht", "Bouwen aan gemeenschaps-kracht"],
  ["Zelf doen en meebeslissen", "Zelf doen en mee-beslissen"],
  ["Samen leven in de samenleving", "Samen leven in de samenleving"],
])("%s may break at its hyphens only", (text, hyphened) => {
  expect(insertSoftHyphens(text)).toBe(hyphened.replaceAll("-", "\u00ad"));
});
