import { Checkbox } from 'antd';
import { useState } from 'react';
import type { DocumentRow } from '#ipc/contract.ts';
import { routeHash } from '../frame/route.ts';
import { documentsText } from '../text/documents.ts';

type Measure = DocumentRow['measures'][number];
type Clause = Measure['clauses'][number];

function isAnswered(clause: Clause): boolean {
  return clause.tasks.some((task) => task.state !== 'refused');
}

function ClauseLine({ clause }: { clause: Clause }) {
  return (
    <li className="measure-clause">
      <p>
        {clause.text}
        <span className="faint">{clause.bracketText}</span>
      </p>
      <p className="clause-tasks">
        {isAnswered(clause) ? null : <span className="clause-other">{documentsText.noTask}</span>}
        {clause.tasks.map((task) => (
          <a
            key={task.linkId}
            href={routeHash('ledger', { task: String(task.taskId) })}
            className={task.state === 'refused' ? 'is-refused' : undefined}
          >
            {task.label}
            {task.state === 'proposed' ? <span className="faint">（{documentsText.proposed}）</span> : null}
            {task.state === 'refused' ? <span className="faint">（{documentsText.refused}）</span> : null}
          </a>
        ))}
      </p>
    </li>
  );
}

/** Body measures with their brackets and the tasks that answer them. */
export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  const [isOpenOnly, setOpenOnly] = useState(false);
  const clauses = measures.flatMap((measure) => measure.clauses);
  const linked = clauses.filter(isAnswered).length;
  return (
    <section>
      <h3 className="measures-head">
        {documentsText.measures(measures.length)}
        <span className="faint">{documentsText.coverage(linked, clauses.length)}</span>
        <Checkbox checked={isOpenOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
          {documentsText.onlyOpen}
        </Checkbox>
      </h3>
      {measures.map((measure) => {
        const shown = isOpenOnly ? measure.clauses.filter((clause) => !isAnswered(clause)) : measure.clauses;
        if (shown.length === 0) return null;
        return (
          <section key={measure.id} className="measure">
            <h4>
              <span className="faint">{documentsText.measureName(measure.measureNo)}</span>
              <span className="serif">{measure.title}</span>
            </h4>
            <ul>
              {shown.map((clause) => (
                <ClauseLine key={clause.id} clause={clause} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
