/** What a screenshot to take is, and what happens on a page before several of them. */
import type { Locator, Page } from "@playwright/test";
import type { QuestionRecord } from "../../app/questions/table";

export interface ScreenshotPlan {
  /** The path of the picture below docs/, without .png. */
  name: string;
  /** The name of the person in the demo who sees the page; `administrator`, or absent for a visitor without account. */
  who?: string;
  path: string;
  /** Whether the picture is 390 pixels wide, like a phone; otherwise it is 1120. */
  phone?: boolean;
  /** The height of the picture in pixels; absent: the height of the screen. */
  height?: number;
  dark?: boolean;
  english?: boolean;
  /** Whether the path leads to a PDF. Then the picture shows its first page. */
  paper?: boolean;
  /** Does something on the page before the picture. If it returns a part of the page, the picture shows only that part. */
  act?(page: Page): Promise<Locator | undefined>;
}

/** Where the pages are that the pictures show. */
export interface Places {
  course: string;
  /** Returns the path of a lesson by its number. */
  lesson(number: number): string;
  /** Returns the first question of this type that a first round of a lesson asks, with the path of its lesson. */
  question(type: QuestionRecord["type"]): { lesson: string; record: QuestionRecord };
  /** The paths of the closing case: one of its steps, and the page that lays the choices beside those of others. Null without a case. */
  closingCase: { step: string; choices: string } | null;
  /** The path of the page with a learner's own notes. */
  notes: string;
  /** Returns the path of a certificate by the holder's name. */
  certificate(name: string): string;
  /** The path of the demo's group, as its trainer sees it. */
  group: string;
  nextGroup: string;
  /** The path of the page on which a person joins the group. */
  join: string;
  /** The path of the group's page for its members. */
  membership: string;
  /** Returns the path of the trainer's page about a member, by name. */
  member(name: string): string;
  /** The path of a live session at the comparison of both votes, as the trainer sees it. */
  liveSession: string;
  /** Returns the path of the statistics of a lesson's questions in the group, by the lesson's number. */
  analysis(number: number): string;
}

/** Returns a preparation of a page: it scrolls an element to the top of the picture. */
export const showing = (selector: string) => async (page: Page) => {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: "start" }));
  return undefined;
};

/** Returns a preparation of a page: the picture then shows only this element. */
export const part = (selector: string) => async (page: Page) => page.locator(selector).first();
