/** `npm run simulate:missed`: how many of a class's most missed questions are found by raw and by shrunken shares. */
import { type OptionValues, printRows, runCommandWithOptions } from "./run-command-with-options";
import { simulateGainByStrength, simulateMissed } from "./simulation/simulate-missed";

const help = `
npm run simulate:missed: simulated classes of 22 answer 40 questions of 8 lessons, of which 100 others have answered each.

The first table has how many of the true worst five questions of a class are among its five most missed, on average: by the raw shares,
and in the order of the page. The second has what shrunken shares gain at each strength, over classes with a spread of 0 to 0.4. See
docs/missed-simulation.md.

  npm run simulate:missed                    2,000 classes for each row (about a minute)
  npm run simulate:missed -- --classes 300   so many
  --seed TEXT                                other classes
  --json                                     JSON instead of a table
`;

const options = {
  classes: { type: "string", default: "2000" },
  seed: { type: "string", default: "voorbeeld" },
  json: { type: "boolean" },
} as const;

async function main({ classes: given, seed, json }: OptionValues<typeof options>): Promise<void> {
  const classes = Number(given);
  const plans = [0, 0.1, 0.2, 0.3, 0.4].map((spread) => ({ spread, others: true }));
  const rows = [...plans, { spread: 0.2, others: false }].map((plan) => simulateMissed({ ...plan, classes, seed }));
  printRows(rows, json);
  printRows(simulateGainByStrength({ classes, seed, spreads: [0, 0.1, 0.2, 0.3, 0.4] }), json);
}

await runCommandWithOptions({
  name: "simulate:missed",
  help,
  options,
  check: ({ classes }) =>
    Number.isInteger(Number(classes)) && Number(classes) >= 2 ? null : "--classes: a whole number of at least 2.",
  run: main,
});
