import type { DocumentRow } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { remember } from '../data/remembered.ts';
import { goTo } from '../frame/route.ts';
import { chooseForImport } from '../import/file-drop.tsx';
import { useLedgerActions } from '../ledger/ledger-actions.ts';
import { WHOLE_LEDGER } from '../ledger/ledger-view.ts';
import { momentWords } from '../text/detail.ts';
import { documentsText } from '../text/documents.ts';
import { ledgerText } from '../text/ledger.ts';

type Annex = DocumentRow['annexes'][number];

export function AnnexTable({ annexes }: { annexes: readonly Annex[] }) {
  const actions = useLedgerActions();
  const heads = documentsText.annexHeads;
  const openLedger = (annex: Annex) => {
    remember('ledger.view', { ...WHOLE_LEDGER, annexId: annex.id });
    remember('ledger.scroll', 0);
    goTo('ledger');
  };
  const fetchSource = (annex: Annex) =>
    office().saveFile({ token: annex.token, name: annex.fileName, sizeBytes: 0, path: null });
  return (
    <table className="plain-table sheet-table">
      <thead>
        <tr>
          {[heads.annex, heads.title, heads.size, heads.source, heads.imported, heads.actions].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {annexes.map((annex) => (
          <tr key={annex.id}>
            <td className="nowrap">{ledgerText.annex(annex.annexNo)}</td>
            <td>{annex.title}</td>
            <td className="nowrap">
              {ledgerText.year(annex.year)}
              <br />
              <span className="faint">{documentsText.annexSize(annex.sections, annex.tasks, annex.targets)}</span>
            </td>
            <td>
              {annex.fileName}
              <br />
              <span className="faint" title={annex.sha256}>
                {documentsText.hash(annex.sha256)}
              </span>
            </td>
            <td className="nowrap">{momentWords(annex.importedAt)}</td>
            <td>
              <span className="row-actions">
                <button type="button" className="link" onClick={() => openLedger(annex)}>
                  {documentsText.open}
                </button>
                <button type="button" className="link" onClick={() => void actions.exportTable({ annexId: annex.id })}>
                  {documentsText.export}
                </button>
                <button type="button" className="link" onClick={() => void chooseForImport()}>
                  {documentsText.reimport}
                </button>
                <button type="button" className="link" onClick={() => void fetchSource(annex)}>
                  {documentsText.sourceFile}
                </button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
