import fc from "fast-check";
import { expect, it } from "vitest";
import { type ColumnSettings, columnSettingNames, mergeColumnSettings } from "./merge-column-settings";

const settings = fc.record<ColumnSettings>({
  name: fc.constantFrom("Klas", "Groep", "Kamer"),
  purpose: fc.constantFrom("own", "student-number"),
  inTable: fc.boolean(),
});

it("what a form left as it was shown stays as it is stored, and only what both changed is disputed", () => {
  fc.assert(
    fc.property(settings, settings, settings, (typed, shown, stored) => {
      const { merged, kept, disputed } = mergeColumnSettings(typed, { shown, stored });
      for (const name of columnSettingNames) {
        const [own, old, held] = [typed[name], shown[name], stored[name]];
        expect(merged[name]).toBe(own === old ? held : own);
        expect(kept.includes(name)).toBe(own === old && held !== old);
        expect(disputed.includes(name)).toBe(own !== old && held !== old && own !== held);
      }
    }),
  );
});
