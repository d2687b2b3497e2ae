import { Button } from 'antd';
import { useState } from 'react';
import type { DocumentRow } from '#ipc/contract.ts';
import { documentsText } from '../text/documents.ts';
import { fullDayWords } from '../text/ledger.ts';
import { AnnexTable } from './annex-table.tsx';
import { DocumentForm } from './document-form.tsx';
import { MeasureList } from './measure-list.tsx';

export function DocumentPart({ document, onImportBody }: { document: DocumentRow; onImportBody(): void }) {
  const [isEditing, setEditing] = useState(false);
  return (
    <article className="document" data-testid={`document-${document.id}`}>
      <header className="card-head">
        <h2 className="serif">{document.docNumber}</h2>
        <span>{document.title}</span>
        <span className="faint nowrap">
          {document.issuedOn === null
            ? documentsText.noIssueDay
            : documentsText.issuedOn(fullDayWords(document.issuedOn))}
        </span>
        <button type="button" className="link nowrap" onClick={() => setEditing(!isEditing)}>
          {documentsText.editDocument}
        </button>
      </header>
      {isEditing ? <DocumentForm document={document} onDone={() => setEditing(false)} /> : null}
      <h3>{documentsText.annexes}</h3>
      <AnnexTable annexes={document.annexes} />
      {document.measures.length === 0 ? (
        <p className="body-missing">
          <span className="faint">{documentsText.noBody}</span>
          <Button onClick={onImportBody}>{documentsText.importBody}</Button>
        </p>
      ) : (
        <MeasureList measures={document.measures} />
      )}
    </article>
  );
}
