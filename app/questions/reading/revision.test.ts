import { expect, test } from "vitest";
import { replaceTextInExampleFile } from "~/../tests/support/example-course";
import { firstLessonFile, listQuestionRevisions, secondLessonFile } from "~/../tests/support/question-kind";

test("two right answers that change places are another key", () => {
  const swapped = replaceTextInExampleFile(
    secondLessonFile,
    "- [ ] Harder gaan trappen.",
    "- [x] Harder gaan trappen.",
    replaceTextInExampleFile(secondLessonFile, "- [x] Kijken", "- [ ] Kijken"),
  );
  expect(listQuestionRevisions(swapped)["L2-4"]).not.toBe(listQuestionRevisions()["L2-4"]);
});

test.each([
  [
    "feedback",
    firstLessonFile,
    "Het zadel heeft geen lucht, dus daar zie je niets aan.",
    "In het zadel zit geen lucht, dus dat helpt je niet.",
  ],
  ["the expected share", firstLessonFile, 'facility="0.75"', 'facility="0.5"'],
  ["a model answer", secondLessonFile, "Daar slijt de ketting van.", "De ketting slijt daarvan."],
  ["the place in the lesson", secondLessonFile, 'passage="piep" case="piep"', 'passage="olie"'],
  ["the idea behind a wrong option", secondLessonFile, "> Dat is duur, en", "> [!meer-olie] Dat is duur, en"],
  ["the idea behind a wrong reason", firstLessonFile, "> Vuil maakt", "> [!meer-olie] Vuil maakt"],
])("%s is not part of a revision", (_what, file, from, to) => {
  expect(listQuestionRevisions(replaceTextInExampleFile(file, from, to))).toEqual(listQuestionRevisions());
});

// Stored answers refer to these hashes, so no change of the code may change them.
test("revisions stay what they were", () => {
  expect(listQuestionRevisions()).toMatchObject({ "L1-1": "15c1a6788952a446", "L2-2": "7cd252c24d3f72d2" });
});
