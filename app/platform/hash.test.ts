import { expect, it } from "vitest";
import { createToken, hashToken } from "./hash.server";

it("the hash of a token stays what the database holds", () => {
  const stored = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(hashToken("abc").toString("hex")).toBe(stored);
});

it("a token fits in an address and never comes twice", () => {
  const tokens = Array.from({ length: 100 }, createToken);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(100);
});
