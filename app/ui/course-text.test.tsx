import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CourseLanguageProvider, CourseText } from "./course-text";
import { CourseHtml } from "./html";
import { MessagesContext, messagesFor } from "./messages";
import type { Locale } from "./messages/locale";

const render = (locale: Locale) =>
  renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <p>
        <CourseText>Los</CourseText>
      </p>
      <CourseLanguageProvider language="nl">
        <p>
          {messagesFor(locale).lesson.link(2)} <CourseText>Wat is samen?</CourseText>
        </p>
        <CourseHtml as="p" html="<b>Samen</b>" />
        <CourseLanguageProvider language={null}>
          <CourseHtml as="p" html="Sample" />
        </CourseLanguageProvider>
      </CourseLanguageProvider>
    </MessagesContext.Provider>,
  );

it("a Dutch page with a Dutch course says nothing about languages", () => {
  expect(render("nl")).toBe("<p>Los</p><p>Les 2: Wat is samen?</p><p><b>Samen</b></p><p>Sample</p>");
});

it("an English page says which text is of the Dutch course, and only that", () => {
  expect(render("en")).toBe(
    '<p>Los</p><p>Lesson 2: <span lang="nl">Wat is samen?</span></p><p lang="nl"><b>Samen</b></p><p>Sample</p>',
  );
});
