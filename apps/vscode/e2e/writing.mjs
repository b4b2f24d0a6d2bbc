/** A writer at a draft: what is underlined, what the source says, the fix, a name completed, the way to the source. */
import assert from 'node:assert/strict';
import { draft, look } from './shared/briefing.mjs';

export const title = 'a draft is read, corrected, completed and followed to its source';
export const files = { 'briefing.md': draft };
export const folderName = 'briefings';
export const open = 'briefing.md';
export const settings = look;

export async function play({ window, screenshot }) {
  await window.waitForSquiggle('MIT', 'warning');
  await window.waitForSquiggle('Kalin', 'warning');
  await window.waitForStatusBar('findings');
  await screenshot('draft');

  const hover = await window.hover('Ankara now looks to ⟦Africa⟧', 'Africa');
  assert.match(hover, /¶7/);
  assert.match(hover, /presence and influence in Africa/);
  await screenshot('hover');
  await window.leaveHover();

  await window.hover('means ISIS, Al-Qaeda, DHKP/C and ⟦FETÖ⟧', 'FETÖ');
  await screenshot('hover-contested');
  await window.leaveHover();

  await window.hover('wants ⟦MIT⟧ to', 'MİT');
  await screenshot('hover-finding');
  await window.leaveHover();

  const fixes = await window.openFixes('wants ⟦MIT⟧ to');
  assert.equal(fixes[0], 'Replace with “MİT”');
  await screenshot('quick-fix');
  await window.press('Escape');
  await window.applyFix('wants ⟦MIT⟧ to', 'Replace with “MİT”');
  await window.waitForNoSquiggle('MIT');
  await window.save();
  await window.waitForFile('briefing.md', 'Kalin wants MİT to leave');

  await window.putCursor('the attempted coup of 2016.│');
  await window.press('Control+End');
  const offered = await window.suggestions('the attempted coup of 2016.│', {
    type: ' @kal',
    ask: false,
    expected: 'İbrahim Kalın',
  });
  assert.equal(offered[0]?.label, 'İbrahim Kalın');
  await screenshot('completion');
  await window.acceptSuggestion('İbrahim Kalın');
  assert.match(await window.text(), /of 2016\. İbrahim Kalın/);

  const source = await window.goToDefinition('became able to operate in ⟦Syria⟧');
  assert.match(source.text, /Ankara Strengthens the Role of Intelligence/);
  await screenshot('source');
}
