import type { Api, Channel, OfficeBridge, Overview, TaskDetail } from '#ipc/contract.ts';
import { afterRounds, doubleHistory, doubleList, doubleOverview, doubleRounds } from './round-double.ts';
import { seedLedger } from './seed-ledger.ts';

export interface DoubleOptions {
  today: string;
  copies: number;
  isEmpty: boolean;
  /** After two rounds of dispatch. */
  hasRounds: boolean;
}

type Answers = { [C in Channel]?: (input: Api[C]['in']) => Api[C]['out'] };

/** A bridge that answers the reading channels from the seed text, to draw the window without any service. */
export function bridgeDouble(text: string, options: DoubleOptions): OfficeBridge {
  const rowsOn = (asOf: string | undefined) => {
    const rows = seedLedger(text, asOf ?? options.today, options.copies);
    return options.hasRounds ? afterRounds(rows) : rows;
  };
  const answers: Answers = {
    'app.info': () => ({
      version: '0.1.0',
      dataFolder: 'D:\\示范区建设任务调度台',
      today: options.today,
      isEmpty: options.isEmpty,
      isReadOnly: false,
      damage: null,
      sealHead: { number: 7, hex: '3f9ac1b2' },
      host: 'loopback',
      canUndo: null,
      canRedo: null,
    }),
    'task.list': (filter) => rowsOn(filter.asOf),
    'task.get': ({ id, asOf }): TaskDetail => ({
      row: rowsOn(asOf).find((row) => row.id === id)!,
      goals: [],
      source: {
        fileName: '区发〔2022〕9号附件.xlsx',
        sha256: '0'.repeat(64),
        token: 't',
        sheet: '附件2',
        row: 5,
        cells: { content: 'B5', annualTarget: 'D5' },
      },
      original: {},
      corrections: [],
      clauses: [],
      history: [],
    }),
    'round.list': () => (options.hasRounds ? doubleRounds(rowsOn(undefined)) : []),
    'overview.get': ({ asOf }): Overview => {
      const overview = doubleOverview(rowsOn(asOf), asOf ?? options.today);
      if (options.hasRounds) return overview;
      return {
        ...overview,
        round: null,
        rounds: [],
        changes: null,
        needs: { ...overview.needs, unreturned: [], inbox: 0 },
      };
    },
    'target.history': ({ id }) => doubleHistory(id),
    'report.list': (input) => doubleList(rowsOn(input.asOf), input),
    'proposal.list': () => [],
    'unit.list': () => [],
    'leader.list': () => [],
    'document.list': () => [],
    'history.list': () => [],
    'backup.list': () => [],
    'setting.get': () => ({ dueSoonDays: 30, behindPercent: 10, officeName: '示范区建设办公室', operatorName: '' }),
  };
  return {
    host: 'loopback',
    async call(channel, input) {
      const answer = answers[channel];
      if (!answer) return { ok: false, fault: { code: 'unexpected', params: {}, message: channel } };
      return { ok: true, value: answer(structuredClone(input)) };
    },
    cancel: async () => {},
    saveFiles: async () => null,
    onProgress: () => () => {},
    chooseFiles: async () => [],
    takeDropped: async () => [],
    saveFile: async (file) => file.name,
    openFile: async () => {},
    readFile: async () => new ArrayBuffer(0),
    canShowInFolder: false,
    showInFolder: async () => {},
  };
}
