import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { consentVersion } from "~/cohorts/joining/join-ticket";
import { messagesFor } from ".";

it("whoever joins agrees to a version: other words about what a trainer sees are another version", () => {
  const words = JSON.stringify([messagesFor("nl").following.seen, messagesFor("en").following.seen]);
  const digest = createHash("sha256").update(words).digest("hex").slice(0, 16);
  // Changed the words? Then raise the version, and write both here.
  expect({ consentVersion, digest }).toEqual({ consentVersion: "2026-11", digest: "b6a24f40835095aa" });
});
