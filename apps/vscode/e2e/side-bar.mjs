/** The side bar: which entities the draft names, and the source with the passages it uses. */
import assert from 'node:assert/strict';
import { draft, look } from './shared/briefing.mjs';

export const title = 'the side bar lists the entities and marks what the draft uses of the source';
export const files = { 'briefing.md': draft };
export const folderName = 'briefings';
export const open = 'briefing.md';
export const settings = look;

export async function play({ window, screenshot }) {
  await window.waitForSquiggle('MIT', 'warning');
  await window.openSideBar('Brief');
  const entities = window.tree('Entities');
  await entities.waitFor('İbrahim Kalın');
  const rows = await entities.rows();
  assert.deepEqual(rows.slice(0, 2), [
    { label: 'People', description: '1 of 1' },
    { label: 'İbrahim Kalın', description: '2 mentions' },
  ]);
  const source = window.webview();
  await source.locator('mark').first().waitFor();

  await entities.click('İbrahim Kalın');
  await window.waitForSelection('İbrahim Kalın');
  await entities.click('İbrahim Kalın');
  await window.waitForSelection('Kalin');

  // A passage that tells of several things leads to the one that the draft names next.
  await source.locator('mark', { hasText: 'Syria, Iraq, and Libya' }).first().click();
  await window.waitForSelection('Syria');
  await window.leaveHover();
  await screenshot('side-bar');

  await entities.clickButton('MİT', 'Open Source');
  await window.waitForTab('mit-priorities.txt');
}
