import fc from "fast-check";
import { expect, test } from "vitest";
import { listProblemSentences } from "~/../tests/support/example-course";
import { parseQuestionTags, requiredQuestionAttributes } from "~/../tests/support/question-kind";
import type { QuestionOfKind } from "../table";

function single(first: string, feedback: string, stem = "Wat klopt?"): string {
  return `<Question id="Q" type="single" ${requiredQuestionAttributes}>\n\n${stem}\n\n- [x] ${first}\n  > ${feedback}\n- [ ] Iets anders\n  > Nee, dat is het niet.\n\n</Question>`;
}

test("a wrong option names its misconception, a right one can't", () => {
  const marked = single("Goed", "Ja, zo is het.").replace("> Nee", "> [!oud-idee] Nee");
  const option = parseQuestionTags(marked).value?.questions[0]?.record as QuestionOfKind<"single">;
  expect(option.options[1]).toMatchObject({ misconception: "oud-idee", feedback: "Nee, dat is het niet." });
  expect(listProblemSentences(parseQuestionTags(single("Goed", "[!oud-idee] Ja.")).problems)).toEqual([
    "Een goed antwoord heeft geen misvatting. Haal [!…] weg.",
  ]);
  const twice = single("Goed", "Ja, zo is het.").replace(
    "- [ ] Iets anders\n  > Nee",
    "- [x] Ook goed\n  > [!oud-idee] Ja.\n- [ ] Iets anders\n  > Nee",
  );
  expect(listProblemSentences(parseQuestionTags(twice).problems).sort()).toEqual([
    "De vraag heeft 2 goede antwoorden. Zet precies één [x].",
    "Een goed antwoord heeft geen misvatting. Haal [!…] weg.",
  ]);
});

test("a question about what the course says itself rests on no source", () => {
  const sourcesOf = (written: string) =>
    parseQuestionTags(single("Goed", "Ja, zo is het.").replace(/ sources="[^"]*"/, ` sources="${written}"`)).value
      ?.questions[0]?.record.sources;
  expect(sourcesOf("none")).toEqual([]);
  expect(sourcesOf("")).toBeUndefined();
});

test("terms and citations work in a question and in feedback, not in an option", () => {
  const record = parseQuestionTags(single("Goed", "Een <Term>band</Term> [@B].", "Wat is een <Term>band</Term>?")).value
    ?.questions[0]?.record as QuestionOfKind<"single">;
  expect(record.stem).toContain('<span class="note" id="term-Q-1" popover="">');
  expect(record.stemText).toBe("Wat is een band?");
  expect(record.options[0]?.feedback).toContain('id="term-Q-2"');
  expect(record.options[0]?.feedback).toContain(
    '<button type="button" class="cite" popovertarget="cite-Q-3"><i class="origin original" role="img" aria-label="Uit de bron van deze cursus"></i>(Boek, 2020)</button>',
  );
  for (const option of ["Een <Term>band</Term> hier", "Een bron [@B]", "Een [link](https://a.example)"]) {
    expect(listProblemSentences(parseQuestionTags(single(option, "Ja.")).problems)).toEqual([
      "Een begrip, bron of link kan niet in een antwoord. Zet die in de vraag of in de feedback.",
    ]);
  }
});

test("inline Markdown becomes safe HTML", () => {
  const record = parseQuestionTags(single("*a* < b & **c**", "Ja, `x < y`.")).value?.questions[0]
    ?.record as QuestionOfKind<"single">;
  expect(record.options[0]).toMatchObject({ html: "<em>a</em> &#x3C; b &#x26; <strong>c</strong>", text: "a < b & c" });
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
      const { value, problems } = parseQuestionTags(
        `<Question id="Q" type="multiple" ${requiredQuestionAttributes}>\n\nWelke?\n\n${lines.join("\n")}\n\n</Question>`,
      );
      const record = JSON.stringify(value?.questions ?? []);
      const kept = ["aaaa", "bbbb", "cccc"].every((text) => record.includes(text) && record.includes(`waarom ${text}`));
      expect(kept || problems.length > 0).toBe(true);
    }),
  );
});
