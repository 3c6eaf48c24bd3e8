import { expect, test } from "vitest";
import { changeExampleFile, createCourseFiles, exampleCourseFiles } from "~/../tests/support/example-course";
import { listQuestions } from "~/content/check/rule";
import { readCourse } from "~/content/source/read-course.server";

function revisions(files = exampleCourseFiles): Record<string, string> {
  const { source } = readCourse(createCourseFiles({ ...files }));
  if (!source) throw new Error("unreadable");
  return Object.fromEntries(listQuestions(source).map(({ record }) => [record.id, record.revision]));
}

const one = "01-banden.mdx";
const two = "02-ketting.mdx";

test.each([
  ["L1-1", "the question", one, "Waar zoek je het lek?", "Waar zoek je een lek?"],
  ["L1-1", "an option", one, "Je knijpt in het zadel.", "Je knijpt in de bel."],
  ["L1-2", "the key", one, "- [x] Twee bandenlichters", "- [ ] Twee bandenlichters"],
  ["L1-3", "the answer to a statement", one, 'answer="false"', 'answer="true"'],
  ["L1-4", "a pair", one, "| Velg | Ring van metaal |", "| Spaak | Ring van metaal |"],
  ["L1-4", "an extra", one, "Deel van het slot", "Deel van het zadel"],
  ["L1-5", "a card", one, "De band oppompen", "De band vullen"],
  ["L2-1", "a step", two, "2. Druppelen", "2. Smeren"],
  ["L2-2", "an accepted word", two, "`schakel|schalm`", "`schakel`"],
  ["L2-2", "a known wrong word", two, "   - tandwiel", "   - wiel"],
  ["L2-3", "what gives points", two, "| 2 | Noemt slijtage. |", "| 1 | Noemt slijtage. |"],
  ["L2-4", "the rubric of a case", two, "| 1 | Noemt kijken. |", "| 2 | Noemt kijken. |"],
])("%s has another revision when %s changes, and no other question has", (id, _what, file, from, to) => {
  const before = revisions();
  const after = revisions(changeExampleFile(file, from, to));
  expect(Object.keys(before).filter((each) => before[each] !== after[each])).toEqual([id]);
});

test("two right answers that change places are another key", () => {
  const swapped = changeExampleFile(
    two,
    "- [ ] Harder gaan trappen.",
    "- [x] Harder gaan trappen.",
    changeExampleFile(two, "- [x] Kijken", "- [ ] Kijken"),
  );
  expect(revisions(swapped)["L2-4"]).not.toBe(revisions()["L2-4"]);
});

test.each([
  [
    "feedback",
    one,
    "Het zadel heeft geen lucht, dus daar zie je niets aan.",
    "In het zadel zit geen lucht, dus dat helpt je niet.",
  ],
  ["the expected share", one, 'facility="0.75"', 'facility="0.5"'],
  ["a model answer", two, "Daar slijt de ketting van.", "De ketting slijt daarvan."],
  ["the place in the lesson", two, 'passage="piep" case="piep"', 'passage="olie"'],
  ["the idea behind a wrong option", two, "> Dat is duur, en", "> [!meer-olie] Dat is duur, en"],
  ["the idea behind a wrong reason", one, "> Vuil maakt", "> [!meer-olie] Vuil maakt"],
])("%s is not part of a revision", (_what, file, from, to) => {
  expect(revisions(changeExampleFile(file, from, to))).toEqual(revisions());
});

// Stored answers refer to these hashes, so a change of how answers are compared must not change them.
test("revisions stay what they were", () => {
  expect(revisions()).toMatchObject({ "L1-1": "15c1a6788952a446", "L2-2": "7cd252c24d3f72d2" });
});
