import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { builtIn, dossiers, hostile } from '../../test/dossiers.ts';
import { layOut } from './layout.ts';
import { toHtml } from './page.ts';

test.for(dossiers)('%s is a page that loads nothing and runs its own script only', ([, dossier]) => {
  const page = toHtml(dossier);
  const [style] = /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(page) ?? [''];
  const scripts = page.match(/(?<=<script>)[\s\S]*?(?=<\/script>)/g) ?? [];
  const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

  expect(scripts).toHaveLength(1);
  expect(page.match(/<script\b/g)).toHaveLength(1);
  expect(page).toContain(
    `content="default-src 'none'; style-src '${digest(style)}'; script-src '${digest(scripts[0] ?? '')}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(
    page.replace(/"[^"]*"/g, '""').match(/<[^>]*\s(?:src|srcset|on\w+|style|action|poster|data)=[^>]*>/gi) ?? [],
  ).toEqual([]);
  expect(page.match(/\bhref="(?!#|https:\/\/)[^"]*"/g) ?? []).toEqual([]);
});

test('nothing in a dossier is markup', () => {
  const page = toHtml(hostile);
  expect(page).not.toContain('<img');
  expect(page.match(/<title>[^<]*<\/title>/g)?.length).toBe(page.match(/<\/title>/g)?.length);
  expect(page).toContain('&lt;/script&gt;&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;');
});

test('every link within the page leads somewhere, and every id is used once', () => {
  const page = toHtml(builtIn);
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const targets = [...page.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id);

  expect(ids).toHaveLength(new Set(ids).size);
  expect(targets.length).toBeGreaterThan(100);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test('statements stand with their words, and the words are marked in the source', () => {
  const page = toHtml(builtIn);
  expect(page).toContain(
    '<b><bdi>FETÖ</bdi></b> is considered responsible for <a href="#coup2016"><bdi>attempted coup in 2016</bdi></a> <strong class="mark contested">contested</strong></summary><p class="by">Türkiye’s authorities, a view; contested</p><blockquote lang="en" dir="auto"><a class="where" href="#paragraph:5">¶5</a> FETÖ – the Hizmet movement',
  );
  expect(page).toContain(
    '<mark>Counterintelligence and counterespionage are identified as important priorities</mark>',
  );
});

test('no two things of the picture cover each other', () => {
  const sizes = Array.from({ length: 40 }, (_, index) => ({ width: 60 + ((index * 37) % 150), height: 30 }));
  const lines = sizes.slice(1).map((_, index) => [index % 7, index + 1] as const);
  const { boxes, width, height } = layOut(sizes, lines);

  const covering = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
          Math.abs(one.y - other.y) < (one.height + other.height) / 2,
      ),
  );
  expect(covering).toEqual([]);
  expect(boxes.every(({ x, y }) => x > 0 && y > 0 && x < width && y < height)).toBe(true);
});
