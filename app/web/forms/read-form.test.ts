import { describe, expect, it } from "vitest";
import { z } from "zod";
import { composeFieldHtmlAttributes } from "~/ui/forms/field-html-attributes";
import {
  addRuleAboutFields,
  buttonField,
  checkboxField,
  choiceField,
  hiddenIdField,
  optionalTextField,
  requiredTextField,
  validatedField,
} from "~/ui/forms/fields";
import { parseFormFields, readForm, readQueryForm, requireValidForm } from "./read-form.server";

const form = z.object({
  name: requiredTextField({ empty: "name-empty", most: 10, long: "name-long" }),
  note: optionalTextField({ most: 20, long: "note-long" }),
  kind: choiceField(["fact", "key"], "kind-unknown"),
  places: z
    .number({ error: "maximum-invalid" })
    .int("maximum-invalid")
    .min(1, "maximum-invalid")
    .max(99, "maximum-invalid"),
  mails: checkboxField(),
  id: hiddenIdField(),
});
const good = { name: ["Noor"], kind: ["fact"], places: ["12"], mails: ["on"] };

const post = (body: BodyInit, type = "application/x-www-form-urlencoded") =>
  new Request("http://site.test/", { method: "POST", headers: type ? { "Content-Type": type } : {}, body });
const read = (body: string) => readForm(post(body), {}, form);

it("a form is read as typed values", () => {
  expect(parseFormFields(good, form)).toMatchObject({
    ok: true,
    value: { name: "Noor", note: "", kind: "fact", places: 12, mails: true, id: "" },
  });
  expect(parseFormFields({ ...good, mails: ["1"], places: [" 7 "] }, form)).toMatchObject({
    value: { mails: true, places: 7 },
  });
  expect(parseFormFields({ name: ["Noor"], kind: ["key"], places: ["1"] }, form)).toMatchObject({
    value: { mails: false },
  });
});

it("all that is wrong is told at once, by field, with what was typed", () => {
  const typed = { name: [" "], note: ["x".repeat(21)], kind: ["odd"], places: ["many"] };
  expect(parseFormFields(typed, form)).toMatchObject({
    ok: false,
    errors: { name: "name-empty", note: "note-long", kind: "kind-unknown", places: "maximum-invalid" },
    values: { name: " ", note: "x".repeat(21), kind: "odd", places: "many" },
  });
  expect(parseFormFields({}, form)).toMatchObject({ errors: { name: "name-empty", kind: "kind-unknown" } });
});

it("errors come in the order of the fields, also those of a rule about several fields", () => {
  const rule = { fields: ["kind"], at: "note", judge: () => "note-long" as const };
  const both = parseFormFields({ ...good, places: ["many"] }, addRuleAboutFields(form, rule));
  expect(both.ok ? null : Object.keys(both.errors)).toEqual(["note", "places"]);
});

it.each(["", "0", "100", "1.5", "-1", "1e1", "0x1f", "９", "1 2", "NaN"])("%o is no number of places", (places) => {
  expect(parseFormFields({ ...good, places: [places] }, form)).toMatchObject({ errors: { places: "maximum-invalid" } });
});

it("the end of a line counts as one character, as in the browser", () => {
  const lines = ["a\nb\nc"];
  expect(parseFormFields({ ...good, note: lines }, form)).toMatchObject({ value: { note: "a\nb\nc" } });
  expect(parseFormFields({ ...good, note: ["\r\n".repeat(20)] }, form).ok).toBe(true);
});

it("a password is never shown again, and can still be judged with the rest", () => {
  const secret = z.object({ name: form.shape.name, password: z.string().meta({ format: "password" }) });
  const refused = parseFormFields({ name: [""], password: ["geheim"] }, secret);
  expect(refused).toMatchObject({ ok: false, values: { name: "" }, typed: { password: "geheim" } });
  expect(JSON.stringify({ ...refused, typed: null })).not.toContain("geheim");
});

it("a rule about two fields waits for those two and for nothing else", () => {
  const day = validatedField((text) =>
    /^\d$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, reason: "due-invalid" },
  );
  const days = addRuleAboutFields(z.object({ name: form.shape.name, from: day, until: day }), {
    fields: ["from", "until"],
    at: "until",
    judge: ({ from, until }) => (until < from ? "ends-early" : undefined),
  });
  expect(parseFormFields({ from: ["5"], until: ["3"] }, days)).toMatchObject({
    errors: { name: "name-empty", until: "ends-early" },
  });
  expect(parseFormFields({ name: ["a"], from: ["5"], until: ["?"] }, days)).toMatchObject({
    errors: { until: "due-invalid" },
  });
});

it("the limit of a field counts characters, and its page does not cut them earlier", () => {
  const form = z.object({ note: optionalTextField({ most: 5, long: "note-long" }) });
  const read = (note: string) => parseFormFields({ note: [note] }, form);
  for (const fits of ["👍".repeat(5), "e\u0301".repeat(5), "a\nb\nc"])
    expect(read(fits)).toMatchObject({ ok: true, value: { note: fits } });
  expect(read("👍".repeat(6))).toMatchObject({ ok: false, errors: { note: "note-long" } });
  expect(composeFieldHtmlAttributes(form).note?.maxLength).toBeGreaterThanOrEqual("👍".repeat(5).length);
});

it("a search is read by its schema too; without one nothing was asked", () => {
  const search = z.object({ search: optionalTextField({ most: 5, long: "search-long" }) });
  const ask = (query: string) => readQueryForm(new Request(`http://site.test/list${query}`), search);
  expect(ask("?page=2")).toBeNull();
  expect(ask("?search=noor")).toMatchObject({ ok: true, value: { search: "noor" } });
  expect(ask("?search=noor%00tje")).toMatchObject({ ok: false, errors: { search: "search-long" } });
});

describe("a forged form", () => {
  it.each([
    "__proto__=1&__proto__.polluted=1&__proto__[polluted]=1",
    "constructor=1&constructor.prototype.polluted=1&toString=1",
    "name[polluted]=1&name.polluted=1&name[0]=1&name[99999999]=1&name[]=1",
    "a..b=1&a[=1&]=1&[]=1&.=1&%5B%5D=1&a[-1]=1&a[1e9]=1",
    "__intent__=%7B%22type%22%3A%22update%22%7D&__state__=no+JSON",
  ])("with the names %s changes nothing", async (names) => {
    const asked = "&name=Noor&kind=fact&places=12&mails=on";
    expect(await read(names + asked)).toEqual(await read(asked.slice(1)));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(await read(names)).toMatchObject({ ok: false, errors: { name: "name-empty" } });
  });

  it("with a field twice counts the first", async () => {
    expect(await read("name=Noor&name=Bo&kind=fact&kind=odd&places=1&places=x")).toMatchObject({
      ok: true,
      value: { name: "Noor", kind: "fact", places: 1 },
      values: { name: "Noor", kind: "fact", places: "1" },
    });
  });

  it("with a file where text is expected has no text", async () => {
    const data = new FormData();
    data.append("name", new File(["Noor"], "noor.txt"));
    data.append("kind", "fact");
    data.append("places", "1");
    expect(await readForm(post(data, ""), {}, form)).toMatchObject({ ok: false, errors: { name: "name-empty" } });
  });

  it("with a megabyte of text is answered at once, with all of it", async () => {
    const long = "é ".repeat(500_000);
    const before = performance.now();
    const refused = await read(`name=${encodeURIComponent(long)}&kind=fact&places=${"9".repeat(100_000)}`);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(refused).toMatchObject({ ok: false, errors: { name: "name-long", places: "maximum-invalid" } });
    expect(refused.values.name).toBe(long);
  });

  it("with a choice that no button sends is none of ours", async () => {
    const button = z.object({ digest: buttonField("on", "off") });
    for (const body of ["", "digest=maybe", "digest="]) {
      await expect(readForm(post(body), {}, button)).rejects.toMatchObject({ status: 400 });
      await expect(requireValidForm(post(body), {}, button)).rejects.toMatchObject({ status: 400 });
    }
    expect(await requireValidForm(post("digest=off"), {}, button)).toEqual({ digest: "off" });
  });
});
