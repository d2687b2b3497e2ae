import type { AnnexPaper } from '#domain/annex-paper.ts';
import { paperColumns } from '#domain/paper-columns.ts';
import { routeHash } from '../frame/route.ts';
import { moveRowFocus } from '../frame/row-focus.ts';
import { reportText } from '../text/reports.ts';

export interface PaperTableProps {
  paper: AnnexPaper;
  /** Task behind each row; a row with one opens it. */
  taskIds: readonly (number | null)[];
  /** Lines under the table; those of the paper when absent. */
  footLines?: readonly string[];
}

const taskHash = (taskId: number): string => routeHash('ledger', { task: String(taskId) });

/** A paper as it prints, as a table on screen. ↑ ↓ move from row to row, Enter or a click opens the task. */
export function PaperTable({ paper, taskIds, footLines = paper.footLines }: PaperTableProps) {
  const { columns, rows } = paper;
  const shares = paperColumns(paper);
  const whole = shares.reduce((sum, { width }) => sum + width, 0);
  const hasGroups = columns.some(({ group }) => group !== null);
  return (
    <article className="list-paper">
      {paper.label === '' ? null : <p className="list-label">{paper.label}</p>}
      <h2 className="serif">{paper.title}</h2>
      <table className="list-table" onKeyDown={(event) => moveRowFocus(event, 'a')}>
        <colgroup>
          {shares.map(({ width }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
            <col key={at} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          {hasGroups ? <GroupHead columns={columns} /> : null}
          <tr>
            {columns.map((column, at) =>
              hasGroups && column.group === null ? null : (
                <th
                  key={`${column.group ?? ''}/${column.caption}`}
                  scope="col"
                  className={shares[at]?.isCentred ? 'is-centred' : undefined}
                >
                  {column.caption}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const taskId = taskIds[at] ?? null;
            // The rows of a paper have no other name than their place.
            const key = `${at}`;
            if (row.kind === 'section')
              return (
                <tr key={key} className="list-section">
                  <th colSpan={columns.length} scope="rowgroup">
                    {row.title}
                  </th>
                </tr>
              );
            return (
              <tr
                key={key}
                className={taskId === null ? undefined : 'list-row'}
                onClick={() => {
                  if (taskId !== null && getSelection()?.isCollapsed !== false) location.hash = taskHash(taskId);
                }}
              >
                {row.texts.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
                  <td key={column} className={shares[column]?.isCentred ? 'is-centred' : undefined}>
                    {column === 0 && taskId !== null ? (
                      <a href={taskHash(taskId)} aria-label={reportText.openTask(text)}>
                        {text}
                      </a>
                    ) : (
                      text
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {footLines.map((line) => (
        <p key={line} className="list-foot">
          {line}
        </p>
      ))}
    </article>
  );
}

/** First line of a two-line head: groups over their columns, columns without a group through both lines. */
function GroupHead({ columns }: { columns: AnnexPaper['columns'] }) {
  const heads: { caption: string; isGroup: boolean; span: number }[] = [];
  for (const { caption, group } of columns) {
    const last = heads.at(-1);
    if (group !== null && last?.isGroup && last.caption === group) last.span += 1;
    else heads.push({ caption: group ?? caption, isGroup: group !== null, span: 1 });
  }
  return (
    <tr>
      {heads.map(({ caption, isGroup, span }) => (
        <th key={caption} scope={isGroup ? 'colgroup' : 'col'} colSpan={span} rowSpan={isGroup ? 1 : 2}>
          {caption}
        </th>
      ))}
    </tr>
  );
}
