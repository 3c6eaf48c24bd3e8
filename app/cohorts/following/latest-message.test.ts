import { expect, it } from "vitest";
import type { NeedItem } from "../needs/standing";
import { findLatestMessage } from "./member-for-trainer";

const item = (kind: NeedItem["kind"], at: string, actor: string | null = "a"): NeedItem => {
  return { kind, at, actor, by: "Marieke", until: null, reasons: [], note: "" };
};
const message = (id: string, at: string) => ({ id, subject: id, text: id, by: "Marieke", at });

it("the latest message is the last one to the member as a person, with its writer; a message to the group is none", () => {
  const [group, second, first] = ["2026-03-13T12:00:00Z", "2026-03-12T12:00:00+00:00", "2026-03-10T12:00:00+00:00"];
  const messages = [message("groep", group), message("tweede", second), message("eerste", first)];
  const memory = [item("reminder", group), item("message", second, "b"), item("message", first)];
  expect(findLatestMessage({ memory, messages })).toMatchObject({ id: "tweede", actor: "b" });
  expect(findLatestMessage({ memory: memory.slice(0, 1), messages })).toBeNull();
  expect(findLatestMessage({ memory, messages: [] })).toBeNull();
});
