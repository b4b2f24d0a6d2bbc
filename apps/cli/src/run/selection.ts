/** Some of the drafts that were found: which are left out of a run, and what there is to say about that. */
import type { Effective } from '@brief/config';

export interface Selection {
  leavesOut(path: string, effective: Effective): boolean;
  /** Call once, when all drafts were asked about. */
  notes(): readonly string[];
}
