/** Shows the progress of a command: a bar on a terminal, and a line for each step elsewhere (a log, cron's mail). */
import cliProgress from "cli-progress";

export interface ProgressDisplay {
  /** Shows a new count, from 0 to `total`. */
  begin(total: number): void;
  /** Shows what the command is doing now. */
  name(text: string): void;
  advance(by: number): void;
  end(): void;
}

export function createProgressDisplay(task: string, stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  return stream.isTTY ? bar(task, stream) : lines(task, stream);
}

function bar(task: string, stream: NodeJS.WriteStream): ProgressDisplay {
  const format = `${task} {bar} {percentage} % {name}`;
  const options = { format, stream, hideCursor: true, clearOnComplete: true, stopOnComplete: false };
  const shown = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
  return {
    begin: (total) => shown.start(Math.max(total, 1), 0, { name: "" }),
    name: (name) => shown.update({ name }),
    advance: (by) => shown.increment(by),
    end: () => shown.stop(),
  };
}

function lines(task: string, stream: NodeJS.WriteStream): ProgressDisplay {
  return {
    begin: () => {},
    name: (name) => void stream.write(`• ${task}: ${name}\n`),
    advance: () => {},
    end: () => {},
  };
}
