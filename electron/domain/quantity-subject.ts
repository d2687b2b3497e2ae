/** What a number counts, as far as the words beside it say: 安装农村路灯0.017万盏 → 农村路灯; 创建2个省级田园综合体 → 省级田园综合体. */
import { findDuePhrases } from './due-phrase.ts';

/** Words that only ever act; what is counted begins after the last of them. Not 完成率, 新增数, 建成区. */
const ACTS =
  '(?:新开工|新建|新增|新开|建成|开展|完成|打造|创建|安装|引进|申报|争取|力争|确保|涉及|实现|获批|启动|设立|举办|开工|招引|签约|落地|发放|达成|通过)(?![率数量度额面区])';
/** Words that act in front and are part of a name behind (推进…, 低质低效林改造); single ones not inside 新能源, 到位, 和美乡村. */
const LEADING =
  '激励|推动|推进|实施|改造|综合治理|治理|认证|发行|培育|培养|建设|建立|配合|组织|加快|继续|持续|全面|基本(?!型)|积极|累计|总共|共计|合计|' +
  '共(?![青同建享有])|其中|再(?![生就])|也|并(?!网)|将(?!军)|要(?!素)|各类|改建|扩建|送(?=电影|戏)|在(?![建校编岗册])|' +
  '至少|不少于|不低于|全区|我区|章贡区|全市|区内|现有|到?\\d{4}年(?:底|末)?前?|到(?![位账达])|对(?![口外])|[及与]|和(?![美谐平])';
const TRAILING =
  /(?:达到?|突破|超过?|至少|不少于|不低于|不超过|控制在|保持在?|约为?|大约|近|接近|为|(?<!现)有|累计|共计?|(?:提[高升]|下降|增[长加]|降低?)[到至]|[不高低多少]于)$/;
/** What stands before such an end is another thing or only a place: 国内1家, 路边村整治和30个村点, 铁路改建等4个报告. */
const NOT_COUNTED = /(?:[和及与等]|国内|省内|市内|区内|境内|我区|全区|全市|全省|我市|本区|现有)$/;
const LAST_ACT = new RegExp(`^.*${ACTS}`, 'su');
const FIRST_WORDS = new RegExp(`^(?:新?[（(](?:改造?|扩|[、,，])+[）)]建?|(?:${LEADING})(?![率数度额])|[、”"’])`, 'u');
const NEXT_ACT = new RegExp(`(?:${ACTS}|[在以并为到和与均]|及(?!其)|对口|加入).*$`, 'su');
/** Sentence and clause ends; the comma inside 新（改、扩）建 is none. */
const CLAUSE = /[，,。；;：:！!？?\n]|、(?![^（()）]*[）)])/u;

/** `before` and `after` reach from the neighbouring numbers to this one. '' when the words do not say. */
export function subjectOf(before: string, after: string): string {
  const named = subjectBefore(before.split(CLAUSE).at(-1) ?? '');
  if (named !== '') return named;
  const follows = after.split(/[，,。；;：:、！!？?\n（(]/u)[0] ?? '';
  return follows
    .replace(/^的/u, '')
    .replace(NEXT_ACT, '')
    .replace(/[”"’）)]+$/u, '');
}

function subjectBefore(clause: string): string {
  // The year does not matter here: the phrase is only cut away.
  const phrase = findDuePhrases(clause, 0).at(-1);
  const ending = stripped((phrase ? clause.slice(phrase.end) : clause).replace(/[（(]$/u, ''), TRAILING);
  return NOT_COUNTED.test(ending) ? '' : stripped(ending.replace(LAST_ACT, ''), FIRST_WORDS);
}

/** Takes words off one end until none is left. */
function stripped(text: string, words: RegExp): string {
  for (let rest = text; ; ) {
    const shorter = rest.replace(words, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
