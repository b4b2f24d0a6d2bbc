/**
 * Writes a bundle so that V8 compiles the functions that a usual run calls together with their file. It does so with a
 * function behind a parenthesis; all others it looks at twice, now and when they are called, and Node’s compile cache keeps
 * only what was compiled with the file. Nothing else about the code changes.
 */
import { isBuiltin } from 'node:module';
import {
  type AnyNode,
  type ArrowFunctionExpression,
  type ImportDeclaration,
  type Node,
  type Property,
  parse,
} from 'acorn';

interface Edit {
  /** What is replaced; nothing, where something is inserted. */
  readonly node: Node | undefined;
  readonly start: number;
  readonly end: number;
  readonly text: () => string;
}

/** `isCalled` is asked for each function where it stands in `code`. */
export function rewrite(code: string, isCalled: (start: number, end: number) => boolean): string {
  const edits: Edit[] = [];
  const called = ({ start, end }: Node) => isCalled(start, end);
  const replace = (node: Node, text: () => string) => edits.push({ node, start: node.start, end: node.end, text });

  const insert = (at: number, text: () => string) => edits.push({ node: undefined, start: at, end: at, text });

  const visit = (node: AnyNode, parent: AnyNode | undefined): void => {
    const body = bodyOf(node, parent);
    if (body !== undefined) raise(body);
    if (node.type === 'ArrowFunctionExpression' && called(node) && !needsItsPlace(node)) {
      replace(node, () => `(${asFunction(node)})`);
    } else if (node.type === 'FunctionExpression' && called(node) && !isMethod(parent)) {
      replace(node, () => `(${within(node)})`);
    } else if (node.type === 'Property' && node.method && called(node) && !hasSuper(node.value)) {
      replace(node, () => withFunction(node));
    } else if (node.type === 'ImportDeclaration') {
      const taken = takenFromNode(node);
      if (taken !== undefined) {
        insert(0, () => taken);
        replace(node, () => '');
      }
    }
    for (const child of childrenOf(node)) visit(child, node);
  };

  /** Function declarations are there before anything runs, and so are variables that are set before all else. */
  const raise = ({ at, statements, taken }: Body): void => {
    const declared = statements.flatMap((one) =>
      one.type === 'FunctionDeclaration' && one.id ? [{ one, name: one.id.name }] : [],
    );
    const isTwice = (wanted: string) => declared.filter(({ name }) => name === wanted).length > 1;
    const raised = declared.filter(({ one, name }) => called(one) && !taken.has(name) && !isTwice(name));
    if (raised.length === 0) return;
    insert(at, () => raised.map(({ one, name }) => `\nvar ${name} = (${within(one)});`).join(''));
    for (const { one } of raised) replace(one, () => '');
  };

  const asFunction = (arrow: ArrowFunctionExpression): string => {
    const parameters = arrow.params.map((parameter) => within(parameter, 'whole')).join(', ');
    const body = within(arrow.body, 'whole');
    return `${arrow.async ? 'async ' : ''}function(${parameters}) ${arrow.expression ? `{ return ${body}; }` : body}`;
  };

  const withFunction = ({ key, computed, value }: Property): string => {
    const name = within(key, 'whole');
    const head = `${value.type === 'FunctionExpression' && value.async ? 'async ' : ''}function`;
    const star = value.type === 'FunctionExpression' && value.generator ? '*' : '';
    return `${computed ? `[${name}]` : name}: (${head}${star}${within(value)})`;
  };

  /** The text of a node with the edits in it; with the one for the node itself only if it is taken `whole`. */
  const within = (node: Node, whole?: 'whole'): string => {
    let text = '';
    let at = node.start;
    for (let i = firstFrom(node.start); i < edits.length; i++) {
      const edit = edits[i];
      if (edit === undefined || edit.start >= node.end) break;
      if (edit.start < at || edit.end > node.end || (edit.node === node && whole === undefined)) continue;
      // What is inserted before this node is not in it.
      if (edit.node === undefined && edit.start === node.start && node.type !== 'Program') continue;
      text += code.slice(at, edit.start) + edit.text();
      at = edit.end;
    }
    return text + code.slice(at, node.end);
  };

  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', preserveParens: true });
  visit(program, undefined);
  const isInserted = ({ node }: Edit) => Number(node === undefined);
  edits.sort((a, b) => a.start - b.start || isInserted(b) - isInserted(a) || b.end - a.end);
  return within(program);
}

interface Body {
  /** Behind its directives. */
  readonly at: number;
  readonly statements: readonly AnyNode[];
  /** Names that something else has, too. */
  readonly taken: ReadonlySet<string>;
}

function bodyOf(node: AnyNode, parent: AnyNode | undefined): Body | undefined {
  const isFunction =
    parent?.type === 'FunctionDeclaration' ||
    parent?.type === 'FunctionExpression' ||
    parent?.type === 'ArrowFunctionExpression';
  if (node.type !== 'Program' && !(node.type === 'BlockStatement' && isFunction)) return undefined;
  const directive = node.body.findLast((one) => one.type === 'ExpressionStatement' && one.directive !== undefined);
  const parameters = isFunction ? parent.params : [];
  const names = parameters.flatMap((parameter) => [...namesIn(parameter)]);
  return {
    at: directive?.end ?? (node.type === 'Program' ? 0 : node.start + 1),
    statements: node.body,
    taken: new Set(names),
  };
}

function* namesIn(node: AnyNode): Generator<string> {
  if (node.type === 'Identifier') yield node.name;
  for (const child of childrenOf(node)) yield* namesIn(child);
}

/** An arrow function has the `this` and the `arguments` of where it stands. */
function needsItsPlace(node: AnyNode): boolean {
  if (node.type === 'ThisExpression' || node.type === 'Super' || node.type === 'MetaProperty') return true;
  if (node.type === 'Identifier') return node.name === 'arguments';
  if (node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') return false;
  return childrenOf(node).some(needsItsPlace);
}

function hasSuper(node: AnyNode): boolean {
  return node.type === 'Super' || childrenOf(node).some(hasSuper);
}

/** Of a class or an object: its text begins with the parameters. */
const isMethod = (parent: AnyNode | undefined): boolean =>
  parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && (parent.method || parent.kind !== 'init'));

const childrenOf = (node: AnyNode): readonly AnyNode[] =>
  Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value?.type === 'string');

/** `import` asks a module of Node’s for everything it has, and loads what only some of it needs: for `util`, workers. */
function takenFromNode({ source, specifiers }: ImportDeclaration): string | undefined {
  const name = String(source.value);
  if (!isBuiltin(name) || specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier')) return undefined;
  const from = `globalThis.process.getBuiltinModule(${JSON.stringify(name)})`;
  const taken = specifiers.map((one) => {
    if (one.type !== 'ImportSpecifier') return `const ${one.local.name} = ${from};\n`;
    const original = one.imported.type === 'Identifier' ? one.imported.name : JSON.stringify(one.imported.value);
    return `const { ${original}: ${one.local.name} } = ${from};\n`;
  });
  return taken.join('');
}
