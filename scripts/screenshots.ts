/** `npm run screenshots` takes the pictures of the README and the guide. It starts the built site and fills it with the demo. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { listSteps } from "../app/content/release/closing-case/closing-case";
import { closingCaseChoicesPath, closingCaseStepPath, notesPath } from "../app/ui/addresses";
import { startTestSite, type TestSite } from "../tests/support/site";
import { findOrInstallBrowser } from "./browser.mjs";
import { createProgressDisplay } from "./progress-display";
import { type OptionValues, runCommandWithOptions } from "./run-command-with-options";
import { fillLiveSession } from "./screenshots/fill-live-session";
import { addFinalTests, fillScreenshotSite, findFirstQuestion } from "./screenshots/fill-site";
import { fillSitting } from "./screenshots/fill-sitting";
import {
  listFinalTestScreenshotPlans,
  listSittingScreenshotPlans,
  trainerOfGroup,
} from "./screenshots/list-group-plans";
import { listScreenshotNames, listScreenshotPlans } from "./screenshots/list-screenshot-plans";
import type { ScreenshotPlan } from "./screenshots/screenshot-plan";
import { takeAndSaveScreenshot } from "./screenshots/take-and-save-screenshot";
import { holdUntilStopSignal } from "./stop-signal";

const help = `npm run screenshots: takes the pictures in docs/images and docs/gids/images anew.

  npm run screenshots                 all of them
  npm run screenshots -- --only NAME  those whose name has NAME in it

Starts the built site on a database of its own, fills the demo and goes through the pages with Chromium (CHROMIUM: path of it).
`;

/** The moment at which the demo ends and the pictures are taken: a Friday afternoon. */
const now = new Date("2026-11-20T14:00:00Z");
/**
 * The origin of the site as certificates show it. Chromium resolves it to this machine. It is http, because we can't get a TLS certificate
 * for it.
 */
const origin = "http://leren.example.nl";

const options = { only: { type: "string" } } as const;

function main(values: OptionValues<typeof options>): Promise<void> {
  const start = () =>
    startTestSite({
      HOST: "127.0.0.1",
      PUBLIC_URL: origin,
      OPERATOR_NAME: "Leerhuis De Linde",
      CONTACT_EMAIL: "leren@example.nl",
      WORKER: "off",
      CLOCK_START: now.toISOString(),
      NODE_OPTIONS: `--import=${pathToFileURL(path.resolve("scripts/screenshots/fixed-clock.mjs"))}`,
    });
  return holdUntilStopSignal({ start, end: (site) => site.stop() }, (site) => takeShots(site, values.only ?? ""));
}

async function takeShots(site: TestSite, only: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    // Playwright would end this process at Ctrl-C, before the site has stopped.
    handleSIGINT: false,
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      `--host-resolver-rules=MAP ${new URL(origin).host}:80 127.0.0.1:${new URL(site.url).port}`,
    ],
  });
  const progress = createProgressDisplay("Taking pictures");
  const take = async (plans: ScreenshotPlan[], learners: ReadonlyMap<string, string>) => {
    const shots = plans.filter(({ name }) => name.includes(only));
    progress.begin(shots.length);
    for (const shot of shots) {
      progress.name(shot.name);
      const learnerId = shot.who ? known(learners.get(shot.who), shot.who) : null;
      await takeAndSaveScreenshot(browser, { shot, origin, now, learnerId, site });
      progress.advance(1);
    }
    progress.end();
  };
  try {
    await takeShotsOfFirstCourse(site, take);
    // The example course comes last, because the home page of a site with two courses is another one.
    const { courseId, cohortId, learners } = await addFinalTests(site.pool, { now, origin });
    await take(
      listFinalTestScreenshotPlans({ course: `/courses/${courseId}`, group: `/cohorts/${cohortId}` }),
      learners,
    );
    const sitting = await fillSitting(site.pool, {
      ...{ cohortId, courseId, now },
      trainerId: known(learners.get(trainerOfGroup), trainerOfGroup),
      present: ["Dewi Pattiasina", "Aukje Terpstra"].map((name) => known(learners.get(name), name)),
    });
    await take(listSittingScreenshotPlans(sitting), learners);
  } finally {
    progress.end();
    await browser.close();
  }
}

async function takeShotsOfFirstCourse(
  site: TestSite,
  take: (plans: ScreenshotPlan[], learners: ReadonlyMap<string, string>) => Promise<void>,
): Promise<void> {
  const { release, groups, learners, certificates } = await fillScreenshotSite(site.pool, { now, origin });
  const { courseId, lessons, closingCase } = release.content;
  const [firstStep] = closingCase ? listSteps(closingCase) : [];
  const course = `/courses/${courseId}`;
  const plans = listScreenshotPlans({
    liveSession: await fillLiveSession(site.pool, {
      cohortId: groups.cohortId,
      trainerId: known(learners.get(trainerOfGroup), trainerOfGroup),
      release,
      questionId: findFirstQuestion(release, "single").record.id,
      now,
    }),
    course,
    lesson: (number) => `${course}/lessons/${known(lessons[number - 1], `lesson ${number}`).id}`,
    question: (type) => {
      const { lessonId, record } = findFirstQuestion(release, type);
      return { lesson: `${course}/lessons/${lessonId}`, record };
    },
    closingCase: firstStep
      ? { step: closingCaseStepPath(courseId, firstStep.id), choices: closingCaseChoicesPath(courseId) }
      : null,
    notes: notesPath(),
    group: `/cohorts/${groups.cohortId}`,
    nextGroup: `/cohorts/${groups.nextCohortId}`,
    join: `/join/${groups.code}`,
    membership: `/memberships/${groups.cohortId}`,
    member: (name) => `/cohorts/${groups.cohortId}/learners/${known(learners.get(name), name)}`,
    analysis: (number) => `/cohorts/${groups.cohortId}/questions/${known(lessons[number - 1], `lesson ${number}`).id}`,
    certificate: (name) => `/certificates/${known(certificates.get(name), name)}`,
  });
  await take(plans, learners);
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo has no ${what}`);
  return value;
}

await runCommandWithOptions({
  name: "screenshots",
  help,
  options,
  needsBuild: true,
  check: ({ only = "" }) =>
    listScreenshotNames().some((name) => name.includes(only)) ? null : `There is no picture with ${only} in its name.`,
  run: main,
});
