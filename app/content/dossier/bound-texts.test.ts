/** The tag `<Bound>` and the attribute `source` in the files of a course. */
import { expect, test } from "vitest";
import {
  createCourseFilesInMemory,
  exampleCourseFiles,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";
import { buildCourse } from "../compile/build-course.server";
import { readCourse } from "../source/read-course.server";

const one = "01-banden.mdx";
const pool = "final-test/01.mdx";
const claim = '<Misconception claim="Een lekke band moet je weggooien.">';

testProblemsOfChangedExample([
  [
    "a tag that is not directly under a heading",
    one,
    claim,
    `<Bound to="none" />\n\n${claim}`,
    "01-banden.mdx:29  <Bound> hoort direct onder een kop (## of ###), met lege regels eromheen.",
  ],
  [
    "a tag in a line of text",
    one,
    "## Lucht\n",
    '## Lucht\n\nTekst <Bound to="none" /> hier.\n',
    "01-banden.mdx:18  <Bound> hoort op een eigen regel, met een lege regel ervoor en erna.",
  ],
  [
    "a tag in another block",
    one,
    claim,
    `${claim}\n\n<Bound to="none" />`,
    "01-banden.mdx:31  <Bound> hoort op het hoogste niveau, niet in een ander blok.",
  ],
  [
    "a tag that names nothing",
    one,
    "## Lucht\n",
    "## Lucht\n\n<Bound />\n",
    "01-banden.mdx:18  <Bound> heeft geen to.",
  ],
  [
    "a tag with text in it",
    one,
    "## Lucht\n",
    '## Lucht\n\n<Bound to="none">\n\nTekst.\n\n</Bound>\n',
    '01-banden.mdx:18  In <Bound> staat niets. Schrijf <Bound to="…" />, met de nummers van passages of none.',
  ],
  ...["none p-3", "p-3 p-3", "P3", "p-0", "p-3,p-8"].map((to): [string, string, string, string, string] => [
    `the ids ${to}`,
    one,
    "## Lucht\n",
    `## Lucht\n\n<Bound to="${to}" />\n`,
    `01-banden.mdx:18  to="${to}" is niet goed geschreven. Verwacht: de nummers van passages uit dossier/, met spaties ertussen, elk één keer, of none.`,
  ]),
  [
    "a misconception with an empty source",
    one,
    "<Misconception",
    '<Misconception source=""',
    '01-banden.mdx:29  source="" is niet goed geschreven. Verwacht: de nummers van passages uit dossier/, met spaties ertussen, elk één keer, of none.',
  ],
  [
    "a case of the final test with a source of another form",
    pool,
    "<Question ",
    '<Case id="pomp" title="De pomp" source="artikel">\n\nDe pomp lekt.\n\n</Case>\n\n<Question ',
    expect.stringContaining('source="artikel" is niet goed geschreven.') as string,
  ],
  [
    "a question with a source of another form",
    one,
    'id="L1-1"',
    'id="L1-1" source="none p-1"',
    expect.stringMatching(/^01-banden\.mdx:35 .*Verwacht: nummers van passages uit dossier\/, met spaties/) as string,
  ],
  [
    "a tag that has no source",
    one,
    "<PreQuestion ",
    '<PreQuestion source="none" ',
    expect.stringContaining("<PreQuestion>") as string,
  ],
]);

/** The example course with everything bound to nothing, except one question. */
function bindExample(source: string) {
  const bound = replaceTextInExampleFile(one, "## Lucht\n", '## Lucht\n\n<Bound to="none" />\n');
  const withFigure = replaceTextInExampleFile(one, "<Figure kind", '<Figure source="none" kind', bound);
  const withCase = replaceTextInExampleFile("02-ketting.mdx", "<Case ", '<Case source="none" ', withFigure);
  return replaceTextInExampleFile(one, 'id="L1-1"', `id="L1-1" source="${source}"`, withCase);
}

test("the tags and attributes change nothing that readers see, and no revision", async () => {
  const build = async (files: typeof exampleCourseFiles) =>
    (await buildCourse(createCourseFilesInMemory({ ...files }), { cache: null })).built;
  const [plain, bound] = [await build(exampleCourseFiles), await build(bindExample("none"))];
  expect(bound?.release.lessons.map(({ bound: _, ...lesson }) => lesson)).toEqual(plain?.release.lessons);
  expect(bound?.release.lessons.map((lesson) => lesson.bound)).toEqual([{ lucht: [] }, undefined]);
  expect(bound?.questions.map(({ record: { source: _, ...record } }) => record)).toEqual(
    plain?.questions.map(({ record }) => record),
  );
  const sources = bound?.questions.filter(({ record }) => "source" in record).map(({ record }) => record.source);
  expect(sources).toEqual([[]]);
});

test("the sections of a lesson have what their author bound, and what they cite", () => {
  const cited = replaceTextInExampleFile(one, "Plakken kan vaak.", "Plakken kan vaak [@B].", bindExample("none"));
  const lesson = readCourse(createCourseFilesInMemory(cited)).source.lessons[0];
  expect(lesson?.sections).toMatchObject([
    { heading: null, isBound: false, passages: null, cited: [], blocks: [] },
    {
      heading: { id: "lucht" },
      isBound: true,
      passages: [],
      cited: ["B"],
      blocks: [
        { tag: "Figure", line: 22, isBound: true, passages: [], cited: [] },
        { tag: "Misconception", line: 31, isBound: false, passages: null, cited: ["B"] },
      ],
    },
  ]);
});
