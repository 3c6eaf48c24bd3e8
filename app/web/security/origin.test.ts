import { expect, it } from "vitest";
import { isHostOfThisSite, isSafeMethodOrSameOriginRequest } from "./origin";

const post = (headers: Record<string, string>) => new Request("http://leren.test/login", { method: "POST", headers });

it("a read needs no origin", () => {
  expect(isSafeMethodOrSameOriginRequest(new Request("http://leren.test/"), null)).toBe(true);
});

it("without a public address, a write from the host that was asked is ours, by the scheme that it was asked by", () => {
  const write = (origin: string, more = {}) =>
    isSafeMethodOrSameOriginRequest(post({ origin, host: "leren.test:3000", ...more }), null);
  expect(write("http://leren.test:3000")).toBe(true);
  expect(write("https://leren.test:3000")).toBe(false);
  expect(write("https://leren.test:3000", { "x-forwarded-proto": "https" })).toBe(true);
  expect(write("http://leren.test:3000", { "x-forwarded-proto": "https" })).toBe(false);
  expect(write("http://leren.test")).toBe(false);
});

// These are the headers that w3m 0.5.3 and lynx 2.9 send: no Origin and no Sec-Fetch-Site.
it.each([
  ["w3m", { "user-agent": "w3m/0.5.3+git20230121", accept: "text/html, text/*;q=0.5, image/*, application/*" }],
  ["lynx", { "user-agent": "Lynx/2.9.0dev.12", accept: "text/html, text/plain" }],
])("a form of %s comes from a page of ours by its Referer", (_name, own) => {
  const write = (referer: Record<string, string>) =>
    isSafeMethodOrSameOriginRequest(post({ ...own, host: "leren.nl", ...referer }), "https://leren.nl");
  expect(write({ referer: "https://leren.nl/courses/fiets" })).toBe(true);
  expect(write({ referer: "http://leren.nl/courses/fiets" })).toBe(false);
  expect(write({ referer: "https://leren.nl.evil.test/" })).toBe(false);
  expect(write({ referer: "https://evil.test/?https://leren.nl/" })).toBe(false);
  expect(write({ referer: "no address" })).toBe(false);
  expect(write({})).toBe(false);
});

it("a Referer helps nobody who says an origin, or from which site", () => {
  const referer = "https://leren.nl/login";
  expect(isSafeMethodOrSameOriginRequest(post({ referer, host: "leren.nl", origin: "null" }), "https://leren.nl")).toBe(
    false,
  );
  expect(
    isSafeMethodOrSameOriginRequest(
      post({ referer, host: "leren.nl", "sec-fetch-site": "same-site" }),
      "https://leren.nl",
    ),
  ).toBe(false);
});

it.each([
  ["another site", { origin: "https://evil.test", host: "leren.nl" }],
  ["another port", { origin: "https://leren.nl:81", host: "leren.nl" }],
  ["the same host by plain http", { origin: "http://leren.nl", host: "leren.nl" }],
  ["a sandboxed frame", { origin: "null", host: "leren.nl" }],
  ["the host that was asked, which is not the public one", { origin: "http://10.0.0.1:3000", host: "10.0.0.1:3000" }],
  ["no origin at all", { host: "leren.nl" }],
  ["no origin, from another site", { host: "leren.nl", "sec-fetch-site": "cross-site" }],
] satisfies [string, Record<string, string>][])(
  "with a public address, a write from %s is refused",
  (_name, headers) => {
    expect(isSafeMethodOrSameOriginRequest(post(headers), "https://leren.nl")).toBe(false);
  },
);

it.each([
  ["leren.nl", true],
  ["LEREN.nl", true],
  ["leren.nl:443", true],
  ["leren.nl:80", false],
  ["leren.nl:3000", false],
  ["10.0.0.1:3000", false],
  ["leren.nl.evil.test", false],
  ["", false],
  [undefined, false],
])("of https://leren.nl, host %s: %s", (host, own) => {
  expect(isHostOfThisSite(host, "https://leren.nl")).toBe(own);
  expect(isHostOfThisSite(host, null)).toBe(true);
});
