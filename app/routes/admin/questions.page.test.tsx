import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AdminQuestionsPage } from "./questions.page";

const held = {
  courseId: "proef",
  questionId: "F1a",
  revision: "r1",
  since: new Date("2027-03-01T03:30:00Z"),
  evidence: { cell: "c1", n: 41, value: -0.31, low: -0.56, high: -0.01 },
  course: { title: "Proefcursus", language: "nl" },
};
const draw = (changed: Partial<Parameters<typeof AdminQuestionsPage>[0]> = {}) =>
  renderToStaticMarkup(<AdminQuestionsPage questions={[held]} isAdministrator done={false} {...changed} />);

it("a held question stands with its cell, number, figure, picture and since when, and a form of its own", () => {
  const html = draw();
  for (const text of ["F1a", "Proefcursus", "c1", "41", "-0,31 (-0,56 tot -0,01)", "1 mrt 2027, 04:30"])
    expect(html).toContain(text);
  expect(html).toContain('<circle cx="34.5" cy="5" r="2.5">');
  expect(html).toMatch(/name="course" value="proef".*name="question" value="F1a".*name="revision" value="r1"/);
  expect(draw({ questions: [] })).toContain("Er zijn nu geen vragen achtergehouden.");
});

it("a refused form comes back in its place; if the question is free already, the page says so", () => {
  const values = { course: "proef", question: "F1a", revision: "r1", reason: "" };
  expect(draw({ form: { errors: { reason: "reason-empty" }, values } })).toContain("Schrijf op waarom.");
  const late = { errors: { form: "not-held" }, values: { ...values, question: "F2a" } };
  expect(draw({ form: late })).toContain("Deze vraag is al vrijgegeven.");
});

it("an author sees no links to pages of administrators", () => {
  expect(draw()).toContain('href="/admin/accounts"');
  expect(draw({ isAdministrator: false })).not.toContain('href="/admin/accounts"');
});
