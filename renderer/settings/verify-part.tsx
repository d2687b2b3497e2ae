import { Button } from 'antd';
import { useState } from 'react';
import type { VerifyReport } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import { settingsText } from '../text/settings.ts';

export function VerifyPart() {
  const work = useLongWork();
  const [report, setReport] = useState<VerifyReport | null>(null);
  const names = settingsText.verify;
  return (
    <section className="settings-part">
      <h2 className="serif">{names.title}</h2>
      <p className="faint">{names.hint}</p>
      <Button data-testid="verify" onClick={() => void work.run('history.verify', {}, names.title).then(setReport)}>
        {names.run}
      </Button>
      {report ? (
        <div role="status" data-testid="verify-report">
          <p className={report.isSound ? 'is-sound' : 'is-unsound'}>
            {report.isSound ? names.sound(report.acts) : names.unsound}
          </p>
          <ul>
            {report.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {report.sealHead ? <p className="faint">{names.seal(report.sealHead.number, report.sealHead.hex)}</p> : null}
        </div>
      ) : null}
    </section>
  );
}
