import { Hono } from "hono";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createCoursePicture } from "~/content/compile/pictures.server";
import { serveCoursePictures } from "./course-pictures.server";

const { pool } = await openTestDatabase();
const wheel = createCoursePicture("media/wiel.png", Buffer.from("wiel"));
const share = createCoursePicture("og.png", Buffer.from("delen"));
await loadTestCourse(pool, new Date("2026-11-01T12:00:00Z"), { ...createTestCourse(), pictures: [wheel, share] });

const app = new Hono();
app.get("/courses/:course/media/:file", serveCoursePictures(pool));
app.get("/courses/:course/og.png", serveCoursePictures(pool));
app.all("*", (c) => c.text("a page", 404));

test("an address with a hash may be kept for ever, and says what it is", async () => {
  const response = await app.request(`/courses/proef/media/${wheel.sha256}.png`);
  expect([response.status, await response.text()]).toEqual([200, "wiel"]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "cross-origin-resource-policy": "cross-origin",
    "content-security-policy": "default-src 'none'",
  });
});

test("the picture to share and a name of before may change: a browser asks again, and is told when nothing did", async () => {
  for (const address of ["/courses/proef/og.png", "/courses/proef/media/wiel.png"]) {
    const first = await app.request(address);
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "public, max-age=3600"]);
    const etag = first.headers.get("etag") ?? "";
    const again = await app.request(address, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
  const head = await app.request("/courses/proef/og.png", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test.each([
  ["another course's share picture", "/courses/nergens/og.png"],
  ["another hash", `/courses/proef/media/${"0".repeat(64)}.png`],
  ["a page by the hash of a picture", `/courses/proef/media/${wheel.sha256}.html`],
  ["a name that is none", "/courses/proef/media/%00.png"],
  ["a way up", "/courses/proef/media/..%2Fog.png"],
  ["a course that is no name", "/courses/%00/og.png"],
])("%s is left to the pages", async (_name, address) => {
  expect((await app.request(address)).status).toBe(404);
});
