import { expect, test } from 'vitest';
import { readRoute } from '../../../renderer/frame/route.ts';
import { papersHash, readPapersAsk } from '../../../renderer/papers/papers-ask.ts';

test('what an address asks comes back from it', () => {
  for (const ask of [
    { paperId: 12 },
    { isPack: true, roundId: 3 },
    { compose: 'supervisionNotice' as const, targetIds: [5, 9] },
    {},
  ]) {
    const { room, ask: words } = readRoute(papersHash(ask));
    expect(room).toBe('papers');
    expect(readPapersAsk(words)).toMatchObject(ask);
  }
});

test('an address of nonsense asks nothing', () => {
  expect(readPapersAsk({ paper: 'x', compose: 'meetingPack', round: '-1', targets: 'a,0,7' })).toEqual({
    paperId: null,
    isPack: false,
    compose: null,
    roundId: null,
    targetIds: [7],
  });
});
