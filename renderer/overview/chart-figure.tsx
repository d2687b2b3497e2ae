import { lazy, Suspense } from 'react';
import { isFlag, useRemembered } from '../data/remembered.ts';
import { overviewText } from '../text/overview.ts';
import type { ChartOption } from './chart.tsx';
import type { FigureTable } from './figure-table.ts';

/** ECharts comes after the lists: they say what to do, the pictures how it stands. */
const Chart = lazy(() => import('./chart.tsx'));

export interface ChartFigureProps {
  name: string;
  title: string;
  rule: string;
  table: FigureTable;
  option: ChartOption;
  height: number;
  onPick?: (index: number) => void;
}

/** A picture and the table of its figures: one stands on the page, the other is a press away; in print both stand. */
export function ChartFigure({ name, title, rule, table, option, height, onPick }: ChartFigureProps) {
  const [isTable, setTable] = useRemembered(`overview.${name}`, false, isFlag);
  return (
    <figure className={`overview-part chart-figure${isTable ? ' shows-figures' : ''}`} data-testid={`chart-${name}`}>
      <h2>
        {title}
        <button
          type="button"
          className="link"
          aria-pressed={isTable}
          data-testid={`figures-${name}`}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? overviewText.picture : overviewText.figures}
        </button>
      </h2>
      <div className="chart-place">
        <Suspense fallback={<div style={{ height: `${height / 16}rem` }} />}>
          <Chart
            option={option}
            height={height}
            name={overviewText.chartName(title, rule)}
            {...(onPick ? { onPick } : {})}
          />
        </Suspense>
      </div>
      <table className="plain-table figure-table">
        <thead>
          <tr>
            {table.head.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([caption, ...numbers], at) => (
            <tr key={caption} className={table.hasTotal && at === table.rows.length - 1 ? 'is-total' : undefined}>
              <th scope="row">
                {onPick && !(table.hasTotal && at === table.rows.length - 1) ? (
                  <button type="button" className="link" onClick={() => onPick(at)}>
                    {caption}
                  </button>
                ) : (
                  caption
                )}
              </th>
              {numbers.map((number, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
                <td key={column}>{number}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="faint">{rule}</figcaption>
    </figure>
  );
}
