import { expect, it } from "vitest";
import { composeZip } from "~/../tests/support/hostile-files";
import { UnpackedFileTooLargeError } from "./reading";
import { repackZipWithinLimit } from "./repack-zip";

const maxBytes = 8_000_000;

it("a zip that unpacks to more than allowed is stopped on the way, whatever size it states", () => {
  for (const told of [40_000_000, 100]) {
    const bomb = composeZip({ "xl/worksheets/sheet1.xml": Buffer.alloc(40_000_000) }, told);
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => repackZipWithinLimit(bomb, maxBytes)).toThrow(UnpackedFileTooLargeError);
  }
});

it("many entries are counted together", () => {
  const third = Buffer.alloc(3_000_000);
  expect(repackZipWithinLimit(composeZip({ a: third, b: third }), maxBytes)?.length).toBeGreaterThan(6_000_000);
  expect(() => repackZipWithinLimit(composeZip({ a: third, b: third, c: third }), maxBytes)).toThrow(
    UnpackedFileTooLargeError,
  );
});

it("a packed zip is unpacked, with correct sizes", () => {
  const repacked = repackZipWithinLimit(composeZip({ "a.xml": "<a/>", "b.xml": "<b/>" }, 0xffff), maxBytes);
  expect(repacked?.includes("<a/>")).toBe(true);
  expect(repacked && repackZipWithinLimit(repacked, 8)).toEqual(repacked);
  expect(() => repackZipWithinLimit(repacked as Buffer, 7)).toThrow(UnpackedFileTooLargeError);
});

it("a file that is not a zip, or is broken, gives null", () => {
  const whole = composeZip({ "a.xml": "<a/>".repeat(1000) });
  for (const length of [0, 30, whole.length - 30])
    expect(repackZipWithinLimit(whole.subarray(0, length), maxBytes)).toBeNull();
  const broken = Buffer.from(whole);
  broken.fill(0xff, 40, 60);
  expect(repackZipWithinLimit(broken, maxBytes)).toBeNull();
});
