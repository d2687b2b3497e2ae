import { useOfficeQuery } from '../data/office-query.ts';
import { frameText } from '../text/frame.ts';
import { settingsText } from '../text/settings.ts';

export function AboutPart() {
  const { data: info } = useOfficeQuery('app.info', {});
  const names = settingsText.about;
  if (!info) return null;
  return (
    <section className="settings-part">
      <h2 className="serif">{names.title}</h2>
      <p>{frameText.product}</p>
      <dl className="field-grid wide-labels">
        <dt>{names.version}</dt>
        <dd>{info.version}</dd>
        <dt>{names.folder}</dt>
        <dd className="selectable">{info.dataFolder}</dd>
        <dt>{names.seal}</dt>
        <dd>{info.sealHead ? `${info.sealHead.number} · ${info.sealHead.hex}` : names.none}</dd>
        <dt>{names.host}</dt>
        <dd>{names.hosts[info.host] ?? info.host}</dd>
      </dl>
      <p className="faint">{names.offline}</p>
    </section>
  );
}
