import { useQuery } from '@tanstack/react-query';
import { InitialsIndex } from './initials.ts';

/** The pinyin table, fetched after the first paint; null until it is there. */
export function useInitials(): InitialsIndex | null {
  const { data } = useQuery({
    queryKey: ['initials'],
    queryFn: async () => {
      const { pinyinReadings } = await import('./pinyin-readings.ts');
      return new InitialsIndex(pinyinReadings);
    },
  });
  return data ?? null;
}
