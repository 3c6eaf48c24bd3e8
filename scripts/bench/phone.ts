/**
 * Measures what a person with a slow phone experiences: real Chromium, CPU 4 times slower, 1.6 Mbit/s down, 150 ms of delay, empty cache.
 * Each page is compared with its own text as bare HTML: no styles, no fonts, no script.
 */
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { composeRightAnswerFields } from "../../tests/support/course";
import { median } from "./measure";
import type { BenchScale } from "./scale";
import { type BenchSite, startHttpBaselineServer } from "./site";

interface PhonePageMeasurement {
  name: string;
  /** Median time in ms from navigation to the first text of the page. */
  text_ms: number;
  /** Median time in ms from navigation to the first text of the bare HTML. */
  bare_text_ms: number;
  ratio: number;
  /** Total Blocking Time in ms: of each task on the main thread the part beyond 50 ms, summed; median over the visits. */
  blocked_ms: number;
  bare_blocked_ms: number;
  /** How much the page moves while it loads (Cumulative Layout Shift), at the worst visit. */
  shift: number;
  /** Median time in ms from pressing "Kijk na" to the feedback; only for a visit that answers a question. */
  feedback_ms?: number;
}

export interface PageVisitMeasurement {
  text: number;
  blocked: number;
  shift: number;
  /** The addresses of the scripts that the page loaded. */
  scripts: string[];
  feedback?: number;
}

export async function measurePagesOnPhone(
  site: BenchSite,
  { rounds: runs, firstRound: firstRun, settleMs }: BenchScale,
  step: (text: string) => void,
): Promise<PhonePageMeasurement[]> {
  const { courseId, lessons } = site.release.content;
  const [first] = lessons;
  if (!first) throw new Error("The course has no lesson.");
  const lesson = `/courses/${courseId}/lessons/${first.id}`;
  // A lesson that begins with a question of options, because only those are answered by checking what is visible.
  const quiz = lessons
    .map(({ id }) => ({ id, question: listFirstRoundQuestions(site.release, id)[0] }))
    .find((each) => each.question && "options" in each.question);
  if (!quiz?.question) throw new Error("No lesson begins with a question of options.");
  const { id: quizId, question } = quiz;
  const answer = async (page: Page) => {
    const form = page.locator(`[id="${question.id}"]`);
    for (const [name, value] of composeRightAnswerFields(question)) {
      await form.locator(`input[name="${name}"][value="${value}"]`).check();
    }
    const began = await page.evaluate(() => performance.now());
    await form.getByRole("button", { name: "Kijk na" }).click();
    await form.locator(".verdict").waitFor();
    return (await page.evaluate(() => performance.now())) - began;
  };
  const browser = await launchBenchBrowser();
  try {
    return [
      await measurePage(browser, site, { name: "phone: home", path: "/", runs, firstRun, settleMs }, step),
      await measurePage(browser, site, { name: "phone: lesson", path: lesson, runs, firstRun, settleMs }, step),
      await measurePage(
        browser,
        site,
        {
          ...{ name: "phone: quiz", path: `/courses/${courseId}/lessons/${quizId}`, runs, firstRun, settleMs },
          ...{ hash: `#${question.id}`, answer },
        },
        step,
      ),
    ];
  } finally {
    await browser.close();
  }
}

export function launchBenchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Playwright would end this process at Ctrl-C, before the site has stopped.
    handleSIGINT: false,
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
  });
}

interface Visit {
  name: string;
  path: string;
  runs: number;
  firstRun: number;
  settleMs: number;
  hash?: string;
  /** Answers a question and returns the ms until its feedback. */
  answer?: (page: Page) => Promise<number>;
}

async function measurePage(
  browser: Browser,
  site: BenchSite,
  visit: Visit,
  step: (text: string) => void,
): Promise<PhonePageMeasurement> {
  const origin = `http://localhost:${site.port}`;
  const html = await (await fetch(`${origin}${visit.path}`)).text();
  const plain = html.replace(/<link[^>]*>/g, "").replace(/<script[^>]*>[\s\S]*?<\/script>/g, "");
  const bare = await startHttpBaselineServer(gzipSync(plain, { level: 9 }), "gzip");
  const [ours, bares]: [PageVisitMeasurement[], PageVisitMeasurement[]] = [[], []];
  try {
    // The first run warms up both servers, so it is not counted.
    for (let run = visit.firstRun; run <= visit.runs; run++) {
      step(`${visit.name}: run ${run} of ${visit.runs}`);
      const seen = await measurePageVisit(browser, `${origin}${visit.path}${visit.hash ?? ""}`, visit);
      const plainSeen = await measurePageVisit(
        browser,
        `http://localhost:${bare.port}${visit.path}${visit.hash ?? ""}`,
        {
          settleMs: visit.settleMs,
        },
      );
      if (run === 0) continue;
      ours.push(seen);
      bares.push(plainSeen);
    }
  } finally {
    await bare.stop();
  }
  const [text, bareText] = [median(ours.map((each) => each.text)), median(bares.map((each) => each.text))];
  const feedback = ours.flatMap((each) => each.feedback ?? []);
  return {
    name: visit.name,
    text_ms: Math.round(text),
    bare_text_ms: Math.round(bareText),
    ratio: Math.round((text / bareText) * 100) / 100,
    blocked_ms: Math.round(median(ours.map((each) => each.blocked))),
    bare_blocked_ms: Math.round(median(bares.map((each) => each.blocked))),
    shift: Math.max(...ours.map((each) => Math.round(each.shift * 1000) / 1000)),
    ...(feedback.length > 0 && { feedback_ms: Math.round(median(feedback)) }),
  };
}

/** Visits a page once with an empty cache, and returns what was measured. */
export async function measurePageVisit(
  browser: Browser,
  url: string,
  { settleMs, answer }: Pick<Visit, "settleMs" | "answer">,
): Promise<PageVisitMeasurement> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "nl-NL" });
  try {
    const page = await slowPage(context);
    await page.goto(url, { waitUntil: "load" });
    // Changes after loading count too, such as a late font that moves the text.
    await page.waitForTimeout(settleMs);
    const seen: PageVisitMeasurement = await page.evaluate(() => {
      const counted = (window as unknown as { counted: { blocked: number; shift: number } }).counted;
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      const scripts = performance
        .getEntriesByType("resource")
        .flatMap(({ name }) => (name.endsWith(".js") ? [name] : []));
      return { text: paint?.startTime ?? Number.NaN, blocked: counted.blocked, shift: counted.shift, scripts };
    });
    if (answer) seen.feedback = await answer(page);
    return seen;
  } finally {
    await context.close();
  }
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const counted = { blocked: 0, shift: 0 };
    Object.assign(window, { counted });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) counted.blocked += Math.max(0, task.duration - 50);
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!shift.hadRecentInput) counted.shift += shift.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return page;
}
