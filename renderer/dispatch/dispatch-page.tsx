import { useOfficeQuery } from '../data/office-query.ts';
import { Mast } from '../frame/mast.tsx';
import { dispatchText } from '../text/dispatch.ts';

/** 调度: the round from opening to its summary. */
export default function DispatchPage() {
  const rounds = useOfficeQuery('round.list', {});
  return (
    <div className="room dispatch" data-testid="dispatch">
      <Mast title={dispatchText.title} note={dispatchText.roundCount(rounds.data?.length ?? 0)} />
    </div>
  );
}
