import { expect, it } from "vitest";
import { action } from "./theme.route";

function choose(back: string): Promise<Response> {
  const body = new URLSearchParams({ theme: "dark", back });
  const context = { config: { secureCookies: false } };
  const request = new Request("http://site.test/theme", { method: "POST", body });
  return action({ request, context, params: {} } as never);
}

it("a choice of colours goes back to the page, whatever letters its address has, and never elsewhere", async () => {
  expect((await choose("/learning?a=b")).headers.get("location")).toBe("/learning?a=b");
  expect((await choose("/€")).headers.get("location")).toBe("/%E2%82%AC");
  expect((await choose("/.//evil.test")).headers.get("location")).toBe("/");
});
