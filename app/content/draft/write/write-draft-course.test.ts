import fc from "fast-check";
import { expect, test } from "vitest";
import { writeAndCheckDraft } from "~/../tests/support/draft-course";
import { createDossierOfBlocks, heading, list, paragraph } from "~/../tests/support/draft-dossier";
import type { SourceBlock } from "../../dossier/reading/source-document";
import { draftCourse } from "../draft-course-from-dossier";
import type { DraftAsk, DraftQuestion } from "../draft-question";
import type { DossierText } from "../language/dossier-text";

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "{process.exit()}",
    "import fs from 'fs'",
    "export const a = 1",
    "[@A]",
    "[@nergens: iemand]",
    "[!misvatting] nee",
    "[?] hint",
    "[schrijf] iets",
    "[x] af",
    "- [ ] open",
    "--- titel",
    "# kop",
    "1. een",
    "1969. Toen",
    "| a | b |",
    "**vet** en __vet__",
    "[link](javascript:alert(1))",
    "https://bron.example/a_b",
    "iemand@bron.example",
    "<!-- stil -->",
    "</Question>",
    '<Question id="x">',
    "[^1]: noot",
    "```js",
    "~~~",
    "&lt;b&gt; &#x41;",
    "\\",
    "Vragen",
    "\u0000\u2028\uD800",
    "Привет",
    "> citaat",
    "$a^2$ `code`",
    "key: value",
  ),
);
const words = fc
  .array(
    fc.oneof(hostile, fc.constantFrom("verf", "kwasten", "de lak", "Een primer is een laag die hout klaarmaakt.")),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(" "));
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  words.map(paragraph),
  fc.tuple(words, fc.integer({ min: 1, max: 6 })).map(([text, depth]) => heading(text, depth)),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((items) => list(...items)),
  fc
    .array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((rows): SourceBlock => ({ kind: "table", head: [], rows })),
  words.map((text): SourceBlock => ({ kind: "quotation", text })),
  words.map((text): SourceBlock => ({ kind: "note", mark: "1", text })),
);

/** Makes a question of every kind from the passages, whatever they say. */
function askOfEveryKind(text: DossierText): DraftQuestion[] {
  const choices = text.passages.map(({ passage }) => ({ text: passage.text, passage: passage.id }));
  const [a, b, c] = choices;
  if (!a || !b || !c) return [];
  const stem = a.text;
  const asks: DraftAsk[] = [
    { type: "single", stem, right: a, wrong: [b, c] },
    { type: "multiple", stem, right: [a, b], wrong: [c] },
    { type: "true-false", stem, answer: false, reasons: [a, b] },
    {
      type: "match",
      stem,
      pairs: [
        { left: a, right: b },
        { left: b, right: c },
      ],
      extra: [a],
    },
    {
      type: "sort",
      stem,
      groups: [
        { title: a.text, cards: [b] },
        { title: b.text, cards: [c] },
      ],
    },
    { type: "order", stem, steps: [a, b, c] },
  ];
  return asks.map((ask, at) => ({
    id: `${ask.type}-${a.passage}`,
    rule: "every-kind",
    passages: [choices[at % choices.length]?.passage ?? "p-1"],
    place: at < 2 ? "samen" : `plek-${at}`,
    evidence: stem,
    needs: ["feedback"],
    ask,
  }));
}

test("what is written of any source is read back with the same questions, and nothing is wrong except what is still to write", () => {
  const licence = fc.constantFrom("ours" as const, "cite" as const);
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 14 }),
      licence,
      fc.boolean(),
      fc.constantFrom("nl", "en"),
      (blocks, licence, verbatim, language) => {
        const dossier = createDossierOfBlocks(blocks, { licence, language });
        fc.pre(dossier.passages.length > 0);
        const draft = draftCourse(dossier, askOfEveryKind);
        const { files, source, problems, toWrite } = writeAndCheckDraft(draft, verbatim);
        expect(problems).toEqual([]);
        const read = source.lessons.flatMap(({ questions }) => questions);
        for (const { record, draft: made } of read) {
          const asked = draft.questions.find(({ id }) => id === record.id);
          expect([record.type, record.source, made]).toEqual([
            asked?.ask.type,
            asked?.passages,
            { rule: "every-kind", isTaken: false },
          ]);
        }
        expect(toWrite.filter(({ code }) => code === "question-is-draft")).toHaveLength(read.length);
        const bound = source.lessons.flatMap(({ sections }) => sections.flatMap(({ passages }) => passages ?? []));
        expect(bound).toEqual(draft.lessons.flatMap(({ passages }) => passages));
        expect(writeAndCheckDraft(draft, verbatim).files).toEqual(files);
      },
    ),
    { numRuns: 30 },
  );
});

const small = [
  heading("Hout verven", 1),
  paragraph("Wie hout verft, begint met schuren."),
  heading("Primer"),
  paragraph("Een primer is een laag die hout klaarmaakt voor verf (Bakker, 2019). Import is niet nodig."),
  heading("Lak"),
  paragraph("import van lak kost veel."),
  list("glans", "mat"),
  heading("Literatuur"),
  paragraph("Bakker, J. (2019). Verven op hout. https://bron.example/verven"),
];

test("a small course is written as an author would write it", () => {
  const { files, problems, warnings } = writeAndCheckDraft(
    draftCourse(createDossierOfBlocks(small), (text) => askOfEveryKind(text).slice(0, 1)),
  );
  expect([problems, warnings]).toEqual([[], []]);
  expect([...files.keys()]).toEqual([
    "course.yaml",
    "sources.yaml",
    "glossary.yaml",
    "misconceptions.yaml",
    "01-hout-verven.mdx",
    "dossier/A.yaml",
    "dossier/A.runs.json",
  ]);
  expect(files.get("01-hout-verven.mdx")).toMatchInlineSnapshot(`
    "---
    title: "Hout verven"
    objectives:
      - "L1.1"
    sources:
      - "A"
    ---

    <ToWrite from="none">

    Deze les heeft nog een tot drie vragen vooraf nodig (PreQuestion), en vragen waarin iemand de stof toepast.

    </ToWrite>

    ## Hout verven

    <Bound to="p-1 p-2" />

    <ToWrite from="p-1 p-2">

    Schrijf dit stuk in eigen woorden, en noem de bron. [@A]

    Zo beginnen de passages:

    - p-2: Wie hout verft, begint met schuren.

    </ToWrite>

    <Question id="single-p-1" type="single" objective="L1.1" bloom="onthouden" sources="A" source="p-1" passage="hout-verven" draft rule="every-kind">

    Hout verven

    - [ ] Primer
      > [schrijf] Waarom klopt dit niet?
    - [x] Hout verven
      > [schrijf] Waarom klopt dit?
    - [ ] Wie hout verft, begint met schuren.
      > [schrijf] Waarom klopt dit niet?

    </Question>

    ## Primer

    <Bound to="p-3 p-4" />

    <ToWrite from="p-3 p-4">

    Schrijf dit stuk in eigen woorden, en noem de bron. [@A]

    Leg in elk geval uit:

    - primer

    Zo beginnen de passages:

    - p-4: Een primer is een laag die hout klaarmaakt voor verf (Bakker, 2019). …

    </ToWrite>

    ## Lak

    <Bound to="p-5 p-6 p-7" />

    <ToWrite from="p-5 p-6 p-7">

    Schrijf dit stuk in eigen woorden, en noem de bron. [@A]

    Zo beginnen de passages:

    - p-6: import van lak kost veel.
    - p-7: glans mat

    </ToWrite>
    "
  `);
  expect(files.get("glossary.yaml")).toMatchInlineSnapshot(`
    "primer:
      definition: "[schrijf] De bron zegt: Een primer is een laag die hout klaarmaakt voor verf (Bakker, 2019)."
      sources:
        - "A"
    "
  `);
  expect(files.get("sources.yaml")).toMatchInlineSnapshot(`
    "A:
      label: "Een dossier"
      title: "Een dossier"
      url: "https://bron.example/dossier"
      read: "fully"
      read_note: "[schrijf] Wat las je van deze bron?"
    bakker-2019:
      label: "Bakker, J., 2019"
      authors: "Bakker, J."
      year: "2019"
      title: "Verven op hout"
      url: "https://bron.example/verven"
      read: "not"
      read_note: "Alleen genoemd in de bron, niet gelezen."
    "
  `);
});

test("with --verbatim the passages are the text, and cite their source; a source that may only be cited keeps its words", () => {
  const write = (licence: "ours" | "cite") =>
    [
      ...writeAndCheckDraft(
        draftCourse(createDossierOfBlocks(small, { licence }), () => []),
        true,
      ).files.values(),
    ].join("\n");
  expect(write("ours")).toContain("&#105;mport van lak kost veel.\n\n- glans\n- mat\n\n[@A]");
  expect(write("cite")).not.toMatch(/klaarmaakt|schuren|glans/);
});
