/** These tests request every address as every role, and compare the result with the table in tests/support/access-table.ts. */
import fs from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routeConfig from "../../app/routes";
import { type AccessRole, type AccessTableRow, accessRoles } from "../support/access-row";
import { accessTable } from "../support/access-table";
import {
  type AccessTestPeople,
  fillRouteParams,
  insertAccessTestPeople,
  sendRequestAsLearner,
} from "../support/people";
import { expect, startTestSite, type TestSite, test } from "../support/site";

/**
 * Requests the address of a row as this role, and returns the result as the table writes it: a status, `login`, or the path of a redirect.
 */
async function answerOf(
  site: TestSite,
  people: AccessTestPeople,
  row: AccessTableRow,
  role: AccessRole,
): Promise<string> {
  await people.restore();
  const stop = new AbortController();
  const body = row.method === "POST" ? (row.body ?? "") : undefined;
  const learnerId = role === "visitor" ? null : people.ids[role];
  const response = await sendRequestAsLearner(site, learnerId, fillRouteParams(row, people.params), {
    body,
    signal: stop.signal,
  });
  // Only the status is needed. A live stream has no end, so the request is aborted.
  stop.abort();
  const to = response.headers.get("location");
  if (to === null) return String(response.status);
  const path = new URL(to, site.url).pathname;
  if (path === "/login") return "login";
  return Object.entries(people.params).reduce(
    (text, [name, value]) => text.replace(`/${value}`, `/:${name}`),
    `>${path}`,
  );
}

test("every address answers every role as the access table says", async () => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const people = await insertAccessTestPeople(site);
    const found: string[] = [];
    const expected: string[] = [];
    for (const row of accessTable) {
      const cells: string[] = [];
      for (const role of accessRoles) cells.push(await answerOf(site, people, row, role));
      const line = (texts: string[]) => `${row.method} /${row.route} ${texts.join(" ")}`;
      found.push(line(cells));
      expected.push(line(row.cells));
    }
    expect(found).toEqual(expected);
  } finally {
    await site.stop();
  }
});

test("a U+0000 in an address, in its path or its query, never reaches the database", async () => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const people = await insertAccessTestPeople(site);
    const names = new Set<string>();
    for (const file of fs.readdirSync("app", { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file)) continue;
      const reads = /(?:readSearchParam\(request, |search\.get\()"(\w+)"/g;
      for (const [, name = ""] of fs.readFileSync(`app/${file}`, "utf8").matchAll(reads)) names.add(name);
    }
    expect(names.size).toBeGreaterThan(5);
    const query = [...names].map((name) => `${name}=%00`).join("&");
    const failed: string[] = [];
    for (const row of accessTable.filter(({ method }) => method === "GET")) {
      const parts = Object.keys(people.params).filter((name) => row.route.split("/").includes(`:${name}`));
      const paths = parts.map((name) => fillRouteParams(row, { ...people.params, [name]: "%00" }));
      for (const path of [`${fillRouteParams(row, people.params)}?${query}`, ...paths]) {
        const stop = new AbortController();
        const { status } = await sendRequestAsLearner(site, people.ids.trainer, path, { signal: stop.signal });
        stop.abort();
        if (status >= 500) failed.push(`${status} ${path}`);
      }
    }
    expect(failed).toEqual([]);
  } finally {
    await site.stop();
  }
});

test("every route has its rows in the access table", () => {
  const missing: string[] = [];
  for (const entry of routeConfig as RouteConfigEntry[]) {
    const source = fs.readFileSync(`app/${entry.file}`, "utf8");
    const methods: AccessTableRow["method"][] = [];
    if (/export (default|(async )?function loader|const loader)/.test(source)) methods.push("GET");
    if (/export ((async )?function action|const action)/.test(source)) methods.push("POST");
    for (const method of methods) {
      const route = entry.index ? "" : (entry.path ?? "");
      if (!accessTable.some((row) => row.method === method && row.route === route)) missing.push(`${method} ${route}`);
    }
  }
  expect(missing).toEqual([]);
});
