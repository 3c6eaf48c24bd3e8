/** What one person of the demo wrote for themselves, for the pictures: at the tasks of the lessons, and in the closing case. */

import { listSteps } from "../../app/content/release/closing-case/closing-case";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { saveClosingCaseChoice } from "../../app/learning/closing-case/save-closing-case-choice.server";
import { saveNote } from "../../app/learning/notes/save-note.server";
import type { Pool } from "../../app/platform/database/database.server";

/** Notes at the tasks of the first lessons. */
const notes: readonly string[] = [
  "Plek: de kiosk op het plein verdween, en er kwam een bankje.\nMensen: drie gezinnen vertrokken, en in hun huizen wonen nu studenten.\nHulp: de wijkverpleegster kwam vroeger langs. Nu bel je een nummer in de stad.",
  "Besluit: de speeltuin gaat een half jaar dicht.\nWie besloot: de gemeente. Bewoners mochten reageren op een brief.\nDaarna moest de gemeente elke reactie beantwoorden. Volgens mij is dat adviseren.",
];
/** The choices at the first steps of the closing case: the number of the option, and the reason. */
const choices: readonly { option: number; reason: string }[] = [
  {
    option: 2,
    reason: "Ik wil eerst weten of de twee groepen hetzelfde bedoelen. Pas dan vraag ik wie er samen wil praten.",
  },
  { option: 1, reason: "Dan weet iedereen vooraf hoeveel invloed er is." },
  { option: 3, reason: "Zij kan dit zelf niet vrij doen." },
];

/** Writes these texts for a learner, as far as the course has tasks and a closing case. */
export async function writeOwnTexts(
  pool: Pool,
  releases: ReleaseCache,
  { release: { content }, learnerId, now }: { release: ReleaseWithQuestions; learnerId: string; now: Date },
): Promise<void> {
  const { courseId, lessons, closingCase } = content;
  const learner = { id: learnerId };
  const tasks = lessons.flatMap(({ id, segments }) =>
    segments.flatMap((segment) => (segment.kind === "task" ? [{ lessonId: id, place: `task:${segment.id}` }] : [])),
  );
  for (const [at, text] of notes.entries()) {
    const task = tasks[at];
    if (task) mustBeSaved(await saveNote(pool, releases, { learner, courseId, ...task, text, now }));
  }
  const steps = closingCase ? listSteps(closingCase) : [];
  // Those of others show once every step has a choice.
  for (const [at, step] of steps.entries()) {
    const choice = choices[at] ?? { option: 1, reason: "" };
    mustBeSaved(await saveClosingCaseChoice(pool, releases, { learner, courseId, stepId: step.id, ...choice, now }));
  }
}

function mustBeSaved(outcome: { ok: true } | { ok: false; reason: string }): void {
  if (!outcome.ok) throw new Error(`A text of the demo is refused: ${outcome.reason}`);
}
