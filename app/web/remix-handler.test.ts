import { expect, it } from "vitest";
import { groupRoutes } from "./remix-handler.server";

const route = (id: string, path: string | undefined, parentId?: string) => ({
  id,
  path,
  parentId,
  module: {} as never,
});
const idsOf = (groups: ReturnType<typeof groupRoutes>, segment: string) => Object.keys(groups.get(segment) ?? {});

it("a group holds the routes of its first segment, their ancestors, and those that match anything", () => {
  const routes = {
    root: route("root", ""),
    home: route("home", undefined, "root"),
    course: route("course", "courses/:course", "root"),
    lesson: route("lesson", "lessons/:lesson", "course"),
    login: route("login", "login", "root"),
    short: route("short", ":code", "root"),
    rest: route("rest", "*", "root"),
  };
  const groups = groupRoutes(routes);
  expect([...groups.keys()].sort()).toEqual(["", "courses", "login"]);
  expect(idsOf(groups, "courses")).toEqual(["root", "course", "lesson", "short", "rest"]);
  expect(idsOf(groups, "login")).toEqual(["root", "login", "short", "rest"]);
  expect(idsOf(groups, "")).toEqual(["root", "home", "short", "rest"]);
});
