/**
 * Decides what trainers may be shown of the wrong options that members chose in a first round, so that nobody's option follows. See
 * docs/decisions/052-shown-choices.md.
 *
 * A picture is a sum of batches. Every batch is of people who are in no other batch of the question. Which people are in it depends on who
 * answered, and on who was right, never on what they chose. A batch of people who all chose the same is consumed without being shown: if it
 * were shown with later people, the later ones would stand out. So what a trainer knows of one batch tells nothing of another, and in each
 * batch everybody can have chosen at least two options.
 */

/** The fewest people who answered a question, and the fewest of a batch who missed it. */
export const fewestAnswered = 10;
export const fewestWrongInBatch = 5;

/** The first answer of a member who is in no batch of the question yet. `option`: the wrong option, or null if the answer is right. */
export interface WaitingChoice {
  learnerId: string;
  option: string | null;
}

/** People who are counted from now on. */
export interface ChoiceBatch {
  learnerIds: string[];
  /** How many of them were right. */
  right: number;
  /** How many chose each wrong option; null if nothing is shown of the batch. */
  options: Record<string, number> | null;
}

/**
 * Returns the next batch of a question with one key, or null if there is none yet.
 * @param input.counted how many people are in earlier batches
 * @param input.wrongOptions how many wrong options the question has. With one, whoever is wrong chose it, and nothing need be told.
 */
export function composeChoiceBatch({
  waiting,
  counted,
  wrongOptions,
}: {
  waiting: readonly WaitingChoice[];
  counted: number;
  wrongOptions: number;
}): ChoiceBatch | null {
  const wrong = waiting.filter(({ option }) => option !== null);
  if (wrongOptions < 2 || wrong.length < fewestWrongInBatch || counted + waiting.length < fewestAnswered) return null;
  const options: Record<string, number> = {};
  for (const { option } of wrong) if (option !== null) options[option] = (options[option] ?? 0) + 1;
  // Who was right waits for a batch that is shown.
  if (Object.keys(options).length < 2) return { learnerIds: wrong.map(idOf), right: 0, options: null };
  return { learnerIds: waiting.map(idOf), right: waiting.length - wrong.length, options };
}

const idOf = ({ learnerId }: { learnerId: string }) => learnerId;

/** The sum of the batches of a question that are shown. */
export interface ChoicePicture {
  right: number;
  /** How many people chose each wrong option. Options that nobody chose are absent. */
  options: Record<string, number>;
}

/** Returns the picture of a question: the sum of its batches. Returns null if none of them is shown. */
export function sumChoiceBatches(batches: readonly Pick<ChoiceBatch, "right" | "options">[]): ChoicePicture | null {
  const picture: ChoicePicture = { right: 0, options: {} };
  const shown = batches.filter(({ options }) => options !== null);
  for (const { right, options } of shown) {
    picture.right += right;
    for (const [id, people] of Object.entries(options ?? {})) picture.options[id] = (picture.options[id] ?? 0) + people;
  }
  return shown.length > 0 ? picture : null;
}
