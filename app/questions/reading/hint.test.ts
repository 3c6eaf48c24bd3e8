import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleCourseFiles } from "~/../tests/support/example-course";
import {
  listQuestionRevisions,
  parseQuestionTags,
  requiredQuestionAttributes,
  secondLessonFile,
} from "~/../tests/support/question-kind";
import type { QuestionKind } from "../table";

/** The attributes and the inside of a question of each kind. `[?]` is where its hint belongs. */
const questions: Record<QuestionKind, [attributes: string, markdown: string]> = {
  single: ["", "Wat?\n\n[?]\n\n- [x] Goed\n  > Ja.\n- [ ] Fout\n  > Nee."],
  case: ["", "Wat?\n\n[?]\n\n- [x] Goed\n  > Ja.\n- [ ] Fout\n  > Nee."],
  multiple: ["", "Wat?\n\nKies alles.\n\n[?]\n\n- [x] Goed\n  > Ja.\n- [ ] Fout\n  > Nee."],
  "true-false": [' answer="true"', "Het is zo.\n\n[?]\n\n> Zo is het.\n\n- [x] Goed\n  > Ja.\n- [ ] Fout\n  > Nee."],
  match: ["", "Wat hoort bij elkaar?\n\n[?]\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | Zo. |\n| 3 | 4 | Ook. |"],
  sort: ["", "Wat hoort waar?\n\n[?]\n\n### A\n\n- Een\n  > Zo.\n\n### B\n\n- Twee\n  > Ook."],
  order: ["", "Wat eerst?\n\n[?]\n\n1. Een\n   > A.\n2. Twee\n   > B.\n3. Drie\n   > C."],
  cloze: ["", "Het is `zo`.\n\n[?]\n\n1. Zo is het."],
  short: [
    "",
    "Leg uit.\n\n[?]\n\n<Rubric>\n\n| p | c |\n|---|---|\n| 1 | Iets. |\n\n</Rubric>\n\n<Model>\n\nZo.\n\n</Model>",
  ],
  number: [' answer="8"', "Hoeveel?\n\n[?]\n\n> Tel ze.\n\n- 7\n  > Een te weinig."],
};

function parse(type: QuestionKind, hint: string) {
  const [attributes, markdown] = questions[type];
  return parseQuestionTags(
    `<Question id="Q" type="${type}" ${requiredQuestionAttributes}${attributes}>\n\n${markdown.replace("[?]", () => hint)}\n\n</Question>`,
  );
}

const kinds = Object.keys(questions) as QuestionKind[];

test.each(kinds)("%s: the hint is the first blockquote with [?], and nothing else of the question changes", (type) => {
  const [without, found] = [parse(type, ""), parse(type, "> [?] Kijk bij <Term>band</Term> **nog eens** [@B].")];
  expect([without.problems, found.problems]).toEqual([[], []]);
  const [bare, question] = [without.value?.questions[0], found.value?.questions[0]];
  expect(bare?.record).not.toHaveProperty("hint");
  expect(question?.record.hint).toMatch(
    /^Kijk bij <.*>band<.* <strong>nog eens<\/strong> <span class="kept"><button type="button" class="cite"/,
  );
  expect(question?.hint).toMatchObject({ text: "Kijk bij band nog eens ." });
  expect(question?.feedbacks.map(({ text }) => text)).toEqual(bare?.feedbacks.map(({ text }) => text));
  expect({ ...question?.record, hint: undefined }).toEqual({ ...bare?.record, hint: undefined });
});

test.each(kinds)("%s: a second hint, an empty hint and a hint with more paragraphs are refused", (type) => {
  const codes = (hint: string) => parse(type, hint).problems.map(({ code }) => code);
  expect(codes("> [?] Kijk.\n\n> [?] Kijk nog eens.")).toEqual(["hint-misplaced"]);
  expect(codes("> [?]")).toEqual(["hint-empty"]);
  expect(codes("> [?] Kijk.\n>\n> En nog eens.")).toEqual(["hint-paragraphs"]);
  expect(codes("[?] Kijk.")).toEqual(["hint-misplaced"]);
});

test("a hint anywhere else in a question is refused, so that it is never feedback or lost", () => {
  const place = fc.constantFrom(
    "Wat?\n\n- [x] Goed\n  > [?] Kijk.\n- [ ] Fout\n  > Nee.",
    "Wat?\n\n- [x] Goed\n  > Ja.\n\n  > [?] Kijk.\n- [ ] Fout\n  > Nee.",
    "Wat?\n\n- [x] Goed\n  > Ja.\n  > [?] Kijk.\n- [ ] Fout\n  > Nee.",
    "Wat?\n\n- [x] Goed\n  > Ja.\n- [ ] Fout\n  > Nee.\n\n> [?] Kijk.",
    "Wat?\n> [?] Kijk.\n\n> [?] Kijk.\n\n- [x] Goed\n  > Ja.\n- [ ] Fout\n  > Nee.",
  );
  fc.assert(
    fc.property(place, fc.constantFrom<QuestionKind>("single", "multiple", "case"), (markdown, type) => {
      const { problems } = parseQuestionTags(
        `<Question id="Q" type="${type}" ${requiredQuestionAttributes}>\n\n${markdown}\n\n</Question>`,
      );
      expect(problems.map(({ code }) => code)).toContain("hint-misplaced");
    }),
  );
});

test("a hint does not change the revision of a question", () => {
  const text = exampleCourseFiles[secondLessonFile] ?? "";
  const hinted = text.replace("Wat doet olie?\n", "Wat doet olie?\n\n> [?] Denk aan een glijbaan.\n");
  expect(hinted).not.toBe(text);
  expect(listQuestionRevisions({ ...exampleCourseFiles, [secondLessonFile]: hinted })).toEqual(listQuestionRevisions());
});
