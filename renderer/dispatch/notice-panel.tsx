import { useLongWork } from '../data/long-work.tsx';
import { useOpenPrinted } from '../data/made-file.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { issueText } from '../text/dispatch.ts';
import { usePaperForm } from './paper-form.ts';
import { PaperSwitch, PaperText } from './paper-text.tsx';

/** The notice that goes out with the forms. */
export function NoticePanel({ roundId }: { roundId: number }) {
  const notice = useOfficeQuery('round.notice', { id: roundId });
  const [form, setForm] = usePaperForm();
  const work = useLongWork();
  const openPrinted = useOpenPrinted();
  const print = async () => {
    const made = await work.run('round.printNotice', { id: roundId }, issueText.printing);
    if (made !== null) await openPrinted(made);
  };
  return (
    <aside className="dispatch-side" aria-label={issueText.notice} data-testid="notice">
      {notice.error ? <p className="dispatch-warning">{notice.error.message}</p> : null}
      {notice.data ? (
        <PaperText paper={notice.data} form={form}>
          <PaperSwitch form={form} onForm={setForm} />
          <button type="button" className="link" data-testid="print-notice" onClick={() => void print()}>
            {issueText.print}
          </button>
        </PaperText>
      ) : null}
    </aside>
  );
}
