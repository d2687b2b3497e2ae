import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { Mast } from '../frame/mast.tsx';
import { roomNames } from '../text/frame.ts';

/** 总览: what needs the office today, and how the year stands. */
export default function OverviewPage() {
  const overview = useOfficeQuery('overview.get', {});
  if (overview.error) return <Failure error={overview.error} onRetry={() => void overview.refetch()} />;
  return (
    <div className="room room-scroll" data-testid="overview">
      <Mast title={roomNames.overview} />
    </div>
  );
}
