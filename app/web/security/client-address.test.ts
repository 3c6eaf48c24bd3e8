import { Writable } from "node:stream";
import pino from "pino";
import { expect, it } from "vitest";
import { createClientAddressResolver, resolveClientAddress } from "./client-address.server";

it("a forwarded address counts only as far as there are trusted proxies", () => {
  expect(resolveClientAddress("10.0.0.9", "6.6.6.6, 1.2.3.4", 0)).toBe("10.0.0.9");
  expect(resolveClientAddress("10.0.0.9", "6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4");
  expect(resolveClientAddress("10.0.0.9", "6.6.6.6, 1.2.3.4, 10.0.0.1", 2)).toBe("1.2.3.4");
  expect(resolveClientAddress("10.0.0.9", null, 1)).toBe("10.0.0.9");
});

it.each([
  ["1.2.3.4:50123", "1.2.3.4"],
  ["[2001:db8::1]:50123", "2001:db8::1"],
  ["[2001:db8::1]", "2001:db8::1"],
  ["2001:db8::1", "2001:db8::1"],
])("%s is %s, whatever port a proxy saw", (hop, address) => {
  expect(resolveClientAddress("10.0.0.9", `6.6.6.6:1, ${hop}`, 1)).toBe(address);
});

it("a proxy that nobody told of is warned of once, and only then", () => {
  const lines: string[] = [];
  const log = pino({}, new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) }));
  const told = createClientAddressResolver(1, log);
  const untold = createClientAddressResolver(0, log);
  expect(told("10.0.0.9", "1.2.3.4")).toBe("1.2.3.4");
  expect(untold("10.0.0.9", null)).toBe("10.0.0.9");
  expect(lines).toEqual([]);
  for (let requests = 0; requests < 3; requests++) expect(untold("10.0.0.9", "1.2.3.4")).toBe("10.0.0.9");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("TRUSTED_PROXIES");
  expect(lines[0]).not.toContain("1.2.3.4");
});
