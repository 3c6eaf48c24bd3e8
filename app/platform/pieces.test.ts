import { expect, it } from "vitest";
import { takeInPieces } from "./pieces.server";

it("items come in pieces and in their order, and others get their turn after each piece", async () => {
  let turns = 0;
  const others = () => {
    turns += 1;
    if (turns < 50) setImmediate(others);
  };
  setImmediate(others);
  const taken: number[][] = [];
  const before: number[] = [];
  for await (const piece of takeInPieces([1, 2, 3, 4, 5], 2)) {
    taken.push(piece);
    before.push(turns);
  }
  expect(taken).toEqual([[1, 2], [3, 4], [5]]);
  expect(before[1]).toBeGreaterThan(before[0] ?? 0);
  expect(before[2]).toBeGreaterThan(before[1] ?? 0);
});

it("an empty list is one empty piece", async () => {
  const taken: number[][] = [];
  for await (const piece of takeInPieces<number>([], 2)) taken.push(piece);
  expect(taken).toEqual([[]]);
});
