/** Helpers for tests of routes in which a guest logs in to an account. */
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import * as login from "~/routes/account/login.route";
import { type createAccountTestHelpers, testPassword } from "./accounts";
import type { openRouteClient } from "./route-client";

type Browser = ReturnType<typeof openRouteClient>;

export function createGuestBrowserHelpers(pool: Pool, tools: ReturnType<typeof createAccountTestHelpers>) {
  return {
    /** Makes a guest of this browser, with one note if it `answers`. Returns the id of the guest. */
    becomeGuest: async (browser: Browser, { answers = false } = {}): Promise<string> => {
      const { learnerId, setCookie } = await tools.guest();
      browser.jar.set("session", { value: tools.cookieOf(setCookie).slice("session=".length), path: "/" });
      if (answers) {
        await pool`
          insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
          values (${learnerId}, ${newId(tools.now)}, 'course', 'lesson', 'recall', 'mine', ${tools.now})`;
      }
      return learnerId;
    },
    notesOf: async (learnerId: string): Promise<number> =>
      (await pool`select from note where learner_id = ${learnerId}`).length,
    enter: (browser: Browser, email: string, next = "") =>
      browser.post(login, `/login${next}`, { email, password: testPassword }),
  };
}
