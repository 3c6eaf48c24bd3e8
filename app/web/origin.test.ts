import { expect, it } from "vitest";
import { clientAddress, isSameOrigin } from "./origin";

const post = (headers: Record<string, string>) => new Request("http://leren.test/login", { method: "POST", headers });

it("a read needs no origin", () => {
  expect(isSameOrigin(new Request("http://leren.test/"), null)).toBe(true);
});

it("a write from the host that was asked is ours", () => {
  expect(isSameOrigin(post({ origin: "http://leren.test", host: "leren.test" }), null)).toBe(true);
});

it("a write from the public address is ours, whatever host a proxy asks for", () => {
  expect(isSameOrigin(post({ origin: "https://leren.nl", host: "10.0.0.1:3000" }), "https://leren.nl")).toBe(true);
});

it.each([
  ["another site", { origin: "https://evil.test", host: "leren.test" }],
  ["another port", { origin: "http://leren.test:81", host: "leren.test" }],
  ["a sandboxed frame", { origin: "null", host: "leren.test" }],
  ["no origin at all", { host: "leren.test" }],
  ["no origin, from another site", { host: "leren.test", "sec-fetch-site": "cross-site" }],
] satisfies [string, Record<string, string>][])("a write from %s is refused", (_name, headers) => {
  expect(isSameOrigin(post(headers), "https://leren.nl")).toBe(false);
});

it("the public host by plain http is not ours when the public address is https", () => {
  expect(isSameOrigin(post({ origin: "http://leren.nl", host: "leren.nl" }), "https://leren.nl")).toBe(false);
});

it("a forwarded address counts only as far as there are trusted proxies", () => {
  expect(clientAddress("10.0.0.9", "6.6.6.6, 1.2.3.4", 0)).toBe("10.0.0.9");
  expect(clientAddress("10.0.0.9", "6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4");
  expect(clientAddress("10.0.0.9", "6.6.6.6, 1.2.3.4, 10.0.0.1", 2)).toBe("1.2.3.4");
  expect(clientAddress("10.0.0.9", null, 1)).toBe("10.0.0.9");
});
