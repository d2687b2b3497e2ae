import { Button } from 'antd';
import { useOfficeQuery } from '../data/office-query.ts';
import { Mast } from '../frame/mast.tsx';
import { goTo } from '../frame/route.ts';
import { dispatchText } from '../text/dispatch.ts';
import { goDispatch } from './dispatch-ask.ts';

/** No round yet: what a round is for, and the way to the first one. */
export function NoRound() {
  const info = useOfficeQuery('app.info', {});
  const isEmpty = info.data?.isEmpty === true;
  return (
    <div className="room dispatch" data-testid="dispatch" data-view="none">
      <Mast title={dispatchText.title} />
      <div className="empty">
        <h2 className="serif">{dispatchText.none.title}</h2>
        <p>{isEmpty ? dispatchText.none.noTasks : dispatchText.none.hint}</p>
        {isEmpty ? (
          <Button type="primary" onClick={() => goTo('import')}>
            {dispatchText.none.toImport}
          </Button>
        ) : (
          <Button type="primary" data-testid="new-round" onClick={() => goDispatch({ view: 'new' })}>
            {dispatchText.newRound}
          </Button>
        )}
      </div>
    </div>
  );
}
