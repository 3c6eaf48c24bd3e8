import type { FigureWithConfidenceInterval, LessonAnalysis, QuestionAnalysis } from "~/analysis/statistics/analyse";
import { laterRoundFigureNames, lessonFigureNames, questionFigureNames } from "~/analysis/statistics/figures";
import { useMessages } from "~/ui/messages";
import { formatNumber } from "~/ui/numbers";
import { ResponsiveTable } from "~/ui/responsive-table";

interface FigureRow {
  key: string;
  label: string;
  population: FigureWithConfidenceInterval | undefined;
  all: FigureWithConfidenceInterval | undefined;
}

interface GroupAndEverybodyStatistics {
  /** Which rounds the figures come from. */
  rounds: QuestionAnalysis["rounds"];
  population: (Pick<LessonAnalysis, "n"> & { figures: Record<string, FigureWithConfidenceInterval> }) | null;
  all: (Pick<LessonAnalysis, "n"> & { figures: Record<string, FigureWithConfidenceInterval> }) | null;
}

/** All statistics of one question with their confidence intervals, for the group and for everybody, in a section that can be opened. */
export function QuestionStatisticsSection(sides: GroupAndEverybodyStatistics) {
  const { analysis: words } = useMessages();
  const names = sides.rounds === "first" ? questionFigureNames : laterRoundFigureNames;
  const rows = names.map((key): FigureRow => row(key, words.figures[key], sides));
  return <Figures rows={rows} {...sides} />;
}

export function LessonStatisticsSection(figures: Omit<GroupAndEverybodyStatistics, "rounds">) {
  const { analysis: words } = useMessages();
  const sides = { ...figures, rounds: "first" as const };
  const rows = lessonFigureNames.map((key): FigureRow => row(key, words.testFigures[key], sides));
  return <Figures rows={rows} {...sides} />;
}

function row(key: string, label: string, { population, all }: GroupAndEverybodyStatistics): FigureRow {
  return { key, label, population: population?.figures[key], all: all?.figures[key] };
}

function Figures({ rows, rounds, population, all }: GroupAndEverybodyStatistics & { rows: FigureRow[] }) {
  const { analysis: words } = useMessages();
  const tell = useFigure();
  return (
    <details className="mt5">
      <summary>{words.figuresTitle}</summary>
      <ResponsiveTable
        caption={words.figuresTitle}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "figure", label: words.figure, cell: ({ label }) => label },
          {
            key: "population",
            label: population ? `${words.cohort} (${words.n(population.n, rounds)})` : words.cohort,
            cell: (each) => tell(each.population),
            num: true,
          },
          {
            key: "all",
            label: all ? `${words.all} (${words.n(all.n, rounds)})` : words.all,
            cell: (each) => tell(each.all),
            num: true,
          },
        ]}
      />
      <p className="small mt5">{words.intervalNote}</p>
    </details>
  );
}

/** Returns a function that writes a statistic with its confidence interval, such as `0,75 (0,62 tot 0,88)`. */
function useFigure(): (figure: FigureWithConfidenceInterval | undefined) => string {
  const { analysis: words, locale } = useMessages();
  return (figure) => {
    if (!figure) return words.unknown;
    if (figure.value === null) return words.noFigure;
    const digits = (value: number) => formatNumber(value, locale, Math.abs(value) < 10 ? 2 : 1);
    const { value, interval } = figure;
    return interval
      ? `${digits(value)} (${words.interval(digits(interval.low), digits(interval.high))})`
      : digits(value);
  };
}
