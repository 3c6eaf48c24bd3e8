/** Texts of the course check about the closing case, tasks, and what to read next. */
import type { ClosingCaseFlaws } from "~/content/source/closing-case/flaws";
import type { TaskFlaws } from "~/content/source/tasks/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const closingCaseSentences: SentenceForEachFlaw<ClosingCaseFlaws> = {
  "tag-only-in-lesson": ({ tag }) => `<${tag}> belongs in a lesson and can't be in closing-case.mdx.`,
  "tag-only-in-closing-case": ({ tag }) => `<${tag}> can only be in closing-case.mdx.`,
  "closing-case-without-step": "The closing case has no step. Write at least one: <Step>.",
  "closing-case-guidance": "<Guidance> is in the closing case once: after the last <Step>.",
  "step-id": "The id of a step takes lower-case letters, digits and hyphens.",
  "step-id-twice": ({ id }) => `The id ${id} already belongs to another step.`,
  "step-lesson-unknown": ({ lesson, lessons }) =>
    `The lesson ${lesson} does not exist. Expected: ${lessons.join(", ")}.`,
  "step-holds-other": "A step has only paragraphs, lists and tables.",
  "step-shape":
    "A step tells what happens, and ends with a question in one paragraph and a list with hyphens: the choices.",
  "step-choice-mark":
    "A reason stands below, so this is a choice. Begin the line with a hyphen: - You …. Is it no choice? Then remove the >.",
  "step-options": ({ least, most, found }) => `This step has ${found} choices. Expected: ${least} to ${most}.`,
  "step-option":
    "A choice is one paragraph without a link, term or source. Below it are only reasons, with > in front.",
  "step-reason":
    "A colleague's reason is one paragraph that begins with the name: > [Name] Reason. Put it below the choice, indented by two spaces.",
  "step-colleagues": ({ found }) =>
    `This step has the reason of ${found} ${found === 1 ? "colleague" : "colleagues"}. Expected: exactly 2.`,
  "step-colleague-twice": ({ name }) => `${name} gives two reasons in this step. Expected: two colleagues.`,
};

export const taskSentences: SentenceForEachFlaw<TaskFlaws> = {
  "task-shape":
    "A <Task> begins with a paragraph, and goes on with paragraphs and lists. One <Rubric> can be at its end.",
  "further-shape": "<Further> has one list, and nothing else.",
  "further-item":
    "Each line in <Further> begins with a link or a source, such as [@A]. Plain text without markup can follow.",
  "further-second": "A lesson has one <Further>.",
};
