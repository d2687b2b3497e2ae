import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AnnexPreview } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import { Mast } from '../frame/mast.tsx';
import { useNotices } from '../frame/notices.tsx';
import { goTo } from '../frame/route.ts';
import { importText } from '../text/import.ts';
import { ChangeSummary } from './change-summary.tsx';
import { chooseForImport, DropZone } from './file-drop.tsx';
import { FindingList } from './finding-list.tsx';
import { ImportAsks } from './import-asks.tsx';
import type { ImportChoices } from './import-choices.ts';
import { choicesAsDecisions, isIncomplete, isUnchanged, NO_CHOICES } from './import-choices.ts';
import { importLines, lineAt } from './import-lines.ts';
import { ImportTable } from './import-table.tsx';
import { setPendingFile, usePendingFile } from './pending-file.ts';
import { ProposalChoices } from './proposal-choices.tsx';

/** 导入: the table as read beside its findings. Nothing is written before 确认导入. */
export default function ImportPage() {
  const file = usePendingFile();
  const work = useLongWork();
  const notices = useNotices();
  const [preview, setPreview] = useState<AnnexPreview | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [shown, setShown] = useState<{ line: number } | null>(null);

  const read = useCallback(
    async (asYear: number | null) => {
      if (file === null) return;
      const input = asYear === null ? { file: file.ref } : { file: file.ref, year: asYear };
      const read = await work.run('annex.preview', input, importText.reading);
      setPreview(read);
      if (read === null) setPendingFile(null);
    },
    [file, work],
  );
  useEffect(() => {
    setPreview(null);
    setYear(null);
    setChoices(NO_CHOICES);
    void read(null);
  }, [read]);

  const [isBusy, setBusy] = useState(false);
  const [isChangedOnly, setChangedOnly] = useState(false);
  const lines = useMemo(() => {
    const all = preview === null ? [] : importLines(preview.tables);
    return isChangedOnly
      ? all.filter((line) => (line.kind === 'task' ? line.change !== null : line.kind !== 'section'))
      : all;
  }, [preview, isChangedOnly]);
  const commit = async () => {
    if (file === null || preview === null || isBusy) return;
    setBusy(true);
    const summary = await work.run(
      'annex.commit',
      {
        file: file.ref,
        decisions: choicesAsDecisions(choices, preview),
        expectedSha256: preview.file.sha256,
        ...(year === null ? {} : { year }),
      },
      importText.committing,
    );
    setBusy(false);
    if (!summary) return;
    setPendingFile(null);
    goTo('ledger');
    if (summary.isUnchanged) notices.tell(importText.noteUnchanged);
    else notices.done(importText.done(summary.docNumber, summary.totals.tasks));
  };

  if (file === null || preview === null)
    return (
      <div className="room-scroll">
        <Mast title={importText.title} note={file?.name ?? ''} />
        {file === null ? <DropZone /> : <p className="faint">{importText.reading}</p>}
      </div>
    );
  const { totals } = preview;
  const isSame = isUnchanged(preview);
  const isBlocked = isIncomplete(choices, preview);
  return (
    <div className="room import" data-testid="import">
      <Mast
        title={preview.file.name}
        note={importText.totals(totals.annexes, totals.sections, totals.tasks, totals.targets)}
      >
        <Button onClick={() => void chooseForImport()}>{importText.chooseOther}</Button>
        <Button
          data-testid="import-leave"
          onClick={() => {
            setPendingFile(null);
            goTo('ledger');
          }}
        >
          {importText.leave}
        </Button>
        <Button
          type="primary"
          data-testid="import-confirm"
          disabled={isBlocked || isSame || isBusy}
          onClick={() => void commit()}
        >
          {importText.confirm}
        </Button>
      </Mast>
      <div className="import-main">
        <ImportTable lines={lines} choices={choices} onChoices={setChoices} shownLine={shown} />
        <aside className="import-side">
          <p className="import-safe" data-testid="import-state">
            {isSame ? importText.unchanged : isBlocked ? importText.confirmBlocked : importText.nothingWritten}
          </p>
          {preview.tables.some((table) => table.annexId !== null) && !isSame ? (
            <ChangeSummary preview={preview} isChangedOnly={isChangedOnly} onChangedOnly={setChangedOnly} />
          ) : null}
          <ImportAsks
            preview={preview}
            choices={choices}
            onChoices={setChoices}
            onYear={(asked) => {
              setYear(asked);
              void read(asked);
            }}
          />
          <ProposalChoices proposals={preview.proposals} choices={choices} onChoices={setChoices} />
          <FindingList
            findings={preview.findings}
            onShow={(finding) => {
              if (finding.at) setShown({ line: lineAt(lines, finding.at.sheet, finding.at.row) });
            }}
          />
        </aside>
      </div>
    </div>
  );
}
