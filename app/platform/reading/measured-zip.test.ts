import { expect, it } from "vitest";
import { zip } from "~/../tests/support/hostile-files";
import { repackZip } from "./measured-zip";
import { TooLargeToRead } from "./reading";

const maxBytes = 8_000_000;

it("a zip that unpacks to more than it may is stopped on the way, whatever it says of itself", () => {
  for (const told of [40_000_000, 100]) {
    const bomb = zip({ "xl/worksheets/sheet1.xml": Buffer.alloc(40_000_000) }, told);
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => repackZip(bomb, maxBytes)).toThrow(TooLargeToRead);
  }
});

it("many entries are counted together", () => {
  const third = Buffer.alloc(3_000_000);
  expect(repackZip(zip({ a: third, b: third }), maxBytes)?.length).toBeGreaterThan(6_000_000);
  expect(() => repackZip(zip({ a: third, b: third, c: third }), maxBytes)).toThrow(TooLargeToRead);
});

it("what was packed comes out unpacked, with sizes that are true", () => {
  const repacked = repackZip(zip({ "a.xml": "<a/>", "b.xml": "<b/>" }, 0xffff), maxBytes);
  expect(repacked?.includes("<a/>")).toBe(true);
  expect(repacked && repackZip(repacked, 8)).toEqual(repacked);
  expect(() => repackZip(repacked as Buffer, 7)).toThrow(TooLargeToRead);
});

it("what is no zip, or is broken, is none", () => {
  const whole = zip({ "a.xml": "<a/>".repeat(1000) });
  for (const length of [0, 30, whole.length - 30]) expect(repackZip(whole.subarray(0, length), maxBytes)).toBeNull();
  const broken = Buffer.from(whole);
  broken.fill(0xff, 40, 60);
  expect(repackZip(broken, maxBytes)).toBeNull();
});
