import { CourseLanguageProvider, CourseText } from "~/ui/course-text";

interface BarChartProps {
  caption: string;
  head: string[];
  /** `language`: the language of the label, if the label is the title of a course. */
  rows: { label: string; language?: string; count: number }[];
}

/** A bar chart and its table in one: every row has a bar, and the figure beside it. */
export function BarChart({ caption, head, rows }: BarChartProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="table bars">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col" className="num">
            {head[1]}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, language = null, count }) => (
          <tr key={label}>
            <th scope="row">
              <CourseLanguageProvider language={language}>
                <CourseText>{label}</CourseText>
              </CourseLanguageProvider>
            </th>
            <td className="num">{count}</td>
            <td>
              <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * count) / most} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
