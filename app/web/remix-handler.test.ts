import type { ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import type { RequestContext } from "./context.server";
import { createRemixHandler, groupCandidateRoutesByPathStartAndLength } from "./remix-handler.server";

const route = (id: string, path: string | undefined, parentId?: string) => ({
  id,
  path,
  parentId,
  module: {} as never,
});
const idsOf = (groups: ReturnType<typeof groupCandidateRoutesByPathStartAndLength>, segment: string) =>
  Object.keys(groups.get(segment) ?? {});

it("a group holds the routes of its shape, their ancestors, and those that match anything", () => {
  const routes = {
    root: route("root", ""),
    home: route("home", undefined, "root"),
    course: route("course", "courses/:course", "root"),
    sources: route("sources", "courses/:course/sources", "root"),
    glossary: route("glossary", "glossary", "course"),
    login: route("login", "login", "root"),
    short: route("short", ":code", "root"),
    rest: route("rest", "*", "root"),
  };
  const groups = groupCandidateRoutesByPathStartAndLength(routes);
  expect([...groups.keys()].sort()).toEqual([" 0", "courses 2", "courses 3", "login 1"]);
  expect(idsOf(groups, "courses 2")).toEqual(["root", "course", "short", "rest"]);
  expect(idsOf(groups, "courses 3")).toEqual(["root", "course", "sources", "glossary", "short", "rest"]);
  expect(idsOf(groups, "login 1")).toEqual(["root", "login", "short", "rest"]);
  expect(idsOf(groups, " 0")).toEqual(["root", "home", "short", "rest"]);
});

it.each([
  ["its host", { host: "leren.test" }],
  ["its host with the port that goes without saying", { host: "leren.test:443" }],
  ["its host behind a proxy with a name of its own", { host: "leren.test", "x-forwarded-host": "app.internal, other" }],
])("a form from our own page is taken when it asks for %s", async (_what, headers) => {
  const action = () => new Response(null, { status: 303, headers: { Location: "/" } });
  const build = {
    routes: { root: { id: "root", path: "", module: { default: () => null, action } } },
    entry: { module: {} },
    assets: { routes: {} },
    future: {},
  } as unknown as ServerBuild;
  const request = new Request("https://leren.test/", {
    method: "POST",
    headers: { ...headers, origin: "https://leren.test" },
    body: new URLSearchParams("a=1"),
  });
  expect((await createRemixHandler(build, "production")(request, {} as RequestContext)).status).toBe(303);
});
