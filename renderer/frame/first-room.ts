import { useEffect, useRef } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { routeHash } from './route.ts';

/**
 * The room to begin with where the address names none: 总览 while a round runs, else 台账. False until it is known, so that
 * no room is drawn only to be left again.
 */
export function useFirstRoom(): boolean {
  const isAsked = useRef(location.hash !== '');
  const rounds = useOfficeQuery('round.list', {});
  const isKnown = !rounds.isPending;
  const goesToOverview = !isAsked.current && rounds.data?.some((round) => round.state !== 'closed') === true;
  useEffect(() => {
    if (!isKnown || isAsked.current) return;
    isAsked.current = true;
    if (goesToOverview) location.replace(routeHash('overview'));
  }, [isKnown, goesToOverview]);
  return isAsked.current || (isKnown && !goesToOverview);
}
