/** What a command makes stale, and what it waits for. */
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { forgetTouchedBy, officeClient } from '../../../renderer/data/office-client.ts';

afterEach(() => officeClient.clear());

/** A query somebody looks at; tells how often it was read. */
function watched(queryKey: readonly unknown[], read: (count: number) => Promise<unknown>) {
  let count = 0;
  const observer = new QueryObserver(officeClient, {
    queryKey,
    queryFn: () => {
      count += 1;
      return read(count);
    },
  });
  observer.subscribe(() => {});
  return { observer, count: () => count };
}

test('作废一份文书后不等重新排版：列表已是新的，对话框就可以关', async () => {
  const list = watched(['paper.list', {}], (count) => Promise.resolve(`list ${count}`));
  const units = watched(['unit.list', {}], (count) => Promise.resolve(`units ${count}`));
  let finish: (page: string) => void = () => {};
  const page = watched(['paper.preview', { source: { id: 1 } }], (count) =>
    count === 1
      ? Promise.resolve('page 1')
      : new Promise<string>((resolve) => {
          finish = resolve;
        }),
  );
  await expect
    .poll(() => [list, units, page].map(({ observer }) => observer.getCurrentResult().isSuccess))
    .toEqual([true, true, true]);
  await forgetTouchedBy('paper.cancel');
  expect([list, units, page].map(({ count }) => count())).toEqual([2, 1, 2]);
  expect(list.observer.getCurrentResult().data).toBe('list 2');
  expect(page.observer.getCurrentResult()).toMatchObject({ data: 'page 1', isFetching: true });
  finish('page 2');
  await expect.poll(() => page.observer.getCurrentResult().data).toBe('page 2');
});
