import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createQuestionsOfEveryKind, createSampleAnswerFields } from "~/../tests/support/factories";
import { composeAnsweredQuestionWithFeedback } from "~/questions/compose-answered-question-with-feedback";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import type { PostedFormFields } from "~/questions/kind";
import type { QuestionView } from "~/questions/question-view";
import { readResponse } from "~/questions/read-response";
import type { QuestionKind, QuestionRecord } from "~/questions/table";
import { AnsweredOrUnansweredQuestion, composeQuestionKey } from "./answered-or-unanswered-question";

const placing = { number: 2, total: 9, case: null, passage: { id: "eerste-stuk", title: "Eerste stuk" } };
const records = createQuestionsOfEveryKind();
const drawn = (record: QuestionRecord) => composeAskedQuestion(record, "een-zaadje", placing);

function openView(record: QuestionRecord, refused?: { typed: PostedFormFields; problem: "fill-all" }): QuestionView {
  return { state: "open", ...drawn(record), typed: {}, problem: null, ...refused };
}

function finalView(record: QuestionRecord, right: boolean): QuestionView {
  const reading = readResponse(record, createSampleAnswerFields(record, right));
  if (!reading.ok) throw new Error(`no answer to ${record.id}`);
  return { state: "final", ...composeAnsweredQuestionWithFeedback(record, drawn(record), reading.response) };
}

const element = (question: QuestionView): ReactElement => (
  <AnsweredOrUnansweredQuestion
    question={question}
    courseId="proef"
    lessonId="alles"
    releaseId="1"
    round={3}
    next={{ id: "B2", piece: null }}
  />
);
const render = (question: QuestionView) => renderToStaticMarkup(element(question));
const names = (html: string) => [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name))];
const ofType = (type: QuestionKind) => records.find((record) => record.type === type) as QuestionRecord;

/** Returns the ids to which a label, description or name refers, but which do not exist in the HTML. */
function danglingIds(html: string): string[] {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const used = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
  return used.flatMap(([, list]) => (list ?? "").split(" ")).filter((id) => !ids.has(id));
}

test("a question about a case leads back up to it, open and answered", () => {
  const story = { id: "casus-plein", title: "Het plein" };
  const record = ofType("case");
  const asked = composeAskedQuestion(record, "een-zaadje", { ...placing, case: story });
  const reading = readResponse(record, createSampleAnswerFields(record, true));
  if (!reading.ok) throw new Error("no answer");
  for (const html of [
    render({ state: "open", ...asked, typed: {}, problem: null }),
    render({ state: "final", ...composeAnsweredQuestionWithFeedback(record, asked, reading.response) }),
  ])
    expect(html).toContain('bij de casus <a href="#casus-plein">‘Het plein’</a>');
});

test("an answer that came after the round was complete is shown, to its writer only", () => {
  const open = { state: "open", ...drawn(ofType("short")), typed: {}, problem: null } as const;
  const question: QuestionView = { ...open, closed: true, late: ["Mijn zin"] };
  const html = render(question);
  expect(html).toContain("Deze ronde is klaar. In een nieuwe ronde kun je deze vraag nog beantwoorden. Je typte nu:");
  expect(html).toContain("<q>Mijn zin</q>");
  expect(html).not.toContain("<form");
  expect(html.match(/data-focus=""/g)).toHaveLength(1);
  expect(composeQuestionKey(question, null)).toBeNull();
});

describe.each(records.map((record) => [record.type, record] as const))("%s", (_type, record) => {
  test("is a form that works without a script, with exactly the fields that an answer is read from", () => {
    const html = render(openView(record));
    expect(html).toContain(`<article class="q" id="${record.id}" tabindex="-1"`);
    expect(html).toContain(`method="post" action="/courses/proef/lessons/alles#${record.id}"`);
    expect(html).toContain('data-enhance="/courses/proef/lessons/alles/answers"');
    expect(html).toContain(`name="question" value="${record.id}"`);
    expect(html).toContain('name="round" value="3"');
    const own = names(html).filter((name) => !["page-mark", "question", "round"].includes(name as string));
    const answered = Object.keys(createSampleAnswerFields(record, true));
    expect(own.filter((name) => !(record.type === "case" && name === "text")).sort()).toEqual(answered.sort());
  });

  test("shows no key and no feedback while it is open", () => {
    const html = render(openView(record));
    for (const word of ["Uitleg", "lang genoeg", "correct", "inspanning", "Een voorbeeld", "Noemt de", "is-right"])
      expect(html).not.toContain(word);
  });

  test("names every field, and points at nothing that is not there", () => {
    const html = render(openView(record));
    expect(danglingIds(html)).toEqual([]);
    expect(html).toContain("<legend");
    const fields = [...html.matchAll(/<(?:select|textarea|input)\b[^>]*>/g)].map(([tag]) => tag);
    const nameless = fields.filter(
      (tag) => !/type="(hidden|radio|checkbox)"/.test(tag) && !/ (aria-label|aria-labelledby|id)="/.test(tag),
    );
    expect(nameless).toEqual([]);
    const radios = (html.match(/type="(?:radio|checkbox)"/g) ?? []).length;
    expect((html.match(/<label\b[^>]*><input type="(?:radio|checkbox)"/g) ?? []).length).toBe(radios);
  });

  test("comes back as it was typed, with what is wrong beside it", () => {
    const typed = createSampleAnswerFields(record, true);
    const html = render(openView(record, { typed, problem: "fill-all" }));
    expect(html).toContain('tabindex="-1" data-focus=""');
    expect(html).toContain("Er is nog iets leeg.");
    expect(html).toContain(`aria-describedby="${record.id}-problem"`);
    expect(danglingIds(html)).toEqual([]);
    const kept = (html.match(/ (?:checked|selected)=""/g) ?? []).length;
    const filled = /<textarea[^>]*>\n?[^<]+<|name="(?:gap-[^"]*|number)"[^>]* value="[^"]+/.test(html);
    expect(kept > 0 || filled).toBe(true);
  });

  test("marks what is missing as invalid, and shows the error just before it", () => {
    const reading = readResponse(record, {});
    if (reading.ok) throw new Error("an empty form is an answer");
    const html = render({ state: "open", ...drawn(record), typed: reading.typed, problem: reading.problem });
    const fields = [...html.matchAll(/<(?:select|textarea|input)\b[^>]*>/g)].filter(
      ([tag]) => !tag.includes('type="hidden"'),
    );
    const [first, ...more] = fields.filter(([tag]) => tag.includes(' aria-invalid="true"'));
    for (const [tag] of [first as RegExpExecArray, ...more])
      expect(tag).toMatch(new RegExp(` aria-describedby="([^"]* )?${record.id}-problem"`));
    const message = html.indexOf(`id="${record.id}-problem"`);
    expect(html.lastIndexOf(`id="${record.id}-problem"`)).toBe(message);
    expect(message).toBeLessThan(first?.index ?? -1);
    expect(fields.filter(({ index }) => index > message && index < (first?.index ?? 0))).toEqual([]);
    expect(danglingIds(html)).toEqual([]);
  });

  test.each([true, false])(
    "once answered it tells the verdict first and can't be answered again (right: %s)",
    (right) => {
      const html = render(finalView(record, right));
      expect(html).not.toContain("<form");
      expect(html).not.toContain("<input");
      expect(html).toMatch(/<p class="verdict" tabindex="-1" data-focus=""/);
      expect(html).toContain('href="#B2"');
      expect(html).toContain('href="#eerste-stuk"');
      expect(html).toContain("Lees terug: Eerste stuk");
      expect(html).not.toContain("style=");
      const said = record.type === "short" ? "Bewaard" : right ? "Goed" : "Nog niet goed";
      expect(html.match(/class="verdict"[^>]*>.*?<\/svg><span>([^<:]*)/)?.[1]).toBe(said);
    },
  );
});
