import { expect, it } from "vitest";
import { visitorPageMark } from "~/ui/page-mark";
import { listTypedTextsToShowAgain } from "../forms/typed-texts-to-show-again";
import { findFormPagePath } from "./origin";
import { createPageMarkFunction } from "./page-mark.server";
import { isPageMarkExempt, pageMarkExemptions } from "./page-mark-exemptions";
import { pageMarkMatchesViewer } from "./require-page-mark.server";

const pageMark = createPageMarkFunction(Buffer.alloc(32, 1));
const [a, b] = ["01890000-0000-7000-8000-00000000000a", "01890000-0000-7000-8000-00000000000b"];

it("a page is its owner's, a visitor's also its guest's, and nothing else is anybody's", () => {
  const account = { learnerId: a, kind: "account" as const };
  const guest = { learnerId: a, kind: "guest" as const };
  for (const viewer of [account, guest]) {
    expect(pageMarkMatchesViewer(viewer, pageMark(a), pageMark)).toBe(true);
    for (const mark of [pageMark(b), null, undefined, "", "toString", pageMark(a).slice(1), ` ${pageMark(a)}`]) {
      expect(pageMarkMatchesViewer(viewer, mark, pageMark)).toBe(false);
    }
  }
  expect(pageMarkMatchesViewer(guest, visitorPageMark, pageMark)).toBe(true);
  expect(pageMarkMatchesViewer(account, visitorPageMark, pageMark)).toBe(false);
  expect(pageMarkMatchesViewer(null, visitorPageMark, pageMark)).toBe(true);
  expect(pageMarkMatchesViewer(null, pageMark(a), pageMark)).toBe(false);
  expect(pageMarkMatchesViewer(null, null, pageMark)).toBe(false);
});

it("only the addresses of the list need no mark, each with a reason", () => {
  for (const { path, why } of pageMarkExemptions) {
    expect(isPageMarkExempt(`/${path}`)).toBe(true);
    expect(why.length).toBeGreaterThan(30);
  }
  for (const path of [
    "/",
    "/login/x",
    "/login.data",
    "/x/login",
    "/account",
    "/unsubscribe",
    "/unsubscribe/a/b",
    "/LOGIN",
    "//theme",
  ]) {
    expect(isPageMarkExempt(path)).toBe(false);
  }
});

it("what was typed comes back, and no choice, password or id", () => {
  expect(
    listTypedTextsToShowAgain("/courses/c/lessons/l", {
      option: ["a"],
      reason: ["b"],
      "gap-1": ["geld"],
      text: ["Zo. "],
    }),
  ).toEqual([
    { kind: "gap", text: "geld" },
    { kind: "text", text: "Zo. " },
  ]);
  const fields = {
    password: ["x"],
    newPassword: ["y"],
    code: [a],
    reason: ["Ziek"],
    "day.L1": ["2026-12-01"],
    subject: [" "],
  };
  expect(listTypedTextsToShowAgain("/cohorts/c/settings", fields)).toEqual([
    { kind: "reason", text: "Ziek" },
    { kind: "day", text: "2026-12-01" },
  ]);
});

it("a form leads back to the page that it stood on, which is a page of ours", () => {
  const page = (referer: string | null, host = "leren.test") =>
    findFormPagePath(
      new Request("http://leren.test/account/sessions", { headers: { host, ...(referer ? { referer } : {}) } }),
      "https://public.test",
    );
  expect(page("http://leren.test/account?done=name")).toBe("/account?done=name");
  expect(page("https://public.test/account")).toBe("/account");
  expect(page("http://leren.test//evil.test/x")).toBe("/");
  for (const referer of [null, "https://evil.test/account", "no address"])
    expect(page(referer)).toBe("/account/sessions");
});
