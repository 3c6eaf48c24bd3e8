import { expect, it } from "vitest";
import { listTimesThatStand } from "./time-in-force";

const gave = (seq: number, dueAt = `2026-03-${10 + seq}`) => ({ scope: "vijf", seq, dueAt, takesBack: null });
const took = (seq: number, takesBack: number | null, dueAt: string | null) => ({
  scope: "vijf",
  seq,
  dueAt,
  takesBack,
});
const standing = (...rows: { scope: string; seq: number; dueAt: string | null; takesBack: number | null }[]) =>
  listTimesThatStand(rows, "vijf").map(({ seq }) => seq);

it("one act that is taken back leaves what was given before it, the latest first", () => {
  expect(standing(gave(2), gave(1))).toEqual([2, 1]);
  expect(standing(gave(1), gave(2), took(3, 2, "2026-03-11"))).toEqual([1]);
  expect(standing(gave(1), gave(2), took(3, 2, "2026-03-11"), took(4, 1, null))).toEqual([]);
  expect(standing(gave(1), gave(2), took(3, 2, "2026-03-11"), gave(4))).toEqual([4, 1]);
});

it("an old row without a number took back all before it, and other deadlines are left alone", () => {
  expect(standing(gave(1), gave(2), took(3, null, null))).toEqual([]);
  expect(standing(gave(1), took(2, null, null), gave(3))).toEqual([3]);
  expect(standing({ ...gave(1), scope: "vier" })).toEqual([]);
});
