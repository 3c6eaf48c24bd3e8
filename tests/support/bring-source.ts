/** Brings a source to the studio, through the forms of the site. */
import { sendRequestAsLearner } from "./people";
import { expect, type TestSite } from "./site";

export function composeSourceForm(name: string, text: string): FormData {
  const form = new FormData();
  form.append("file", new File([text], name));
  return form;
}

/** The kinds of words that `bringSourceAndDescribeIt` types. */
export const wordsOfSource = ["sourcefile", "sourcetext", "sourcetitle"];

/** Brings a source as this author, waits until it was read, and describes it, with a unique word in each text. */
export async function bringSourceAndDescribeIt(
  site: TestSite,
  send: (learnerId: string, address: string, fields: Record<string, string>) => Promise<unknown>,
  learnerId: string,
  word: (kind: string) => string,
): Promise<void> {
  const body = composeSourceForm(
    `${word("sourcefile")}.md`,
    `# De bank\n\nWie een bank verft, ${word("sourcetext")}.\n`,
  );
  const brought = await sendRequestAsLearner(site, learnerId, "/studio", { body });
  expect(brought.status).toBe(303);
  const isRead = async () =>
    (await site.pool`select from source_import where learner_id = ${learnerId} and state = 'read'`).length;
  await expect.poll(isRead, { timeout: 20_000 }).toBe(1);
  const description = {
    licence: "ours",
    title: word("sourcetitle"),
    edition: "2026",
    courseId: "de-bank",
    version: "0",
  };
  await send(learnerId, brought.headers.get("location") ?? "", description);
}
