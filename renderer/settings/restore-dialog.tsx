import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { FileRef } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useNotices } from '../frame/notices.tsx';
import { settingsText } from '../text/settings.ts';

export interface RestoreSource {
  /** As the office would say which one. */
  name: string;
  input: { name: string } | { file: FileRef };
}

/** Says what a restore touches; keeping the present data is the default. */
export function RestoreDialog({ source, onDone }: { source: RestoreSource; onDone(): void }) {
  const work = useLongWork();
  const notices = useNotices();
  const [passphrase, setPassphrase] = useState('');
  const names = settingsText.backups;
  const restore = async () => {
    onDone();
    const input = passphrase === '' ? source.input : { ...source.input, passphrase };
    const restored = await work.run('backup.restore', input, names.restoring);
    if (restored) notices.tell(names.restored);
  };
  return (
    <Modal
      open
      title={names.restoreTitle}
      onCancel={onDone}
      footer={[
        <Button key="restore" data-testid="restore-run" onClick={() => void restore()}>
          {names.restoreRun}
        </Button>,
        <Button key="keep" type="primary" autoFocus onClick={onDone}>
          {names.keep}
        </Button>,
      ]}
    >
      <p>{names.restoreWarning(source.name)}</p>
      <label className="form-field" htmlFor="restore-passphrase">
        <span>{names.passphrase}</span>
        <Input.Password
          id="restore-passphrase"
          placeholder={names.passphraseHint}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
    </Modal>
  );
}
