import { useOfficeQuery } from '../data/office-query.ts';
import { Mast } from '../frame/mast.tsx';
import { roomNames } from '../text/frame.ts';

/** 总览: what needs the office today. */
export default function OverviewPage() {
  const overview = useOfficeQuery('overview.get', {});
  return (
    <div className="room" data-testid="overview">
      <Mast title={roomNames.overview} note={overview.data?.asOf ?? ''} />
    </div>
  );
}
