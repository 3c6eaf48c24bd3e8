/** Progress of long work: a bar on a terminal, a line every tenth part elsewhere. */
import { Presets, SingleBar } from "cli-progress";

export interface ProgressBar {
  update(done: number): void;
  /** Leaves what is shown as it is and goes on to the next line. */
  stop(): void;
}

/** `total` above 0; `unit` stands behind the numbers. */
export function startProgressBar(label: string, total: number, unit: string): ProgressBar {
  const out = process.stderr;
  if (!out.isTTY) {
    let shown = -1;
    return {
      update(done) {
        const tenth = Math.floor((10 * done) / total);
        if (tenth === shown) return;
        shown = tenth;
        out.write(`• ${label}: ${done} of ${total} ${unit}\n`);
      },
      stop() {},
    };
  }
  const format = `• ${label} {bar} {percentage}% | {value} of {total} ${unit} | {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: out, hideCursor: true, barsize: 28 }, Presets.shades_classic);
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
