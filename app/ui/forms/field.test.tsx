import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { z } from "zod";
import { Field, TextArea } from "./field";
import { SchemaForm } from "./schema-form";

it("a text of several lines is not cut by the browser; a line has its maximum", () => {
  const schema = z.object({ name: z.string().max(80), text: z.string().max(2000) });
  const form = (
    <SchemaForm schema={schema} state={undefined} words={{}}>
      <Field name="name" label="Naam" />
      <TextArea name="text" label="Tekst" rows={4} />
    </SchemaForm>
  );
  const html = renderToStaticMarkup(form);
  expect(html).toMatch(/<input[^>]* maxlength="80"/i);
  expect(html).not.toMatch(/<textarea[^>]*maxlength/i);
});
