import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { DocumentRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { documentsText } from '../text/documents.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';

export function DocumentForm({ document, onDone }: { document: DocumentRow; onDone(): void }) {
  const update = useOfficeCommand('document.update');
  const [docNumber, setDocNumber] = useState(document.docNumber);
  const [title, setTitle] = useState(document.title ?? '');
  const [issuedOn, setIssuedOn] = useState(document.issuedOn);
  const save = async () => {
    const saved = await update.run({
      id: document.id,
      rev: document.rev,
      ...(docNumber === document.docNumber ? {} : { docNumber }),
      ...(title === (document.title ?? '') ? {} : { title }),
      ...(issuedOn === document.issuedOn || issuedOn === null ? {} : { issuedOn }),
    });
    if (saved) onDone();
  };
  return (
    <form
      className="field-grid document-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor="document-number">{documentsText.docNumber}</label>
      <Input id="document-number" value={docNumber} onChange={(event) => setDocNumber(event.target.value)} />
      <label htmlFor="document-title">{documentsText.docTitle}</label>
      <Input.TextArea id="document-title" autoSize value={title} onChange={(event) => setTitle(event.target.value)} />
      <label htmlFor="document-issued">{documentsText.issued}</label>
      <DatePicker
        id="document-issued"
        format={DAY_PATTERN}
        allowClear={false}
        value={issuedOn === null ? null : dayjs(issuedOn)}
        onChange={(day) => setIssuedOn(day?.format('YYYY-MM-DD') ?? null)}
      />
      <span />
      <span className="form-line">
        <Button type="primary" htmlType="submit" loading={update.isRunning}>
          {frameText.save}
        </Button>
        <Button onClick={onDone}>{frameText.cancel}</Button>
      </span>
    </form>
  );
}
