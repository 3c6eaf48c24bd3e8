import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleCourseFiles, listProblemSentences } from "~/../tests/support/example-course";
import { readFinalTestFile } from "~/content/source/lesson-source.server";
import { hashText } from "~/platform/hash.server";
import type { QuestionKind, QuestionOfKind } from "../table";

const glossary = { Band: { definition: "Ring van rubber.", sources: [], synonyms: [] } };
const sources = {
  B: {
    label: "Boek, 2020",
    authors: "",
    year: "",
    title: "De fiets",
    container: "",
    read: "fully" as const,
    read_note: "",
  },
};

function parse(questions: string) {
  return readFinalTestFile(`---\ntitle: "x"\n---\n\n${questions}\n`, {
    file: "vragen.mdx",
    language: "nl",
    scope: "vragen",
    glossary: { value: glossary, broken: [] },
    sources: { value: sources, broken: [] },
  });
}

/** Returns the only question of this kind in the example course. */
function example<T extends QuestionKind>(type: T): QuestionOfKind<T> {
  const all = `${exampleCourseFiles["01-banden.mdx"]}${exampleCourseFiles["02-ketting.mdx"]}`;
  const text = new RegExp(`<Question id="[^"]*" type="${type}"[\\s\\S]*?</Question>`).exec(all)?.[0] ?? "";
  const { value, problems } = parse(text);
  expect(problems).toEqual([]);
  return value?.questions[0]?.record as QuestionOfKind<T>;
}

const id = (question: string, role: string, text: string) => hashText(`${question}\n${role}\n${text}`, 8);

test("single: options with key and feedback", () => {
  const question = example("single");
  expect(question).toMatchObject({
    id: "L1-1",
    objective: "L1.1",
    bloom: "apply",
    facility: 0.75,
    sources: ["B"],
    enemies: ["L1-3"],
    passage: "lucht",
    stem: "Waar zoek je het lek?",
  });
  expect(question.options.map(({ correct }) => correct)).toEqual([true, false, false]);
  expect(question.options[1]).toEqual({
    id: id("L1-1", "option", "Je knijpt in het zadel."),
    html: "Je knijpt in het zadel.",
    text: "Je knijpt in het zadel.",
    correct: false,
    feedback: "Het zadel heeft geen lucht, dus daar zie je niets aan.",
  });
  expect(question.revision).toMatch(/^[0-9a-f]{16}$/);
});

test("case: options, the case and a rubric", () => {
  const question = example("case");
  expect(question).toMatchObject({
    case: "piep",
    passage: "piep",
    rubric: [{ points: 1, criterion: "Noemt kijken." }],
  });
  expect(question.options.map(({ correct }) => correct)).toEqual([true, false, false]);
});

test("multiple: more than one right option", () => {
  expect(example("multiple").options.map(({ correct }) => correct)).toEqual([true, true, false]);
});

test("true-false: answer, feedback and reasons", () => {
  const question = example("true-false");
  expect(question).toMatchObject({ answer: false, feedback: "Rubber groeit niet. Een gat blijft dus een gat." });
  expect(question.reasons.map(({ correct }) => correct)).toEqual([false, false, true]);
});

test("match: pairs, and extras that match nothing", () => {
  const question = example("match");
  expect(question.pairs.map(({ left, right }) => [left.text, right.text])).toEqual([
    ["Velg", "Ring van metaal"],
    ["Ventiel", "Dopje voor de lucht"],
  ]);
  expect(question.extras.map(({ right }) => right.text)).toEqual(["Deel van het slot"]);
});

test("sort: categories and their cards", () => {
  const question = example("sort");
  expect(question.categories.map(({ text }) => text)).toEqual(["Ervoor", "Erna"]);
  expect(question.cards.map(({ text, category }) => [text, category])).toEqual([
    ["Het rubber opruwen", id("L1-5", "category", "Ervoor")],
    ["De band oppompen", id("L1-5", "category", "Erna")],
  ]);
});

test("order: steps in the right order", () => {
  expect(example("order").steps.map(({ text }) => text)).toEqual(["Poetsen", "Druppelen", "Afvegen"]);
});

test("cloze: parts, gaps with alternatives, known wrong answers, and ids that don't come from the key", () => {
  const question = example("cloze");
  const gaps = [id("L2-2", "gap", "1"), id("L2-2", "gap", "2")];
  expect(question.parts).toEqual([
    { html: "Op elke " },
    { gap: gaps[0] },
    { html: " komt één " },
    { gap: gaps[1] },
    { html: "." },
  ]);
  expect(question.stem).toBe("Op elke […] komt één […].");
  expect(question.gaps.map((gap) => [gap.id, gap.accepted, gap.wrong.map(({ text }) => text)])).toEqual([
    [gaps[0], ["schakel", "schalm"], ["tandwiel"]],
    [gaps[1], ["druppel"], []],
  ]);
});

test("short: rubric, model and pitfalls", () => {
  expect(example("short")).toMatchObject({
    rubric: [{ points: 1 }, { points: 2, criterion: "Noemt slijtage." }],
    model: "Zand blijft aan de olie plakken. Daar slijt de ketting van.",
    pitfalls: [{ html: "De ketting moet glimmen.", feedback: "Glans zegt niets over de werking van de ketting." }],
  });
});

const attributes = 'objective="L1.1" bloom="toepassen" sources="B" passage="a"';

function single(first: string, feedback: string, stem = "Wat klopt?"): string {
  return `<Question id="Q" type="single" ${attributes}>\n\n${stem}\n\n- [x] ${first}\n  > ${feedback}\n- [ ] Iets anders\n  > Nee, dat is het niet.\n\n</Question>`;
}

test("a wrong option names its misconception, a right one can't", () => {
  const marked = single("Goed", "Ja, zo is het.").replace("> Nee", "> [!oud-idee] Nee");
  const option = parse(marked).value?.questions[0]?.record as QuestionOfKind<"single">;
  expect(option.options[1]).toMatchObject({ misconception: "oud-idee", feedback: "Nee, dat is het niet." });
  expect(listProblemSentences(parse(single("Goed", "[!oud-idee] Ja.")).problems)).toEqual([
    "Een goed antwoord heeft geen misvatting. Haal [!…] weg.",
  ]);
});

test("terms and citations work in a question and in feedback, not in an option", () => {
  const record = parse(single("Goed", "Een <Term>band</Term> [@B].", "Wat is een <Term>band</Term>?")).value
    ?.questions[0]?.record as QuestionOfKind<"single">;
  expect(record.stem).toContain('<span class="note" id="term-Q-1" popover="">');
  expect(record.stemText).toBe("Wat is een band?");
  expect(record.options[0]?.feedback).toContain('id="term-Q-2"');
  expect(record.options[0]?.feedback).toContain('<a class="cite" href="#source-B">(Boek, 2020)</a>');
  for (const option of ["Een <Term>band</Term> hier", "Een bron [@B]", "Een [link](https://a.example)"]) {
    expect(listProblemSentences(parse(single(option, "Ja.")).problems)).toEqual([
      "Een begrip, bron of link kan niet in een antwoord. Zet die in de vraag of in de feedback.",
    ]);
  }
});

test("inline Markdown becomes safe HTML", () => {
  const record = parse(single("*a* < b & **c**", "Ja, `x < y`.")).value?.questions[0]
    ?.record as QuestionOfKind<"single">;
  expect(record.options[0]).toMatchObject({ html: "<em>a</em> &#x3C; b &#x26; <strong>c</strong>", text: "a < b & c" });
});

/** Text that Markdown and MDX read as plain words. */
const phrase = fc
  .array(fc.stringMatching(/^[a-zà-ü]{2,9}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(" "));

test("whatever the options, the key that was written is the key that is read", () => {
  const options = fc.uniqueArray(fc.record({ text: phrase, correct: fc.boolean() }), {
    minLength: 2,
    maxLength: 5,
    selector: ({ text }) => text,
  });
  fc.assert(
    fc.property(options, phrase, (written, feedback) => {
      fc.pre(written.some(({ correct }) => correct) && written.some(({ correct }) => !correct));
      const list = written
        .map(({ text, correct }, index) => `- [${correct ? "x" : " "}] ${text}\n  > ${feedback} ${index}`)
        .join("\n");
      const { value, problems } = parse(
        `<Question id="Q" type="multiple" ${attributes}>\n\nWelke?\n\n${list}\n\n</Question>`,
      );
      expect(problems).toEqual([]);
      const record = value?.questions[0]?.record as QuestionOfKind<"multiple">;
      expect(record.options.map(({ text, correct, feedback: why }) => [text, correct, why])).toEqual(
        written.map(({ text, correct }, index) => [text, correct, `${feedback} ${index}`]),
      );
    }),
  );
});

test("an order is read as it was written, and pairs stay pairs", () => {
  const texts = fc.uniqueArray(phrase, { minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(texts, (written) => {
      const steps = written.map((text, index) => `${index + 1}. ${text}\n   > waarom ${index}`).join("\n");
      const rows = written.map((text, index) => `| ${text} | bij ${text} | waarom ${index} |`).join("\n");
      const { value, problems } = parse(
        `<Question id="O" type="order" ${attributes}>\n\nOrden.\n\n${steps}\n\n</Question>\n\n` +
          `<Question id="M" type="match" ${attributes}>\n\nKoppel.\n\n| a | b | c |\n|---|---|---|\n${rows}\n\n</Question>`,
      );
      expect(problems).toEqual([]);
      const [order, match] = (value?.questions ?? []).map(({ record }) => record) as [
        QuestionOfKind<"order">,
        QuestionOfKind<"match">,
      ];
      expect(order.steps.map(({ text }) => text)).toEqual(written);
      expect(match.pairs.map(({ left, right }) => [left.text, right.text])).toEqual(
        written.map((text) => [text, `bij ${text}`]),
      );
    }),
  );
});

test("a line that is lost on the way is refused: every text of a question is in its record or in a problem", () => {
  const damage = fc.constantFrom(
    "- [] ",
    "-[x] ",
    "- [X ] ",
    "- [ x] ",
    "* [x] ",
    "+ ",
    "1. [x] ",
    "-  ",
    "    - [x] ",
    "> ",
  );
  fc.assert(
    fc.property(damage, fc.nat(2), (start, at) => {
      const lines = ["aaaa", "bbbb", "cccc"].map(
        (text, index) => `${index === at ? start : `- [${index === 0 ? "x" : " "}] `}${text}\n  > waarom ${text}`,
      );
      const { value, problems } = parse(
        `<Question id="Q" type="multiple" ${attributes}>\n\nWelke?\n\n${lines.join("\n")}\n\n</Question>`,
      );
      const record = JSON.stringify(value?.questions ?? []);
      const kept = ["aaaa", "bbbb", "cccc"].every((text) => record.includes(text) && record.includes(`waarom ${text}`));
      expect(kept || problems.length > 0).toBe(true);
    }),
  );
});
