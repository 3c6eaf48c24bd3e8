import fc from "fast-check";
import { expect, it } from "vitest";
import { visitorPageMark } from "~/ui/page-mark";
import { createPageMarkFunction } from "./page-mark.server";

const [ours, theirs] = [createPageMarkFunction(Buffer.alloc(32, 1)), createPageMarkFunction(Buffer.alloc(32, 2))];

it("a mark tells learners apart, is the same for every process with the key, and says nothing without it", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      expect(ours(one)).toMatch(/^[\w-]{22}$/);
      expect(ours(one)).not.toBe(visitorPageMark);
      expect(createPageMarkFunction(Buffer.alloc(32, 1))(one)).toBe(ours(one));
      expect(ours(one) === ours(other)).toBe(one === other);
      expect(theirs(one)).not.toBe(ours(one));
    }),
  );
});

it("all visitors have one mark", () => {
  expect(ours(null)).toBe(visitorPageMark);
  expect(theirs(null)).toBe(visitorPageMark);
});
