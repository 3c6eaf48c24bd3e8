/** A small closing case for tests, in the test course `proef`. */
import type { ClosingCase } from "../../app/content/release/closing-case/closing-case";
import type { BuiltCourse } from "../../app/content/release/release";
import { createTestCourse } from "./factories";

/** Two steps, `een` of three options and `twee` of two. Each has the reasons of Hanna and Omar, such as `Hanna bij een.` */
export const testClosingCase: ClosingCase = {
  title: "Het plein",
  minutes: 6,
  parts: [
    { kind: "html", html: "<p>Het dossier.</p>" },
    createStep("een", 3),
    { kind: "html", html: "<p>Een brief.</p>" },
    createStep("twee", 2),
  ],
  guidance: "<p>Laat ieder eerst zelf kiezen.</p>",
  terms: ["buurt"],
  sources: ["bron"],
};

function createStep(id: string, count: number): ClosingCase["parts"][number] {
  const options = Array.from({ length: count }, (_, at) => `${id} keuze ${at + 1}`);
  const reason = (name: string, option: number) => ({ name, option, html: `${name} bij ${id}.` });
  const lesson = id === "een" ? { lesson: "alles" } : {};
  const shown = { html: `<p>Verhaal ${id}.</p>`, question: `Wat kies je bij ${id}?`, options };
  return {
    kind: "step",
    id,
    title: `Stap ${id}`,
    ...lesson,
    ...shown,
    reasons: [reason("Hanna", 1), reason("Omar", 2)],
  };
}

/** Returns the test course with the closing case. */
export function createTestCourseWithClosingCase(
  change: Parameters<typeof createTestCourse>[0] = {},
  closingCase: ClosingCase = testClosingCase,
): BuiltCourse {
  const built = createTestCourse(change);
  return { ...built, hash: `${built.hash} ${JSON.stringify(closingCase)}`, release: { ...built.release, closingCase } };
}
