import { expect, test } from 'vitest';
import { readRoute, routeHash } from '../../../renderer/frame/route.ts';

test('a route survives the address bar; anything unknown is the ledger', () => {
  const asked = { unit: '区工信局（区大数据中心）' };
  expect(readRoute(routeHash('ledger', asked))).toEqual({ room: 'ledger', ask: asked });
  expect(readRoute(routeHash('settings'))).toEqual({ room: 'settings', ask: {} });
  expect(readRoute('#/nowhere?task=1')).toEqual({ room: 'ledger', ask: { task: '1' } });
  expect(readRoute('')).toEqual({ room: 'ledger', ask: {} });
});
