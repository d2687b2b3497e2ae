/** What every table that commands write begins with. */
import type { Generated } from 'kysely';

export interface Row {
  id: Generated<number>;
  rev: Generated<number>;
}
