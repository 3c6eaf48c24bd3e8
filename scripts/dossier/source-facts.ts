/** What is told about a source: in the arguments of a command, by who is asked on a terminal, or else by the file. */
import readline from "node:readline/promises";
import type { DossierLicence } from "../../app/content/dossier/dossier-schema";
import type { Messages } from "../../app/ui/messages";
import { type ImportCommand, isLicence, isWebAddress } from "./dossier-command";

export interface SourceFacts {
  title: string;
  address: string | null;
  licence: DossierLicence;
}

/** Asks one question, and returns what was typed. */
export type Ask = (question: string) => Promise<string>;

/**
 * Returns the facts that the command gives, and for those that it does not give: what is answered, or else what the file says.
 * @param ask null if nobody is there to answer
 */
export async function collectSourceFacts(
  { title, address, licence }: Pick<ImportCommand, keyof SourceFacts>,
  { titleOfFile, ask, messages }: { titleOfFile: string; ask: Ask | null; messages: Messages },
): Promise<SourceFacts> {
  const { questions: words } = messages.dossierImport;
  /** Asks until the answer is right; an empty one is what is taken without an answer. */
  const askFor = async (question: string, otherwise: string, wrong: (answer: string) => string | null) => {
    for (let hint = ""; ask !== null; ) {
      const answer = (await ask(`${hint}${question}${otherwise && ` [${otherwise}]`}: `)).trim() || otherwise;
      const problem = wrong(answer);
      if (problem === null) return answer;
      hint = `${problem}\n`;
    }
    return otherwise;
  };
  const isRight = () => null;
  const asked = {
    title: title ?? (await askFor(words.title, titleOfFile, isRight)),
    address:
      address ??
      (await askFor(words.address, "", (text) => (text === "" || isWebAddress(text) ? null : words.wrongAddress))),
    licence:
      licence ?? (await askFor(words.licence, "unknown", (text) => (isLicence(text) ? null : words.wrongLicence))),
  };
  return { ...asked, address: asked.address || null, licence: asked.licence as DossierLicence };
}

/**
 * Calls `work` with a function that asks on the terminal, or with null if there is none, such as in a pipe. Ctrl-C and the end of the input stop
 * the command, as they do when nothing is asked.
 */
export async function withTerminal<Result>(
  { input, output, signal }: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal },
  work: (ask: Ask | null) => Promise<Result>,
): Promise<Result> {
  if (!input.isTTY || !output.isTTY) return work(null);
  const lines = readline.createInterface({ input, output });
  const stop = () => process.kill(process.pid, "SIGINT");
  lines.on("SIGINT", stop);
  lines.on("close", stop);
  try {
    return await work((question) => lines.question(question, { signal }));
  } finally {
    lines.off("close", stop);
    lines.close();
  }
}
