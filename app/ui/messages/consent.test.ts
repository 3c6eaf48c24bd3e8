import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { joinConsentTextVersion } from "~/cohorts/joining/consent-text";
import { messagesFor } from ".";

it("whoever joins agrees to a version: other words about what a trainer sees are another version", () => {
  const words = JSON.stringify([messagesFor("nl").following.seen, messagesFor("en").following.seen]);
  const digest = createHash("sha256").update(words).digest("hex").slice(0, 16);
  // Changed the words? Then write the digest here; and raise the version if a trainer sees other things than before.
  expect({ consentVersion: joinConsentTextVersion, digest }).toEqual({
    consentVersion: "2026-11-30",
    digest: "ea43552d8b8d1a93",
  });
});
