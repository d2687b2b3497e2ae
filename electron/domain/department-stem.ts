/**
 * Short names that counties and districts really use, without the level in front. A name of this form is no misspelling
 * of another, however near in letters: 区民政局 and 区财政局, 区残联 and 区妇联, 区审计局 and 区统计局.
 */
const DEPARTMENT_STEMS: readonly string[] = [
  ...'委 政府 人大 政协 纪委 监委 纪委监委 人大办 政协办 政府办 政府办公室 委办 委办公室'.split(' '),
  ...'委组织部 委宣传部 委统战部 委政法委 委编办 委网信办 委巡察办 委改革办 委台办 委外办 委农办'.split(' '),
  ...'委党校 委老干部局 委机关工委 委直属机关工委 委社会工作部 委党史办 人武部 法院 检察院'.split(' '),
  ...'发改委 工信局 工信委 教体局 教育局 科技局 民宗局 公安局 民政局 司法局 财政局 人社局'.split(' '),
  ...'自然资源局 生态环境局 住建局 城管局 交通运输局 交通局 水利局 水务局 农业农村局 农业局 商务局'.split(' '),
  ...'文旅局 文广旅局 文广新旅局 文化局 旅游局 体育局 卫健委 退役军人事务局 退役军人局 应急管理局 应急局'.split(' '),
  ...'审计局 统计局 国资办 国资委 国资局 国资中心 市场监管局 林业局 乡村振兴局 信访局 医保局 税务局'.split(' '),
  ...'行政审批局 政务服务局 政务服务中心 政务服务管理局 政务数据局 大数据局 大数据中心 数据局'.split(' '),
  ...'金融办 金融局 金融服务中心 机关事务局 机关事务中心 人防办 住房保障中心 公积金中心 城市更新中心'.split(' '),
  ...'招商局 投促局 投促中心 供销社 供销联社 残联 妇联 文联 科协 侨联 工商联 总工会 团委 红十字会'.split(' '),
  ...'气象局 烟草局 档案局 档案馆 融媒体中心 党校 史志研究室 史志办 交警大队 消防救援大队 供电公司'.split(' '),
];

const stems = new Set(DEPARTMENT_STEMS);
const longest = Math.max(...DEPARTMENT_STEMS.map((stem) => stem.length));

/** The longest such stem at the end of a name (区交通运输局 → 交通运输局), '' when there is none. */
export function departmentStemOf(name: string): string {
  for (let length = Math.min(longest, name.length); length > 0; length -= 1) {
    const end = name.slice(-length);
    if (stems.has(end)) return end;
  }
  return '';
}
