import { Button } from 'antd';
import { useState } from 'react';
import type { BackupRow } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useSaveFile } from '../data/made-file.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { useNotices } from '../frame/notices.tsx';
import { momentWords } from '../text/detail.ts';
import { backupReasons, settingsText, sizeWords } from '../text/settings.ts';
import type { RestoreSource } from './restore-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

/** Backups: make, copy out, restore. */
export function BackupPart() {
  const backups = useOfficeQuery('backup.list', {});
  const work = useLongWork();
  const notices = useNotices();
  const save = useSaveFile();
  const [source, setSource] = useState<RestoreSource | null>(null);
  const names = settingsText.backups;
  const make = async () => {
    const made = await work.run('backup.create', {}, names.making);
    if (made) notices.tell(names.made(made.name));
  };
  const copyOut = async (backup: BackupRow) => {
    const file = await work.run('backup.copy', { name: backup.name }, names.copying);
    if (file) await save(file);
  };
  const restoreFile = async () => {
    const [file] = await office().chooseFiles({ accept: 'backup' });
    if (file) setSource({ name: file.name, input: { file: file.ref } });
  };
  const heads = names.heads;
  return (
    <section className="settings-part" data-testid="backups">
      <h2 className="serif">{names.title}</h2>
      <p className="faint">{names.hint}</p>
      <p className="form-line">
        <Button type="primary" data-testid="backup-create" onClick={() => void make()}>
          {names.make}
        </Button>
        <Button onClick={() => void restoreFile()}>{names.restoreFile}</Button>
      </p>
      {backups.data?.length === 0 ? <p className="faint">{names.none}</p> : null}
      {backups.data && backups.data.length > 0 ? (
        <div className="table-scroll">
          <table className="plain-table sheet-table">
            <thead>
              <tr>
                {[heads.at, heads.reason, heads.size, heads.seal, heads.state, heads.actions].map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {backups.data.map((backup) => (
                <tr key={backup.name}>
                  <td className="nowrap">{momentWords(backup.at)}</td>
                  <td className="nowrap">{backupReasons[backup.reason]}</td>
                  <td className="nowrap">{sizeWords(backup.sizeBytes)}</td>
                  <td className="nowrap">
                    {backup.sealHead ? `${backup.sealHead.number} · ${backup.sealHead.hex}` : ''}
                  </td>
                  <td className="nowrap">
                    {backup.isVerified ? names.verified : names.unverified}
                    {backup.isSealedWithPassphrase ? ` · ${names.sealed}` : ''}
                  </td>
                  <td>
                    <span className="row-actions">
                      <button type="button" className="link" onClick={() => void copyOut(backup)}>
                        {names.copy}
                      </button>
                      <button
                        type="button"
                        className="link"
                        onClick={() =>
                          setSource({
                            name: `${momentWords(backup.at)} ${backupReasons[backup.reason]}`,
                            input: { name: backup.name },
                          })
                        }
                      >
                        {names.restore}
                      </button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {source ? <RestoreDialog source={source} onDone={() => setSource(null)} /> : null}
    </section>
  );
}
