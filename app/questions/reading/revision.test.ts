import { expect, test } from "vitest";
import { changeExampleFile } from "~/../tests/support/example-course";
import { firstFile, listRevisions, secondFile } from "~/../tests/support/question-kind";

test("two right answers that change places are another key", () => {
  const swapped = changeExampleFile(
    secondFile,
    "- [ ] Harder gaan trappen.",
    "- [x] Harder gaan trappen.",
    changeExampleFile(secondFile, "- [x] Kijken", "- [ ] Kijken"),
  );
  expect(listRevisions(swapped)["L2-4"]).not.toBe(listRevisions()["L2-4"]);
});

test.each([
  [
    "feedback",
    firstFile,
    "Het zadel heeft geen lucht, dus daar zie je niets aan.",
    "In het zadel zit geen lucht, dus dat helpt je niet.",
  ],
  ["the expected share", firstFile, 'facility="0.75"', 'facility="0.5"'],
  ["a model answer", secondFile, "Daar slijt de ketting van.", "De ketting slijt daarvan."],
  ["the place in the lesson", secondFile, 'passage="piep" case="piep"', 'passage="olie"'],
  ["the idea behind a wrong option", secondFile, "> Dat is duur, en", "> [!meer-olie] Dat is duur, en"],
  ["the idea behind a wrong reason", firstFile, "> Vuil maakt", "> [!meer-olie] Vuil maakt"],
])("%s is not part of a revision", (_what, file, from, to) => {
  expect(listRevisions(changeExampleFile(file, from, to))).toEqual(listRevisions());
});

// Stored answers refer to these hashes, so no change of the code may change them.
test("revisions stay what they were", () => {
  expect(listRevisions()).toMatchObject({ "L1-1": "15c1a6788952a446", "L2-2": "7cd252c24d3f72d2" });
});
