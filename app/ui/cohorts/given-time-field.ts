/** The field that says which extensions a form takes back: of each the number, a colon, and the lesson's id or nothing for the course. */
import type { GivenTime } from "~/cohorts/acting/extension-rules";

export function composeGivenTimeField(given: readonly GivenTime[]): string {
  return given.map(({ scope, seq }) => `${seq}:${scope}`).join();
}

export function parseGivenTimeField(text: string): GivenTime[] {
  return text.split(",").map((part) => {
    const [seq = "", scope = ""] = part.split(":");
    return { scope, seq: Number(seq) };
  });
}
