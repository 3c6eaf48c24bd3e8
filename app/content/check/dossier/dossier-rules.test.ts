/** The rules about dossiers, and about what is bound to them. */
import { expect, test } from "vitest";
import { createBoundExampleCourseFiles } from "~/../tests/support/bound-example";
import {
  type ChangeWithProblems,
  createCourseFilesInMemory,
  listCourseProblems,
  listCourseWarnings,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";
import { formatCourseProblemLine } from "~/ui/course-problems";
import { messagesFor } from "~/ui/messages";
import { buildCourse } from "../../compile/build-course.server";
import { readAndCheckCourse } from "../read-and-check-course.server";

const [one, two, closing, pool] = ["01-banden.mdx", "02-ketting.mdx", "closing-case.mdx", "final-test/01.mdx"];
const dossier = "dossier/B.yaml";
const runs = "dossier/B.runs.json";
const bound = createBoundExampleCourseFiles();
const withTexts = createBoundExampleCourseFiles("ours");

test("a course of which everything is bound has no problem, and its release keeps what it is bound to", async () => {
  expect(listCourseWarnings(bound)).toEqual([]);
  expect(listCourseProblems(withTexts)).toEqual([]);
  const { built } = await buildCourse(createCourseFilesInMemory(bound), { cache: null });
  expect(built?.release.lessons.map((lesson) => lesson.bound)).toEqual([{ lucht: ["p-2"] }, { olie: [] }]);
  expect(new Set(built?.questions.map(({ record }) => record.source?.join()))).toEqual(new Set(["p-2"]));
  expect(JSON.stringify(built)).not.toContain("<Bound");
});

const passageOne = /\{id: p-1, .*\}/.exec(bound[dossier] ?? "")?.[0] ?? "";

testProblemsOfChangedExample(
  [
    [
      "the id of a passage twice",
      dossier,
      "id: p-4",
      "id: p-1",
      "dossier/B.yaml:9  De passage p-1 bestaat al (dossier/B.yaml:6). Elk nummer komt één keer voor in alle dossiers van een cursus.",
    ],
    [
      "a section that is no passage",
      dossier,
      "section: p-1",
      "section: p-9",
      "dossier/B.yaml:7  De passage p-9 staat in geen dossier van deze cursus.",
    ],
    [
      "a quotation of no passage",
      dossier,
      "passage: p-3",
      "passage: p-9",
      "dossier/B.yaml:11  De passage p-9 staat in geen dossier van deze cursus.",
    ],
    [
      "a hash that is none",
      dossier,
      passageOne,
      "{id: p-1, hash: abc}",
      expect.stringMatching(/^dossier\/B\.yaml:6 {2}/) as string,
    ],
    [
      "an unknown licence",
      dossier,
      "licence: cite",
      "licence: free",
      "dossier/B.yaml:2  Het veld licence klopt niet. Kies uit: ours, cc-by, cite, unknown.",
    ],
    [
      "an address that is none",
      dossier,
      "https://fiets.example",
      "fiets",
      expect.stringContaining("dossier/B.yaml:1") as string,
    ],
    ["a dossier without an edition", dossier, 'edition: "2020"\n', "", expect.stringContaining("edition") as string],
    [
      "runs that are none",
      runs,
      "[",
      '["een zin", ',
      "dossier/B.runs.json:1  Dit is geen bestand met reeksen dat npm run dossier maakte. Maak het opnieuw.",
    ],
    [
      "runs that are no JSON",
      runs,
      "[",
      "",
      "dossier/B.runs.json:1  Dit is geen bestand met reeksen dat npm run dossier maakte. Maak het opnieuw.",
    ],
  ],
  bound,
);

test("the text of a source that may only be cited is refused, and one that was changed too", () => {
  const cited = replaceTextInExampleFile(dossier, "licence: ours", "licence: unknown", withTexts);
  expect(listCourseProblems(cited).slice(0, 2)).toEqual([
    "dossier/B.yaml:6  De tekst van deze bron mag hier niet staan (licence: unknown). Haal text weg; het nummer en de hash blijven.",
    "dossier/B.yaml:7  De tekst van deze bron mag hier niet staan (licence: unknown). Haal text weg; het nummer en de hash blijven.",
  ]);
  expect(listCourseProblems(replaceTextInExampleFile(dossier, "zoekt eerst", "zoekt later", withTexts))).toEqual([
    "dossier/B.yaml:7  Deze hash hoort niet bij de tekst van p-2. Maak het dossier opnieuw met npm run dossier.",
  ]);
});

test("two dossiers with the same ids are one problem, and texts that stand on them are none", () => {
  const double = {
    ...replaceTextInExampleFile(
      "sources.yaml",
      "B: {",
      `W: {label: "Wiel", title: "Wiel", read: fully, read_note: "gelezen"}\nB: {`,
      bound,
    ),
    "dossier/W.yaml": bound[dossier] ?? "",
    "dossier/W.runs.json": bound[runs] ?? "",
  };
  expect(listCourseProblems(double)).toEqual([
    "dossier/W.yaml:6  Dit dossier en dossier/B.yaml hebben 4 nummers van passages gemeen, vanaf p-1. Elk nummer komt één keer voor in alle dossiers van een cursus. Maak dit dossier opnieuw met npm run dossier en --prefix w.",
  ]);
  const one = { ...double, "dossier/W.yaml": double["dossier/W.yaml"].replace(/\bp-(?!3\b)/g, "w-") };
  expect(listCourseProblems(one)).toContainEqual(
    expect.stringContaining("Dit dossier en dossier/B.yaml hebben beide de passage p-3. "),
  );
});

test("a dossier is named by the key of a source, and nothing else stands in its folder", () => {
  const { [dossier]: text = "", [runs]: hashes = "" } = bound;
  const odd = {
    ...bound,
    "dossier/X.yaml": text.replaceAll("p-", "x-"),
    "dossier/X.runs.json": hashes,
    "dossier/bron.txt": "Tekst.",
  };
  expect(listCourseProblems({ ...odd, "dossier/C.runs.json": hashes })).toEqual([
    "dossier/bron.txt:1  Dit bestand wordt niet gelezen. In dossier/ staan alleen bestanden als A.yaml en A.runs.json, met de sleutel van een bron als naam.",
    "dossier/C.runs.json:1  Bij dit bestand hoort C.yaml, en dat is er niet. Maak beide met npm run dossier.",
    "dossier/X.yaml:1  De bron X staat niet in sources.yaml.",
  ]);
});

const isBound = (file: string, line: number, what: string) =>
  `${file}:${line}  ${what} Verwacht: <Bound to="p-2 p-3" /> of <Bound to="none" />.`;

testProblemsOfChangedExample(
  [
    [
      "a heading without a binding",
      two,
      '\n<Bound to="none" />\n',
      "",
      isBound(two, 14, "Onder de kop ‘Olie’ staat niet op welke passages de tekst rust."),
    ],
    [
      "a heading of the closing case without a binding",
      closing,
      '\n<Bound to="none" />\n',
      "",
      isBound(closing, 32, "Onder de kop ‘Een brief van de school’ staat niet op welke passages de tekst rust."),
    ],
    ...(
      [
        [one, '<Misconception source="none"', "<Misconception", 31],
        [one, '<Figure source="none"', "<Figure", 22],
        [two, '<Case source="none"', "<Case", 20],
      ] as const
    ).map(
      ([file, from, to, line]): ChangeWithProblems => [
        `${to}> without source`,
        file,
        from,
        to,
        `${file}:${line}  Bij deze ${to}> staat niet op welke passages zij rust. Verwacht: source="p-2 p-3" of source="none".`,
      ],
    ),
    [
      "a question without source",
      pool,
      ' source="p-2"',
      "",
      'final-test/01.mdx:5  Bij deze <Question> staat niet op welke passages zij rust. Verwacht: source="p-2 p-3" of source="none".',
    ],
    [
      "a second binding under a heading, of which the first one still holds",
      one,
      '<Bound to="p-2" />',
      '<Bound to="p-2" />\n\n<Bound to="none" />',
      "01-banden.mdx:20  <Bound> hoort direct onder een kop (## of ###), met lege regels eromheen.",
    ],
    [
      "a text bound to an unknown passage",
      two,
      '<Bound to="none" />',
      '<Bound to="p-9" />',
      "02-ketting.mdx:14  De passage p-9 staat in geen dossier van deze cursus.",
    ],
    [
      "a figure bound to an unknown passage",
      one,
      '<Figure source="none"',
      '<Figure source="p-1 p-9"',
      "01-banden.mdx:22  De passage p-9 staat in geen dossier van deze cursus.",
    ],
    [
      "a text that cites a source, and is bound to nothing",
      one,
      '<Bound to="p-2" />',
      '<Bound to="none" />',
      "01-banden.mdx:16  Deze tekst noemt de bron B, maar is aan geen passage van B gebonden. Verwacht: ten minste één.",
    ],
    [
      "a misconception that cites a source, and is bound to nothing",
      one,
      "Plakken kan vaak.",
      "Plakken kan vaak [@B].",
      "01-banden.mdx:31  Deze tekst noemt de bron B, maar is aan geen passage van B gebonden. Verwacht: ten minste één.",
    ],
    [
      "a text bound to a source that it does not cite",
      two,
      '<Bound to="none" />',
      '<Bound to="p-3" />',
      "02-ketting.mdx:14  Deze tekst is gebonden aan passages van de bron B, maar noemt die niet. Verwacht: ten minste één keer [@B].",
    ],
    [
      "a source with a field that is wrong, which bound texts cite",
      "sources.yaml",
      "read: fully",
      "read: all",
      "sources.yaml:1  Het veld B.read klopt niet. Kies uit: fully, partly, not.",
    ],
    [
      "a citation before the first heading",
      closing,
      "De stalling aan de Kade staat vol.",
      "De stalling aan de Kade staat vol [@B].",
      "closing-case.mdx:1  De tekst voor de eerste kop noemt de bron B, en kan aan geen passage gebonden zijn. Verwacht: een kop erboven, met <Bound>.",
    ],
    [
      "a question with a source, but none of its passages",
      pool,
      'source="p-2"',
      'source="none"',
      "final-test/01.mdx:5  Deze vraag noemt B bij sources, maar geen passage van B bij source. Verwacht: ten minste één.",
    ],
    [
      "a question with a passage of a source that it does not name",
      pool,
      'sources="B" source="p-2"',
      'sources="none" source="p-2"',
      "final-test/01.mdx:5  Deze vraag rust op passages van de bron B. Verwacht: B ook bij sources.",
    ],
    [
      "a question with an unknown passage",
      one,
      'source="p-2"',
      'source="p-2 p-9"',
      "01-banden.mdx:37  De passage p-9 staat in geen dossier van deze cursus.",
    ],
  ],
  bound,
);

test("a citation in a figure is enough for the text around it, and a list of what to read next binds nothing", () => {
  const bare = replaceTextInExampleFile(two, '<Bound to="none" />', '<Bound to="p-3" />', bound);
  const cited = '<Case source="p-3" id="lek" title="Lek">\n\nDe olie lekt [@B].\n\n1. Wat nu?\n\n</Case>\n\n<Case';
  expect(listCourseProblems(replaceTextInExampleFile(two, "<Case", cited, bare))).toEqual([]);
});

test("in a course without a dossier, everything may be bound to none", () => {
  const { [dossier]: _dossier, [runs]: _runs, ...others } = bound;
  const found = listCourseProblems(others);
  expect(new Set(found.map((line) => line.replace(/^\S+ +/, "")))).toEqual(
    new Set([
      "Geen dossier heeft passages die met p- beginnen, en teksten en vragen noemen ze 20 keer. Ontbreekt er een dossier?",
    ]),
  );
  const none = Object.entries(others).map(([name, text]) => [name, text.replaceAll('"p-2"', '"none"')]);
  expect(listCourseProblems(Object.fromEntries(none))).toEqual([]);
});

test("a passage that is gone from its dossier is told where it is named, and nothing else", () => {
  const gone = replaceTextInExampleFile(dossier, /^.*id: p-2.*\n/m.exec(bound[dossier] ?? "")?.[0] ?? "", "", bound);
  const told = new Set(listCourseProblems(gone).map((line) => line.replace(/^\S+ +/, "")));
  expect([...told]).toEqual(["De passage p-2 staat in geen dossier van deze cursus."]);
});

test("of a dossier that can't be read, no passage is called unknown", () => {
  const broken = replaceTextInExampleFile(dossier, passageOne, "{id: p-1}", bound);
  expect(listCourseProblems(broken)).toEqual([expect.stringMatching(/^dossier\/B\.yaml:6 /)]);
});

test("the sentences are also in English", () => {
  const files = replaceTextInExampleFile(two, '\n<Bound to="none" />\n', "", bound);
  const { problems } = readAndCheckCourse(createCourseFilesInMemory(files));
  expect(problems.map((problem) => formatCourseProblemLine(problem, messagesFor("en")))).toEqual([
    'fiets/02-ketting.mdx:14  Under the heading ‘Olie’ it does not say on which passages the text stands. Expected: <Bound to="p-2 p-3" /> or <Bound to="none" />.',
  ]);
});
