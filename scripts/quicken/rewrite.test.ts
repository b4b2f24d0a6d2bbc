import { expect, test } from 'vitest';
import { rewrite } from './rewrite.ts';

/** Functions that are called stand between `«` and `»`. */
function rewritten(marked: string): string {
  const starts: number[] = [];
  const called = new Set<string>();
  let code = '';
  for (const character of marked) {
    if (character === '«') starts.push(code.length);
    else if (character === '»') called.add(`${starts.pop()}:${code.length}`);
    else code += character;
  }
  return rewrite(code, (start, end) => called.has(`${start}:${end}`));
}

test('a function that is called is put behind a parenthesis, and is there before all else as it was', () => {
  const code = `"use strict";
export const twelve = double(6);
«function double(x) {
  return add(x, x);
  «function add(a, b) { return a + b; }»
  function never() {}
}»
function not() {}`;
  expect(rewritten(code)).toMatchInlineSnapshot(`
    ""use strict";
    var double = (function double(x) {
    var add = (function add(a, b) { return a + b; });
      return add(x, x);
      
      function never() {}
    });
    export const twelve = double(6);

    function not() {}"
  `);
});

test('so are expressions, and arrow functions become such where nothing tells the difference', () => {
  const code = `const a = «x => x + 1»;
const b = «async ({ y }, ...z) => { await y; return z.map(«(v) => ({ v })»); }»;
const c = «function (x) { return «() => this.x + arguments.length»; }»;
class D { m() { return «() => this»; } n = «() => super.m» }
const e = { «m() { return 1; }», get «g() { return 2; }», f: «function* () {}», h: x => x };`;
  expect(rewritten(code)).toMatchInlineSnapshot(`
    "const a = (function(x) { return x + 1; });
    const b = (async function({ y }, ...z) { await y; return z.map((function(v) { return ({ v }); })); });
    const c = (function (x) { return () => this.x + arguments.length; });
    class D { m() { return () => this; } n = () => super.m }
    const e = { m: (function() { return 1; }), get g() { return 2; }, f: (function* () {}), h: x => x };"
  `);
});

test('a name that a parameter or another function has is left as it is', () => {
  expect(
    rewritten('function f(a, { b = 1 }) { «function a() {}» «function b() {}» «function c() {}» }'),
  ).toMatchInlineSnapshot(`
    "function f(a, { b = 1 }) {
    var c = (function c() {}); function a() {} function b() {}  }"
  `);
  expect(rewritten('function f() { «function a() {}» function a() {} { «function d() {}» } }')).toMatchInlineSnapshot(
    `"function f() { function a() {} function a() {} { function d() {} } }"`,
  );
});

test('modules of Node’s are asked for by name, without the parts that only some of them need', () => {
  const code = `import fs, { readFileSync as read } from "fs";
import { x } from "./x.js";
import * as path from "path";
import "net";
use(fs, read, x, path);`;
  expect(rewritten(code)).toMatchInlineSnapshot(`
    "const fs = globalThis.process.getBuiltinModule("fs");
    const { readFileSync: read } = globalThis.process.getBuiltinModule("fs");

    import { x } from "./x.js";
    import * as path from "path";

    use(fs, read, x, path);"
  `);
});
