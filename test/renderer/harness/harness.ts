/** Opens the window on the double: `?day=2022-09-20&copies=1` choose today and the size of the ledger, `&rounds` has two rounds held. */
import seedText from '../../../seeds/区发〔2022〕9号.txt?raw';
import { bridgeDouble } from './bridge-double.ts';

const ask = new URLSearchParams(location.search);
Object.defineProperty(window, 'office', {
  value: bridgeDouble(seedText, {
    today: ask.get('day') ?? '2022-07-05',
    copies: Number(ask.get('copies') ?? '1'),
    isEmpty: ask.has('empty'),
    hasRounds: ask.has('rounds'),
  }),
});
void import('../../../renderer/main.tsx');
