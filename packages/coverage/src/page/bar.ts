/** A bar that shows a share. Drawn, because the page’s policy allows no styles of elements; the number stands beside it. */
import type { Share } from '../coverage.ts';

export function bar({ covered, total }: Share): string {
  const width = total === 0 ? 100 : (100 * covered) / total;
  return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="8"/><rect class="part" width="${width.toFixed(1)}" height="8"/></svg>`;
}
