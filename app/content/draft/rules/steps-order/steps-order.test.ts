import { expect, test } from "vitest";
import { heading, list } from "~/../tests/support/draft-dossier";
import { findDrafts, numberedList } from "~/../tests/support/drafts";
import { stepsOrder } from "./steps-order";

const listSteps = (...args: Parameters<typeof findDrafts>) =>
  findDrafts(...args).map(({ ask }) => (ask.type === "order" ? [ask.stem, ...ask.steps.map(({ text }) => text)] : []));

test("a numbered list below words that say that it is an order", () => {
  expect(
    listSteps(
      stepsOrder,
      heading("Een band plakken"),
      "Dat gaat in vier stappen.",
      numberedList("Zoek het lek.", "Schuur het rubber op.", "Smeer lijm.", "Druk de plakker aan."),
    ),
  ).toEqual([
    [
      "Zet op volgorde wat de tekst beschrijft: Een band plakken.",
      "Zoek het lek",
      "Schuur het rubber op",
      "Smeer lijm",
      "Druk de plakker aan",
    ],
  ]);
});

test("a step with a label is told by its label", () => {
  const blocks = [
    "Een aanvraag verloopt zo.",
    numberedList("Melding. U belt ons.", "Bezoek: wij komen kijken.", "Besluit. U krijgt een brief."),
  ];
  expect(listSteps(stepsOrder, ...blocks)[0]?.slice(1)).toEqual(["Melding", "Bezoek", "Besluit"]);
});

test("sentences from `eerst` to `ten slotte`", () => {
  expect(
    listSteps(
      stepsOrder,
      "Een zaadje kiemt in drie tellen. Eerst zuigt het water naar binnen. Daarna barst de huid. Ten slotte komt het blad boven.",
    ),
  ).toEqual([
    [
      "Zet op volgorde wat de tekst beschrijft: Een zaadje kiemt in drie tellen.",
      "… zuigt het water naar binnen",
      "… barst de huid",
      "… komt het blad boven",
    ],
  ]);
});

test("one sentence with `eerst` and `dan`", () => {
  const [steps] = listSteps(
    stepsOrder,
    "De bladeren vallen in een vaste volgorde: eerst de es, dan de linde, en ten slotte de eik.",
  );
  expect(steps?.slice(1)).toEqual(["De es", "De linde", "De eik"]);
});

test.each([
  ["a list without an order", [list("Zoek het lek.", "Schuur het rubber op.", "Smeer lijm.")]],
  [
    "a numbered list that only counts",
    ["Er zijn drie soorten banden.", numberedList("de draadband", "de vouwband", "de tube")],
  ],
  [
    "steps that tell their place",
    ["Dit zijn de stappen.", numberedList("Begin eerst met kijken.", "Knip de tak.", "Ruim ten slotte op.")],
  ],
  ["two steps", ["Eerst zuigt het water naar binnen. Daarna barst de huid."]],
])("no draft of %s", (_name, blocks) => {
  expect(findDrafts(stepsOrder, ...blocks)).toEqual([]);
});
