import { expect, test } from "vitest";
import {
  createCourseFilesInMemory,
  exampleCourseFiles,
  formatProblemLines,
  listCourseProblems,
  replaceTextInExampleFile,
} from "~/../tests/support/example-course";
import { estimateLessonMinutes } from "../compile/measure-lesson";
import { readCourse } from "../source/read-course.server";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";

const lookBack = (id: string, attributes = 'objective="L1.1"') =>
  `<Question id="${id}" type="number" bloom="toepassen" sources="B" role="lookback" ${attributes} answer="2">\n\nHoeveel banden heeft een fiets?\n\n> Tel de wielen, want om elk wiel zit een band.\n\n</Question>\n\n`;

const added = (before: string, inserted: string, file = two) =>
  replaceTextInExampleFile(file, before, `${inserted}${before}`);

test("a look-back stands before the text and needs no passage; it is a place of two minutes", () => {
  const { source, problems } = readCourse(createCourseFilesInMemory(added("## Olie", lookBack("L2-0"))));
  expect(formatProblemLines(problems)).toEqual([]);
  const lesson = source.lessons[1];
  if (!lesson) throw new Error("no lesson");
  expect(lesson.questions[0]?.record).toMatchObject({ id: "L2-0", role: "lookback", passage: "", objective: "L1.1" });
  const [, before] = readCourse(createCourseFilesInMemory({ ...exampleCourseFiles })).source.lessons;
  expect(estimateLessonMinutes(lesson)).toBe((before ? estimateLessonMinutes(before) : 0) + 2);
});

test.each<[what: string, files: ReturnType<typeof added>, expected: string[]]>([
  ["at the opening", added("## Olie", lookBack("L2-0")), []],
  ["before the pre-question", added("<PreQuestion", lookBack("L2-0")), []],
  [
    "after a heading",
    added("Een druppel per schakel", lookBack("L2-0")),
    ["02-ketting.mdx:16  Een vraag over een eerdere les staat aan het begin, voor de eerste kop en voor de casus."],
  ],
  [
    "twice",
    added("## Olie", lookBack("L2-0") + lookBack("L2-00")),
    ["02-ketting.mdx:22  Een les heeft ten hoogste één vraag over een eerdere les."],
  ],
  [
    "about its own lesson",
    added("## Olie", lookBack("L2-0", 'objective="L2.1"')),
    [
      '02-ketting.mdx:14  Leerdoel L2.1 hoort niet bij een eerdere les. Een vraag met role="lookback" gaat over een les hiervoor.',
    ],
  ],
  [
    "in the first lesson",
    added("## Lucht", lookBack("L1-0"), one),
    [
      '01-banden.mdx:16  Leerdoel L1.1 hoort niet bij een eerdere les. Een vraag met role="lookback" gaat over een les hiervoor.',
    ],
  ],
  [
    "with a passage and a place",
    added("## Olie", lookBack("L2-0", 'objective="L1.1" passage="olie" place="begin"')),
    [
      "02-ketting.mdx:14  Deze vraag staat voor ‘Olie’, het stuk waar hij over gaat. Zet hem erna, of haal place weg.",
      '02-ketting.mdx:14  Een vraag met role="lookback" gaat over een andere les en heeft geen passage. Haal het weg.',
      '02-ketting.mdx:14  Een vraag met role="lookback" gaat over een andere les en heeft geen place. Haal het weg.',
    ],
  ],
  [
    "of another role",
    added("## Olie", lookBack("L2-0").replace("lookback", "blik")),
    [
      "02-ketting.mdx:14  In deze vraag ontbreekt passage, of het klopt niet. Verwacht: het anker van een kop in deze les, of het id van een casus.",
      "02-ketting.mdx:14  In deze vraag ontbreekt role, of het klopt niet. Verwacht: lookback.",
    ],
  ],
])("a look-back %s", (_what, files, expected) => {
  expect(listCourseProblems(files)).toEqual(expected);
});

test("a look-back does not count among the five places of a lesson", () => {
  const question = /<Question id="L2-5"[\s\S]*?<\/Question>\n\n/.exec(exampleCourseFiles[two] ?? "")?.[0] ?? "";
  const five = added("## Olie", lookBack("L2-0"));
  const four = replaceTextInExampleFile(two, question, "", five);
  expect(listCourseProblems(four)).toEqual([]);
  const order = /<Question id="L2-1"[\s\S]*?<\/Question>\n\n/.exec(exampleCourseFiles[two] ?? "")?.[0] ?? "";
  expect(listCourseProblems(replaceTextInExampleFile(two, order, "", four))).toEqual([
    expect.stringContaining("De les vraagt iets op 4 plekken."),
  ]);
});
