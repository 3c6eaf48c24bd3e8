import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { z } from "zod";
import { SchemaForm } from "./schema-form";

const schema = z.object({ name: z.string() });
const state = { errors: { name: "name-empty" }, values: {} };

it("the errors of a form as wide as the page stand in the column of the text", () => {
  const draw = (wide: boolean) =>
    renderToStaticMarkup(
      <SchemaForm schema={schema} state={state} words={{ "name-empty": "Vul een naam in." }} wide={wide}>
        {null}
      </SchemaForm>,
    );
  expect(draw(true)).toContain('<div class="wrap"><div class="problem"');
  expect(draw(false)).not.toContain("wrap");
});
