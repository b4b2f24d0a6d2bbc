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
  await window.waitForStatusBar('5 findings, 20 of 55 entities');
  await window.closeSideBar();
  await screenshot('draft');

  const hover = await window.hover('Ankara now looks to ⟦Africa⟧', 'Africa');
  assert.match(hover, /“Ankara plans to strengthen MİT’s presence and influence in Africa/);
  assert.match(hover, /¶7/);
  await screenshot('hover');
  await window.leaveHover();

  const contested = await window.hover('DHKP/C and ⟦FETÖ⟧', 'contested');
  assert.match(contested, /according to Türkiye’s authorities ¶5/);
  await window.leaveHover();

  const fixes = await window.openFixes('wants ⟦MIT⟧ to');
  assert.equal(fixes[0], 'Replace with “MİT”');
  await screenshot('quick-fix');
  await window.press('Escape');
  await window.applyFix('wants ⟦MIT⟧ to', 'Replace with “MİT”');
  await window.waitForNoSquiggle('MIT');
  await window.save();
  await window.waitForFile('briefing.md', 'Kalin wants MİT to leave');

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
  await window.waitForSelection('operations in Syria, Iraq, and Libya');
  await screenshot('source');
}
