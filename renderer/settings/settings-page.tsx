import { Mast } from '../frame/mast.tsx';
import { settingsText } from '../text/settings.ts';
import { AboutPart } from './about-part.tsx';
import { BackupPart } from './backup-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { RulePart } from './rule-part.tsx';
import { VerifyPart } from './verify-part.tsx';
import { WordingPart } from './wording-part.tsx';

export default function SettingsPage() {
  return (
    <div className="room-scroll settings" data-testid="settings">
      <Mast title={settingsText.title} />
      <div className="settings-columns">
        <div>
          <RulePart />
          <WordingPart />
          <VerifyPart />
          <AboutPart />
        </div>
        <div>
          <BackupPart />
          <HistoryPart />
        </div>
      </div>
    </div>
  );
}
