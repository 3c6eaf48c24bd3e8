/** This test checks that one typing error in a name is told once, and not again wherever the name is used. */
import { expect, test } from "vitest";
import { exampleCourseFiles, listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

test.each<[mistake: string, file: string, from: string, to: string, expected: string[]]>([
  [
    "the objective of a question",
    one,
    'id="L1-1" type="single" objective="L1.1"',
    'id="L1-1" type="single" objective="L1.11"',
    ["01-banden.mdx:35  Leerdoel L1.11 staat niet bij deze les in course.yaml."],
  ],
  [
    "the objective of a lesson",
    "course.yaml",
    "id: L2.1",
    "id: L2.11",
    [
      "02-ketting.mdx:4  Leerdoel L2.1 staat niet bij deze les in course.yaml.",
      "02-ketting.mdx:4  Leerdoel L2.11 hoort volgens course.yaml bij deze les, maar staat niet in objectives.",
    ],
  ],
  [
    "the objective of a cell",
    "course.yaml",
    "olie, objective: L2.1",
    "olie, objective: L2.11",
    ["course.yaml:30  Leerdoel L2.11 staat bij geen enkele les in course.yaml."],
  ],
  [
    "a cell with the id of another",
    "course.yaml",
    "id: lek",
    "id: olie",
    ["course.yaml:31  De cel olie staat er twee keer. Elk id komt één keer voor."],
  ],
  [
    "a lesson with the id of another",
    "course.yaml",
    "id: banden",
    "id: ketting",
    ["course.yaml:17  De les ketting staat er twee keer."],
  ],
  [
    "the id of a lesson that a step names",
    "course.yaml",
    "id: banden",
    "id: bande",
    [
      "01-banden.mdx:1  De les banden staat niet in course.yaml bij lessons.",
      "course.yaml:17  De les bande heeft geen bestand. Verwacht: 01-bande.mdx.",
    ],
  ],
  [
    "the key of a misconception",
    "misconceptions.yaml",
    "meer-olie:",
    "meer-oli:",
    [11, 13].map((line) => `final-test/01.mdx:${line}  De misvatting meer-olie staat niet in misconceptions.yaml.`),
  ],
  [
    "the id of an enemy",
    one,
    'id="L1-1"',
    'id="L1-11"',
    ["02-ketting.mdx:46  De vraag L1-1 bij enemies bestaat niet."],
  ],
])("a typing error in %s causes no other problem", (_mistake, file, from, to, expected) => {
  const problems = listCourseProblems(replaceTextInExampleFile(file, from, to));
  expect(problems).toEqual(expected);
});

test("two lessons that changed places are told of their files, and not of every question", () => {
  const course = (exampleCourseFiles["course.yaml"] ?? "")
    .replace("id: banden", "id: x")
    .replace("id: ketting", "id: banden")
    .replace("id: x", "id: ketting");
  expect(listCourseProblems({ ...exampleCourseFiles, "course.yaml": course })).toEqual([
    "01-banden.mdx:1  Dit bestand heeft nummer 1, maar de les is nummer 2 in course.yaml.",
    "02-ketting.mdx:1  Dit bestand heeft nummer 2, maar de les is nummer 1 in course.yaml.",
  ]);
});
