import { backup0 } from './backup-0.ts';
import { backup1 } from './backup-1.ts';
import { backup2 } from './backup-2.ts';
import { backupComplete } from './backup-complete.ts';
import { extra1 } from './extra-1-hidden-directories.ts';
import { extra2 } from './extra-2-only-newer.ts';
import { extra3 } from './extra-3-recover.ts';
import { extra4 } from './extra-4-sync.ts';
import type { Stage } from './stage.ts';

/** Every stage of the course, in its order. */
export const STAGES: readonly Stage[] = [
  backup0,
  backup1,
  backup2,
  backupComplete,
  extra1,
  extra2,
  extra3,
  extra4,
];
