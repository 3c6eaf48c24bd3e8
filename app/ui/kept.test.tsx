import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createHtmlCache } from "~/web/responses/html-cache.server";
import { ScriptNonceContext, useScriptNonce } from "~/web/security/nonce";
import { HtmlCacheContext } from "./cached-element";
import { CourseLanguageProvider, CourseText } from "./course-text";
import { Form } from "./forms/form";
import { PageMarkContext } from "./forms/page-mark-context";
import { MessagesContext, messagesFor, useMessages } from "./messages";
import type { Locale } from "./messages/locale";

const keep = createHtmlCache();
let draws = 0;

function Content() {
  draws++;
  return (
    <>
      <b data-nonce={useScriptNonce()}>{useMessages().common.skip}</b>
      <CourseText>Tekst</CourseText>
    </>
  );
}

function After() {
  return <i data-nonce={useScriptNonce()}>{useMessages().common.skip}</i>;
}

/** Returns the HTML of a page that has a kept part (drawn once and kept as a string) between two other parts. */
function page({
  locale = "nl" as Locale,
  mark = "a",
  nonce = "n",
  of = ["x"] as string[] | null,
  kept = true,
}): string {
  return renderToStaticMarkup(
    <ScriptNonceContext.Provider value={nonce}>
      <HtmlCacheContext.Provider value={kept ? keep : null}>
        <MessagesContext.Provider value={messagesFor(locale)}>
          <PageMarkContext.Provider value={mark}>
            <CourseLanguageProvider language="nl">
              <Form className="one" keptBy={of}>
                <Content />
              </Form>
              <Form />
              <After />
            </CourseLanguageProvider>
          </PageMarkContext.Provider>
        </MessagesContext.Provider>
      </HtmlCacheContext.Provider>
    </ScriptNonceContext.Provider>,
  );
}

it("what is kept is drawn once a language, and each page gets its own mark in it", () => {
  draws = 0;
  const [a, b, english] = [page({ mark: "a" }), page({ mark: "b" }), page({ mark: "b", locale: "en" })];
  expect(draws).toBe(2);
  expect(b).toBe(a.replaceAll('value="a"', 'value="b"'));
  expect(b.match(/value="b"/g)).toHaveLength(2);
  expect(english).not.toBe(b);
  expect(english).toContain('<span lang="nl">Tekst</span>');
  expect(english).toContain(`<i data-nonce="n">${messagesFor("en").common.skip}</i>`);
});

it("nothing of the reader but the language reaches what is kept: no nonce is in it, and what follows has its own again", () => {
  const html = page({ of: ["nonce"], nonce: "secret" });
  expect(html).not.toContain("<b data-nonce");
  expect(html).toContain('<i data-nonce="secret"');
  expect(page({ of: null, nonce: "secret" })).toContain('<b data-nonce="secret"');
});

it("another key is another drawing, and without a key or somebody who keeps it is drawn in place", () => {
  draws = 0;
  for (const of of [["y"], ["y"], ["z"], null, null]) page({ of });
  expect(draws).toBe(4);
  page({ of: ["y"], kept: false });
  expect(draws).toBe(5);
});
