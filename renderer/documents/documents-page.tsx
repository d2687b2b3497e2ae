import { Button } from 'antd';
import { office } from '../bridge/office-bridge.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { Mast } from '../frame/mast.tsx';
import { useNotices } from '../frame/notices.tsx';
import { chooseForImport, DropZone } from '../import/file-drop.tsx';
import { documentsText } from '../text/documents.ts';
import { DocumentPart } from './document-part.tsx';

/** 文件: each document with its annexes, its body and what of the body no annex row answers. */
export default function DocumentsPage() {
  const documents = useOfficeQuery('document.list', {});
  const work = useLongWork();
  const notices = useNotices();
  const importBody = async (documentId?: number) => {
    const [file] = await office().chooseFiles({ accept: 'text' });
    if (!file) return;
    const input = documentId === undefined ? { file: file.ref } : { file: file.ref, documentId };
    const body = await work.run('body.commit', input, documentsText.importingBody);
    if (!body) return;
    if (body.isUnchanged) notices.tell(documentsText.bodySame);
    else notices.done(documentsText.bodyDone(body.measures, body.clauses, body.clausesWithoutTask));
  };
  if (documents.error) return <Failure error={documents.error} onRetry={() => void documents.refetch()} />;
  return (
    <div className="room-scroll documents" data-testid="documents">
      <Mast title={documentsText.title}>
        <Button data-testid="import-body" onClick={() => void importBody()}>
          {documentsText.importBody}
        </Button>
        <Button type="primary" data-testid="import-annex" onClick={() => void chooseForImport()}>
          {documentsText.importAnnex}
        </Button>
      </Mast>
      {documents.data?.length === 0 ? (
        <div className="tab-empty">
          <p>{documentsText.none}</p>
          <p className="faint">{documentsText.noneHint}</p>
          <DropZone />
        </div>
      ) : null}
      {(documents.data ?? []).map((document) => (
        <DocumentPart key={document.id} document={document} onImportBody={() => void importBody(document.id)} />
      ))}
    </div>
  );
}
