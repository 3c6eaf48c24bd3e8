import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { FileReadingFailure } from "~/platform/reading/reading";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { PastedListForm } from "./pasted-list-form";

// All failures of the reading process. The type requires that none is missing here.
const failures = Object.keys({ busy: 0, slow: 0, large: 0, broken: 0 } satisfies Record<FileReadingFailure, 0>);

describe.each(["nl", "en"] as const)("in %s", (locale) => {
  const messages = messagesFor(locale);
  const show = (problem: string) =>
    renderToStaticMarkup(
      <MessagesContext.Provider value={messages}>
        <PastedListForm action="/groep" words={messages.invitation.list} text="Noor; noor@x.nl" problem={problem} />
      </MessagesContext.Provider>,
    );

  it.each(failures.flatMap((failure) => [`list-${failure}`, `file-${failure}`]))(
    "%s stands in a sentence of its own beside its field, and what was typed stays",
    (problem) => {
      const [, field = ""] = /^(list|file)-/.exec(problem) ?? [];
      const html = show(problem);
      const sentence = messages.invitation.problems[problem] ?? "no sentence";
      expect(html).toMatch(new RegExp(`id="${field}-problem">.*?<span>${sentence}</span>.*? name="${field}"`, "s"));
      expect(html.match(/aria-invalid/g)).toHaveLength(1);
      expect(html).toContain("Noor; noor@x.nl");
    },
  );

  it("no two sentences are the same", () => {
    const sentences = Object.values(messages.invitation.problems);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
