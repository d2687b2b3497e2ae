import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  isDay,
  isWeekend,
  lastDayOfMonth,
  readWrittenDay,
  weekdayOf,
} from '#domain/calendar.ts';

const anyDay = fc.integer({ min: 0, max: 55_000 }).map((count) => addDays('1950-01-01', count));

test('days exist or they do not', () => {
  expect(['2022-02-28', '2024-02-29', '2000-02-29'].map(isDay)).toEqual([true, true, true]);
  expect(['2022-02-29', '1900-02-29', '2022-13-01', '2022-00-10', '2022-1-1', '', '2022-07-05 '].map(isDay)).toEqual(
    Array(7).fill(false),
  );
  expect(dayOf(2022, 2, 30)).toBeNull();
});

test('months end where they end', () => {
  expect([1, 2, 4, 12].map((month) => lastDayOfMonth(2022, month))).toEqual([
    '2022-01-31',
    '2022-02-28',
    '2022-04-30',
    '2022-12-31',
  ]);
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
});

test('adding and counting days undo each other', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(isDay(addDays(day, count))).toBe(true);
    }),
  );
});

test('adding months stays inside the month', () => {
  expect(addMonths('2022-01-31', 1)).toBe('2022-02-28');
  expect(addMonths('2022-11-30', 3)).toBe('2023-02-28');
  expect(addMonths('2022-03-31', -1)).toBe('2022-02-28');
  expect(addMonths('2022-01-15', -13)).toBe('2020-12-15');
});

test('weekdays run from 1 on Monday to 7 on Sunday', () => {
  expect(weekdayOf('2022-07-05')).toBe(2);
  expect(weekdayOf('2022-09-25')).toBe(7);
  expect(['2022-09-23', '2022-09-24', '2022-09-25', '2022-09-26'].map(isWeekend)).toEqual([false, true, true, false]);
});

test('日期的各种写法读成同一天；2022-13-01 和只写 7月5日 的指出来', () => {
  const written = [
    44747,
    '44747',
    '2022年7月5日',
    '2022 年 7 月 5 日',
    '２０２２.７.５',
    '2022/7/5',
    '2022-07-05',
    '2022-07-05T00:00:00.000Z',
    '20220705',
    20220705,
    '二〇二二年七月五日',
  ];
  expect(written.map((value) => readWrittenDay(value))).toEqual(written.map(() => ({ day: '2022-07-05' })));
  expect(readWrittenDay(43285, { date1904: true })).toEqual({ day: '2022-07-05' });
  expect(readWrittenDay('7月5日', { year: 2022 })).toEqual({ day: '2022-07-05' });
  expect(
    Object.fromEntries(
      ['2022-13-01', '2022-02-29', '20221301', '7月5日', '', '八成左右', '12', '2022年12月', '99999'].map((value) => [
        value,
        readWrittenDay(value),
      ]),
    ),
  ).toEqual({
    '2022-13-01': { problem: 'impossible' },
    '2022-02-29': { problem: 'impossible' },
    '20221301': { problem: 'impossible' },
    '7月5日': { problem: 'yearMissing' },
    '': { problem: 'empty' },
    八成左右: { problem: 'notADay' },
    '12': { problem: 'notADay' },
    '2022年12月': { problem: 'notADay' },
    '99999': { problem: 'notADay' },
  });
});

test('every day is read back from the ways it is written', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year, month, date] = day.split('-').map(Number);
      for (const text of [day, `${year}年${month}月${date}日`, `${year}.${month}.${date}`, day.replaceAll('-', '')]) {
        expect([text, readWrittenDay(text)]).toEqual([text, { day }]);
      }
      expect(readWrittenDay(daysBetween('1899-12-30', day))).toEqual({ day });
    }),
  );
});
