import { expect, it } from "vitest";
import { parseFormFields } from "~/web/forms/read-form.server";
import { createNewJoinCodeFormWithEndRule } from "./joining.form";

it("a day that is over is told together with a wrong number of people", () => {
  const read = (ends: string) =>
    parseFormFields({ ends: [ends], maximum: ["0"] }, createNewJoinCodeFormWithEndRule("2026-03-02"));
  expect(read("2026-03-01")).toMatchObject({ errors: { ends: "code-past", maximum: "maximum-invalid" } });
  expect(read("2026-03-02")).toMatchObject({ ok: false, errors: { maximum: "maximum-invalid" } });
  expect(
    parseFormFields({ ends: ["1-3-2026"], maximum: ["5"] }, createNewJoinCodeFormWithEndRule("2026-03-02")).ok,
  ).toBe(false);
  expect(
    parseFormFields({ ends: ["2-3-2026"], maximum: ["5"] }, createNewJoinCodeFormWithEndRule("2026-03-02")).ok,
  ).toBe(true);
});
