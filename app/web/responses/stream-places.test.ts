import { expect, it } from "vitest";
import { createEventStreamResponse } from "./event-stream.server";
import {
  createStreamPlaces,
  mostStreams,
  mostStreamsPerAddress,
  mostStreamsPerTrainer,
  type StreamHolder,
  type StreamPlaces,
} from "./stream-places.server";

const open = (places: StreamPlaces, holder: StreamHolder, closing = new AbortController().signal) =>
  createEventStreamResponse({ closing, places, holder, start: () => () => {} });

function refusal(work: () => unknown): Response {
  try {
    work();
  } catch (thrown) {
    return thrown as Response;
  }
  throw new Error("it was not refused");
}

it("phones of one address and pages of one trainer have as many streams as they need, and others are not in their way", async () => {
  const places = createStreamPlaces();
  const phones = Array.from({ length: mostStreamsPerAddress }, () => open(places, { address: "192.0.2.1" }));
  const pages = Array.from({ length: mostStreamsPerTrainer }, () => open(places, { trainerId: "marieke" }));
  // A class of two hundred has room, three times.
  expect(phones.length).toBeGreaterThanOrEqual(600);
  for (const holder of [{ address: "::ffff:192.0.2.1" }, { trainerId: "marieke" }]) {
    const refused = refusal(() => open(places, holder));
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "30"]);
  }
  open(places, { address: "192.0.2.2" });
  open(places, { trainerId: "bo" });
  // Who closes a stream, has room for another one.
  await phones[0]?.body?.cancel();
  await pages[0]?.body?.cancel();
  open(places, { address: "192.0.2.1" });
  open(places, { trainerId: "marieke" });
  expect(refusal(() => open(places, { address: "192.0.2.1" })).status).toBe(429);
});

it("a process has room for so many streams, and all places are free again when it closes them", () => {
  const places = createStreamPlaces();
  const closing = new AbortController();
  const fill = (signal: AbortSignal) => {
    for (let at = 0; at < mostStreams; at++) open(places, { trainerId: `t${at}` }, signal);
  };
  fill(closing.signal);
  const refused = refusal(() => open(places, { trainerId: "another" }));
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "30"]);
  closing.abort();
  fill(new AbortController().signal);
});
