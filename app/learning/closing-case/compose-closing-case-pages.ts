/** Builds the data of the pages of a closing case from a release and what one learner chose. Pure functions. */

import { type ClosingCase, type ClosingCaseStep, listSteps } from "~/content/release/closing-case/closing-case";
import { type CourseRelease, findOriginalSource } from "~/content/release/release";
import { listOriginsInHtml } from "~/content/source/citation";
import { htmlToPlainText } from "~/platform/text/html-to-plain-text";
import { hasTasks } from "../notes/own-notes";
import type {
  ClosingCaseChoicesData,
  ClosingCaseFrame,
  ClosingCaseOverviewData,
  ClosingCasePrintData,
  ClosingCaseStepData,
  StepChoice,
} from "./closing-case-page-data";

/** A closing case with the course to which it belongs, and what a learner chose in it. */
export interface ClosingCaseForReader {
  content: CourseRelease;
  closingCase: ClosingCase;
  /** The latest choice at each step, by the id of the step. */
  choices: ReadonlyMap<string, StepChoice>;
}

/** Returns the choice at a step, or null. A choice for an option that the step no longer has counts as none. */
export function findChoice({ choices }: ClosingCaseForReader, step: ClosingCaseStep): StepChoice | null {
  const choice = choices.get(step.id);
  return choice && choice.option <= step.options.length ? choice : null;
}

/** Returns whether the learner chose at every step. */
export function isComplete(reader: ClosingCaseForReader): boolean {
  return listSteps(reader.closingCase).every((step) => findChoice(reader, step) !== null);
}

/** Returns the id of the first step without a choice, from a step on and then from the start; null if all have one. */
export function findNextOpenStep(reader: ClosingCaseForReader, afterId: string): string | null {
  const steps = listSteps(reader.closingCase);
  const at = steps.findIndex(({ id }) => id === afterId) + 1;
  const next = [...steps.slice(at), ...steps.slice(0, at)].find((step) => findChoice(reader, step) === null);
  return next?.id ?? null;
}

function composeFrame(reader: ClosingCaseForReader): ClosingCaseFrame {
  const { content, closingCase } = reader;
  const steps = listSteps(closingCase);
  return {
    course: { id: content.courseId, title: content.title, language: content.language },
    title: closingCase.title,
    minutes: closingCase.minutes,
    steps: steps.map((step) => ({ id: step.id, title: step.title, chosen: findChoice(reader, step) !== null })),
    complete: isComplete(reader),
    glossary: content.glossary.filter(({ key }) => closingCase.terms.includes(key)),
    sources: content.sources.filter(({ key }) => closingCase.sources.includes(key)),
    original: findOriginalSource(content),
    origins: listOriginsInHtml(JSON.stringify(closingCase.parts)),
  };
}

/** Returns the text between two parts of the case. `to`: the index of the part at which it ends. */
function joinText({ parts }: ClosingCase, from: number, to: number): string {
  return parts
    .slice(from, to)
    .map((part) => part.html)
    .join("");
}

const findFirstStep = ({ parts }: ClosingCase) => parts.findIndex(({ kind }) => kind === "step");

export function composeOverview(reader: ClosingCaseForReader): ClosingCaseOverviewData {
  const { closingCase } = reader;
  const documents = joinText(closingCase, 0, findFirstStep(closingCase));
  return { ...composeFrame(reader), documents, contents: listHeadings(documents) };
}

/** Returns the headings of level 2 in HTML that our compiler made. */
function listHeadings(html: string): { id: string; title: string }[] {
  return [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id = "", title = ""]) => ({
    id,
    title: htmlToPlainText(title),
  }));
}

/** Returns the page of one step, or null if there is no such step. It holds no reason of a colleague. */
export function composeStepPage(reader: ClosingCaseForReader, stepId: string): ClosingCaseStepData | null {
  const { closingCase, content } = reader;
  const step = listSteps(closingCase).find(({ id }) => id === stepId);
  if (!step) return null;
  const at = closingCase.parts.indexOf(step);
  const before = closingCase.parts.findLastIndex(({ kind }, index) => kind === "step" && index < at);
  const { question, options } = step;
  return {
    ...composeOverview(reader),
    number: listSteps(closingCase).indexOf(step) + 1,
    // The text before the first step is the documents, which have their own place.
    html: before < 0 ? step.html : joinText(closingCase, before + 1, at + 1),
    question,
    options,
    lesson: findLesson(content, step),
    choice: findChoice(reader, step),
  };
}

function findLesson({ lessons }: CourseRelease, step: ClosingCaseStep): ClosingCaseStepData["lesson"] {
  const lesson = lessons.find(({ id }) => id === step.lesson);
  return lesson ? { id: lesson.id, number: lesson.number, heading: lesson.heading } : null;
}

/** Returns the learner's choices, and beside them those of the colleagues once every step has a choice. */
export function composeChoicesPage(reader: ClosingCaseForReader): ClosingCaseChoicesData {
  const frame = composeFrame(reader);
  const compared = listSteps(reader.closingCase).flatMap((step, index) => {
    const choice = findChoice(reader, step);
    if (!choice) return [];
    const own = { option: step.options[choice.option - 1] ?? "", reason: choice.reason };
    const { id, title, question } = step;
    // Choices may change until the last one, so the reasons stay here until then.
    const colleagues = frame.complete ? listColleagues(step) : [];
    return [{ id, number: index + 1, title, question, own, colleagues }];
  });
  const { content } = reader;
  const hasFinalTest = content.rules.finalTest !== undefined;
  return { ...frame, hasTasks: hasTasks(content), hasFinalTest, compared };
}

/**
 * Returns the case for paper. `isTrainer`: whether this person leads groups. They may read all reasons, as who chose at every step.
 * `wantsGuide`: whether the sheet for who leads the group was asked for.
 */
export function composePrintPage(
  reader: ClosingCaseForReader,
  { isTrainer, wantsGuide }: { isTrainer: boolean; wantsGuide: boolean },
): ClosingCasePrintData {
  const { closingCase, content } = reader;
  const steps = listSteps(closingCase);
  const may = isTrainer || isComplete(reader);
  return {
    ...composeFrame(reader),
    parts: closingCase.parts.map((part) => {
      if (part.kind === "html") return part;
      const { reasons: _kept, lesson: _lesson, ...shown } = part;
      return { ...shown, number: steps.indexOf(part) + 1 };
    }),
    mayGuide: may,
    editionForGroup: isTrainer ? content.label : null,
    guide:
      may && wantsGuide
        ? {
            guidance: closingCase.guidance ?? null,
            steps: steps.map((step) => ({
              id: step.id,
              title: step.title,
              lesson: findLesson(content, step),
              colleagues: listColleagues(step),
            })),
          }
        : null,
  };
}

function listColleagues({ options, reasons }: ClosingCaseStep) {
  return reasons.map(({ name, option, html }) => ({ name, option: options[option - 1] ?? "", reason: html }));
}
