/**
 * The report that the README shows, as a picture and as text: what `brief lint` really prints about a sample draft, run
 * from source. Nothing is known of rules or formats here; only of the colours of a terminal.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Generator } from '../generate.ts';

const draft = 'fixtures/samples/analyst-briefing.md';
const command = `brief lint ${draft}`;

export const generator: Generator = {
  owns: ['docs/images/report.svg'],
  files() {
    const readme = readFileSync('README.md', 'utf8');
    return {
      'docs/images/report.svg': picture(report('--color')),
      'README.md': between(readme, 'report', `\`\`\`\n$ ${command}\n\n${report('--no-color').trimEnd()}\n\`\`\``),
    };
  },
};

function report(colour: string): string {
  const args = ['apps/cli/src/main.ts', 'lint', draft, '--no-exit-code', '--format', 'stylish', colour];
  return execFileSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
}

function between(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\\n).*?(\\n<!-- /${name} -->)`, 's');
  if (!marks.test(text)) throw new Error(`README.md has no place marked “${name}”.`);
  return text.replace(marks, (_, open: string, close: string) => open + content + close);
}

const columns = 80;
const character = { width: 8.43, height: 19, size: 14 };
const margin = 22;
const bar = 34;

function picture(output: string): string {
  const lines = [`\u001b[2m$\u001b[22m ${command}`, '', ...output.trimEnd().split('\n')];
  const width = Math.ceil(columns * character.width + 2 * margin);
  const height = Math.ceil(bar + lines.length * character.height + 2 * margin);
  let style: Style = {};
  const texts = lines.map((line, i) => {
    const y = bar + margin + (i + 1) * character.height - 5;
    const runs = styled(line, style);
    style = runs.at(-1)?.style ?? style;
    return `<text y="${y}">${placed(runs)}</text>\n`;
  });
  return `<!-- Made by scripts/generate/report-image.ts; do not edit. -->
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`The output of ${command}`)}">
<style>
text { font: ${character.size}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; fill: #d7dce2; white-space: pre; }
.bold { font-weight: 600; } .dim { fill: #8b949e; } .underline { text-decoration: underline; }
.red { fill: #ff7b72; } .green { fill: #7ee787; } .yellow { fill: #e3b341; } .blue { fill: #79c0ff; } .magenta { fill: #d2a8ff; } .cyan { fill: #8bd5ca; }
</style>
<rect width="${width}" height="${height}" rx="8" fill="#14181d"/>
<circle cx="20" cy="18" r="5" fill="#ff5f57"/><circle cx="38" cy="18" r="5" fill="#febc2e"/><circle cx="56" cy="18" r="5" fill="#28c840"/>
${texts.join('')}</svg>
`;
}

interface Style {
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underline?: boolean;
  readonly colour?: string | undefined;
}

interface Run {
  readonly text: string;
  readonly style: Style;
}

const colours: Readonly<Record<number, string>> = {
  31: 'red',
  32: 'green',
  33: 'yellow',
  34: 'blue',
  35: 'magenta',
  36: 'cyan',
};

/** Splits a line at its colour codes. The last run may be empty: its style goes on in the next line. */
function styled(line: string, before: Style): readonly Run[] {
  const parts = line.split(/\u001b\[([\d;]*)m/u);
  const runs: Run[] = [];
  let style = before;
  parts.forEach((part, i) => {
    if (i % 2 === 0) runs.push({ text: part, style });
    else for (const code of part.split(';')) style = after(style, Number(code));
  });
  return runs;
}

function after(style: Style, code: number): Style {
  switch (code) {
    case 0:
      return {};
    case 1:
      return { ...style, bold: true };
    case 2:
      return { ...style, dim: true };
    case 4:
      return { ...style, underline: true };
    case 22:
      return { ...style, bold: false, dim: false };
    case 24:
      return { ...style, underline: false };
    case 39:
      return { ...style, colour: undefined };
    default: {
      const colour = colours[code];
      if (colour === undefined) throw new Error(`The picture has no colour for code ${code}.`);
      return { ...style, colour };
    }
  }
}

/** Each word has a place of its own, so that columns stay columns in any font. */
function placed(runs: readonly Run[]): string {
  let column = 0;
  return runs
    .flatMap(({ text, style }) =>
      text.split(/(?<=\S)(?= {2,})|(?<= {2})(?=\S)/u).map((piece) => {
        const x = (margin + column * character.width).toFixed(1);
        column += [...piece].length;
        return piece.trim() === '' ? '' : `<tspan x="${x}"${classes(style)}>${escaped(piece)}</tspan>`;
      }),
    )
    .join('');
}

function classes({ bold, dim, underline, colour }: Style): string {
  const names = [bold && 'bold', dim && 'dim', underline && 'underline', colour].filter(Boolean);
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
