/** This test posts the page's own form of the largest sitting that can exist to the web server. */
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mostMembersPerCohort } from "~/cohorts/group/cohort";
import { parseConfigFromEnvironment } from "~/platform/config.server";
import { newId } from "~/platform/ids";
import { createLogger } from "~/platform/log.server";
import { cohortSittingPath } from "~/ui/addresses";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { pageMarkFieldName } from "~/ui/page-mark";
import type { AppServices } from "~/web/context.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { createPageMarkFunction } from "~/web/security/page-mark.server";
import { createWebServer } from "~/web/web-server.server";
import { SittingPage } from "./sitting.page";
import { readPostedTicks } from "./sittings.server";

const now = new Date("2027-03-01T10:00:00Z");
const attempts = Array.from({ length: mostMembersPerCohort }, (_, at) => ({
  ...{ learnerId: newId(now), attemptId: newId(now), name: `Lid ${at}`, startedAt: now, handedInAt: now },
  ...{ handedIn: "in-time" as const, present: true, identitySeen: at % 2 === 0 },
}));
const cohort = { id: newId(now), name: "SW-2B", archivedAt: null };
const sitting = {
  ...{ id: newId(now), room: "Aula", opensAt: now, closesAt: now, closedAt: null, lapsesAt: now },
  ...{ supervisedBy: { by: "SW-2B", isGroup: true }, state: "ended" as const },
};
const pageMark = createPageMarkFunction(Buffer.alloc(32, 7));
const server = createWebServer({
  services: {
    config: parseConfigFromEnvironment({ NODE_ENV: "test" }),
    log: createLogger("silent"),
    pageMark,
  } as AppServices,
  handler: async (request, context) => {
    const { ticks } = readPostedTicks(await readPostedFields(request, context));
    return Response.json(ticks);
  },
  clientDir: null,
});
let origin = "";
beforeAll(async () => {
  origin = `http://localhost:${(await server.listen(0, "localhost")).port}`;
});
afterAll(() => server.stop({ graceMs: 0 }));

/** The fields that a browser posts: the hidden ones and the ticked boxes, of the form and those that belong to it. */
function listPostedFields(html: string): [string, string][] {
  const inputs = html.match(/<input [^>]*>/g) ?? [];
  return inputs
    .filter((input) => /type="hidden"/.test(input) || / checked=""/.test(input))
    .map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? "", /value="([^"]*)"/.exec(input)?.[1] ?? ""]);
}

it.each(["", "/close"])("a sitting of a full group is ticked and closed with everybody ticked: %s", async (end) => {
  const page = {
    sitting,
    closedBy: null,
    attempts,
    left: { supervised: 0, others: 0 },
    canWithdraw: false,
    others: [],
  };
  const html = renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor("nl")}>
      <SittingPage {...{ cohort, page, now }} done={null} unconfirmed={false} begun={false} late={false} />
    </MessagesContext.Provider>,
  );
  const fields = listPostedFields(html).filter(([name]) => name !== pageMarkFieldName);
  const body = new URLSearchParams([...fields, ["known", "1"], ["everyone", "1"], [pageMarkFieldName, pageMark(null)]]);
  const path = `${cohortSittingPath(cohort.id, sitting.id)}${end}`;
  const response = await fetch(`${origin}${path}`, { method: "POST", body, headers: { origin } });
  expect(response.status).toBe(200);
  const expected = attempts.map(({ attemptId, present, identitySeen }) => ({
    ...{ attemptId, shown: { present, identitySeen }, sent: { present, identitySeen } },
  }));
  expect(await response.json()).toEqual(expected);
});
