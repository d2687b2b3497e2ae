/** Child process: migrates the given file and kills itself in the middle of the given step, before its commit. */
import { migrate } from '#db/migrate.ts';
import { openForWriting } from '#db/open.ts';
import { NEXT_STEPS } from './next-steps.ts';

const [path = '', version = ''] = process.argv.slice(2);
const steps = NEXT_STEPS.map((step) => ({
  ...step,
  up: (db: Parameters<typeof step.up>[0]) => {
    step.up(db);
    if (step.version !== Number(version)) return;
    // Pushes the step's pages into the log, as a large step would.
    db.pragma('cache_size = 1');
    db.exec('CREATE TABLE bulk (text TEXT) STRICT');
    for (let row = 0; row < 200; row += 1) db.prepare('INSERT INTO bulk VALUES (?)').run('x'.repeat(4000));
    process.kill(process.pid, 'SIGKILL');
  },
}));
migrate(openForWriting(path), () => {}, steps);
