import { Button } from 'antd';
import { useLongWork } from '../data/long-work.tsx';
import { useOfficeQuery } from '../data/office-query.ts';
import { Mast } from '../frame/mast.tsx';
import { useNotices } from '../frame/notices.tsx';
import { chooseForImport, DropZone } from '../import/file-drop.tsx';
import { frameText } from '../text/frame.ts';
import { importText, startText } from '../text/import.ts';

/** First start: import a table, or load the document that comes with the program. */
export default function StartPage() {
  const info = useOfficeQuery('app.info', {});
  const work = useLongWork();
  const notices = useNotices();
  const loadSeed = async () => {
    const summary = await work.run('seed.load', {}, startText.seeding);
    if (summary) notices.done(importText.done(summary.docNumber, summary.totals.tasks));
  };
  return (
    <div className="room-scroll start" data-testid="start">
      <Mast title={frameText.product} />
      <div className="start-page">
        <h2 className="serif">{startText.title}</h2>
        <p className="start-lead">{startText.lead}</p>
        <DropZone>
          <Button type="primary" data-testid="start-import" onClick={() => void chooseForImport()}>
            {startText.importTitle}
          </Button>
        </DropZone>
        <section className="start-seed">
          <div>
            <h3>{startText.seedQuestion}</h3>
            <p className="faint">{startText.seedHint}</p>
          </div>
          <Button data-testid="start-seed" onClick={() => void loadSeed()}>
            {startText.seedTitle}
          </Button>
        </section>
        <p className="faint">{startText.folder(info.data?.dataFolder ?? '')}</p>
      </div>
    </div>
  );
}
