import { scaleLinear, scaleUtc } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import type { WeeklyCohortProgress } from "~/cohorts/following/weekly-cohort-progress";
import { formatDayAndMonthOf } from "~/ui/dates";
import { useMessages } from "~/ui/messages";

interface GroupProgressChartProps {
  progress: WeeklyCohortProgress;
  /** Returns the number of the lesson, or null if the scope is the course as a whole. */
  numberOf: (scope: string) => number | null;
  /** Which size the chart has. A phone gets its own drawing, in which the text stays large enough to read. */
  size: "wide" | "narrow";
  title: string;
  description: string;
  className: string;
}

const sizes = {
  wide: { width: 960, height: 440, left: 36, right: 24, top: 84, bottom: 36, ticks: 8 },
  narrow: { width: 350, height: 350, left: 24, right: 14, top: 80, bottom: 32, ticks: 3 },
};

interface Point {
  at: number;
  value: number;
}

/** A chart of how many lessons members passed on average over time, beside the number that the deadlines expect. Drawn on the server. */
export function GroupProgressChart({
  progress,
  numberOf,
  size,
  title,
  description,
  className,
}: GroupProgressChartProps) {
  const words = useMessages().following.progress;
  const frame = sizes[size];
  const { width, height, left, right, top, bottom } = frame;
  const x = scaleUtc([Date.parse(progress.from), Date.parse(progress.until)], [left, width - right]).clamp(true);
  const y = scaleLinear([0, progress.lessons], [height - bottom, top]);
  const id = (part: string) => `chart-${size}-${part}`;
  const now = Date.parse(progress.now);
  const last = progress.weeks.at(-1);
  const inside = now >= Date.parse(progress.from) && now <= Date.parse(progress.until);
  return (
    <svg
      className={`chart ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id("title")} ${id("desc")}`}
    >
      <title id={id("title")}>{title}</title>
      <desc id={id("desc")}>{description}</desc>
      <Grid progress={progress} frame={frame} x={x} y={y} />
      <path className="area" d={drawArea(reachedPoints(progress), x, y)} />
      {progress.deadlines.length > 0 ? <path className="planned" d={drawSteps(plannedPoints(progress), x, y)} /> : null}
      <path className="reached" d={drawLine(reachedPoints(progress), x, y)} />
      <Deadlines progress={progress} frame={frame} x={x} numberOf={numberOf} />
      {inside ? (
        <g>
          <line className="today" x1={x(now)} x2={x(now)} y1={22} y2={height - bottom} />
          <text className="soft" x={x(now)} y={14} textAnchor={anchorAt(x(now), width)}>
            {words.today}
          </text>
        </g>
      ) : null}
      {last ? <circle className="dot" cx={x(Date.parse(last.until))} cy={y(last.mean)} r="6" /> : null}
    </svg>
  );
}

type Scale = (value: number) => number;
type Frame = (typeof sizes)["wide"];
interface PartProps {
  progress: WeeklyCohortProgress;
  frame: Frame;
  x: Scale & { ticks(count: number): Date[] };
}

function Grid({ progress, frame, x, y }: PartProps & { y: Scale & { ticks(count: number): number[] } }) {
  const { locale } = useMessages();
  const { width, height, left, right, bottom, ticks } = frame;
  const whole = y.ticks(Math.min(progress.lessons, 8)).filter(Number.isInteger);
  return (
    <g>
      {whole.map((value) => (
        <g key={value}>
          <line className={value === 0 ? "base" : "grid"} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
          <text className="soft" x={left - 8} y={y(value) + 5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {x.ticks(ticks).map((at) => (
        <text
          className="soft"
          key={at.getTime()}
          x={x(at.getTime())}
          y={height - bottom + 24}
          textAnchor={anchorAt(x(at.getTime()), width)}
        >
          {formatDayAndMonthOf(at, locale)}
        </text>
      ))}
    </g>
  );
}

/** A vertical line in the chart for each deadline, with the number of its lesson, or a letter if it is for the whole course. */
function Deadlines({ progress, frame, x, numberOf }: PartProps & Pick<GroupProgressChartProps, "numberOf">) {
  const words = useMessages().following.progress;
  const { top, height, bottom } = frame;
  return (
    <g>
      {progress.deadlines.map(({ scope, dueAt }, at) => {
        const place = x(Date.parse(dueAt));
        // Labels alternate between two heights, so that close neighbours do not overlap.
        const middle = at % 2 === 0 ? top - 16 : top - 40;
        return (
          <g key={scope}>
            <line className="due" x1={place} x2={place} y1={middle} y2={height - bottom} />
            <circle className="mark" cx={place} cy={middle} r="10" />
            <text x={place} y={middle + 5} textAnchor="middle">
              {numberOf(scope) ?? words.dueCourse.charAt(0)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Returns how a label is aligned to its position, so that labels at both ends of the chart stay inside it. */
function anchorAt(place: number, width: number): "start" | "middle" | "end" {
  if (place < 40) return "start";
  return place > width - 50 ? "end" : "middle";
}

function reachedPoints({ weeks, from }: WeeklyCohortProgress): Point[] {
  const [first] = weeks;
  const begin = first
    ? [{ at: Date.parse(from), value: first.mean * (first.total === 0 ? 0 : 1 - first.passed / first.total) }]
    : [];
  return [...begin, ...weeks.map(({ until, mean }) => ({ at: Date.parse(until), value: mean }))];
}

function plannedPoints({ deadlines, from, until }: WeeklyCohortProgress): Point[] {
  const steps = deadlines.map(({ dueAt, expected }) => ({ at: Date.parse(dueAt), value: expected }));
  return [{ at: Date.parse(from), value: 0 }, ...steps, { at: Date.parse(until), value: steps.at(-1)?.value ?? 0 }];
}

function drawLine(points: Point[], x: Scale, y: Scale): string {
  return (
    line<Point>(
      ({ at }) => round(x(at)),
      ({ value }) => round(y(value)),
    )(points) ?? ""
  );
}

function drawSteps(points: Point[], x: Scale, y: Scale): string {
  const steps = line<Point>(
    ({ at }) => round(x(at)),
    ({ value }) => round(y(value)),
  ).curve(curveStepAfter);
  return steps(points) ?? "";
}

function drawArea(points: Point[], x: Scale, y: Scale): string {
  return (
    area<Point>(
      ({ at }) => round(x(at)),
      y(0),
      ({ value }) => round(y(value)),
    )(points) ?? ""
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
