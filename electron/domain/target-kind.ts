/** What kind of target a text sets; decides how its progress can be judged. */
import type { DueKind, Quantity, TargetKind } from './target.ts';

const ZERO = /零增长|清零|保持(?:为|在)?[0０零]|[为至到]零(?!售)|不发生|杜绝|无新增|零(?:事故|死亡|发生)/;
const PHYSICAL =
  /封顶|桩基|主体(?:工程|结构|完工|施工|建设)|基础工程|竣工|投产|完工|通车|通水|通电|动工|开工|开建|投入使用|试运营|正式运营|建成|前期工作|勘察|征地|拆迁/;
const OTHERS_DECIDE = /争取|申报|申创|获批|争创|报批|申请(?=国家|省|市级|上级|创建)/;
/** Undated, and still done once: it begins, is issued, is signed. */
const HAPPENS_ONCE = /启动|出台|印发|制定|召开|举办|签订|签约|挂牌|揭牌/;
const ENDLESS = /持续|长期|常态|加强|落实|深化|坚持|严格|强化|巩固|推进|推动|配合|做好|完善|健全|按照|充分|提高|进一步/;

/** The first rule that fits, in the order: recurring, zero, ceiling, amount, stage, application, rate, process, event. */
export function targetKindOf(written: string, dueKind: DueKind, quantities: readonly Quantity[]): TargetKind {
  if (dueKind === 'recurring') return 'recurring';
  // What stands in quotes is a name or a slogan (“自主申报、数据比对、干部排查”).
  const text = written.replace(/“[^“”]*”/g, '');
  const first = quantities[0];
  if (ZERO.test(text) || (first?.value === 0 && first.comparator === 'exactly')) return 'zero';
  if (first?.comparator === 'atMost') return 'ceiling';
  if (first && isRate(first)) return 'rate';
  // Money that is won counts up through the year; a title or a base is granted or not.
  const isGranted = OTHERS_DECIDE.test(text);
  if (first && (!isGranted || /元$/.test(first.measure))) return 'amount';
  if (PHYSICAL.test(text) && !first) return 'stage';
  if (isGranted) return 'application';
  if (dueKind !== 'date' && ENDLESS.test(text) && !HAPPENS_ONCE.test(text)) return 'process';
  return 'event';
}

function isRate({ measure }: Quantity): boolean {
  return measure === '%' || measure === '‰' || measure.endsWith('百分点');
}
