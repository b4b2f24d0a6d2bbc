import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type KeptOnDisk, keptOnDisk } from '../src/kept.node.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'brief-kept-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Something to keep, of so many bytes with its head. */
const thing = (size: number, filled = 7) => new Uint8Array(size - 64).fill(filled);

function onDisk(path: string, room?: number): KeptOnDisk {
  const kept = keptOnDisk(path, room);
  if (kept === undefined) throw new Error('Nothing is kept.');
  return kept;
}

test('what is kept is found again under its key, and nothing under another', () => {
  const kept = onDisk(join(folder(), 'a', 'b'));
  expect(kept.get('one')).toBeUndefined();
  kept.put('one', thing(100, 1));
  kept.put('two', thing(100, 2));
  kept.put('one', thing(200, 3));
  expect(kept.get('one')).toEqual(thing(200, 3));
  expect(kept.get('two')).toEqual(thing(100, 2));
  expect(kept.get('three')).toBeUndefined();
});

test('no more is kept than there is room for: what was used longest ago goes first', () => {
  const path = folder();
  const kept = onDisk(path, 1000);
  for (const [age, key] of ['old', 'older', 'new'].entries()) {
    kept.put(key, thing(300));
    const [latest = ''] = readdirSync(path).filter((name) => statSync(join(path, name)).mtimeMs > Date.now() - 60_000);
    const hours = [3, 5, 1][age] ?? 0;
    const then = new Date(Date.now() - hours * 3_600_000);
    utimesSync(join(path, latest), then, then);
  }
  // To be used counts: it is the oldest no more.
  expect(kept.get('older')).toBeDefined();
  kept.put('newest', thing(300));
  expect(['old', 'older', 'new', 'newest'].filter((key) => kept.get(key) !== undefined)).toEqual([
    'older',
    'new',
    'newest',
  ]);
  kept.put('huge', thing(2000));
  expect(kept.get('huge')).toBeUndefined();
  expect(kept.get('newest')).toBeDefined();
});

test('what a program that was killed left behind goes, and nothing of anybody else’s', () => {
  const path = folder();
  const left = join(path, 'half.brief-kept.0123.tmp');
  const running = join(path, 'half.brief-kept.4567.tmp');
  for (const name of [left, running, join(path, 'notes.txt')]) writeFileSync(name, 'x');
  mkdirSync(join(path, 'folder.brief-kept'));
  utimesSync(left, 0, 0);
  onDisk(path).put('one', thing(100));
  const names = readdirSync(path);
  expect(names).not.toContain('half.brief-kept.0123.tmp');
  expect(names).toEqual(expect.arrayContaining(['half.brief-kept.4567.tmp', 'notes.txt', 'folder.brief-kept']));
});

test('the digest of a file is that of its text', () => {
  const kept = onDisk(folder());
  const file = join(folder(), 'names.json');
  const text = `${'Åsa 中 😀 '.repeat(60_000)}end`;
  for (const before of ['', '\ufeff']) {
    writeFileSync(file, before + text);
    expect(kept.digestOf(file, 1, 10_000_000)).toBe(kept.digest(text));
  }
  writeFileSync(file, ` \ufeff${text}`);
  expect(kept.digestOf(file, 1, 10_000_000)).not.toBe(kept.digest(text));
  expect(kept.digestOf(file, 10_000_000, 20_000_000)).toBeUndefined();
  expect(kept.digestOf(file, 1, 1000)).toBeUndefined();
  expect(kept.digestOf(join(file, 'below'), 1, 1000)).toBeUndefined();
});
