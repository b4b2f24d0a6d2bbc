/** `check_text`: what `brief lint` finds in a text. */
import { type Edit, type Finding, lintText } from '@brief/lint';
import { quoteSchema } from '../says.ts';
import { CannotAnswer, count, listOf, objectOf, type Tool, text } from '../tool.ts';
import { textSchema } from './text-schema.ts';

interface Input {
  readonly text: string;
  readonly most?: number;
}

const changeSchema = objectOf(
  {
    start: count('Where it begins in the text, in UTF-16 units.'),
    end: count('Where it ends.'),
    replace: text('What stands there.'),
    with: text('What to put in its place.'),
    title: text('What it does.'),
  },
  { description: 'A change of the text.' },
);

export const checkText: Tool<Input> = {
  name: 'check_text',
  title: 'Check a text against the source',
  description:
    'Checks a Markdown text against the sources: names that are misspelt or not introduced, quotations that are not ' +
    'verbatim, sentences that say something else than the source, contested claims stated as facts. Each finding has ' +
    'the words it is about, what to do, and the source’s words it rests on. Use it on every text before handing it ' +
    'over, and again after changes. No finding says that a text is true: what the sources do not speak of is not judged.',
  input: objectOf(
    {
      text: textSchema,
      most: { type: 'integer', minimum: 1, maximum: 500, description: 'How many findings at most; 100 without it.' },
    },
    { optional: ['most'] },
  ),
  output: objectOf({
    findings: listOf(
      objectOf(
        {
          rule: text('The id of the rule.'),
          severity: { type: 'string', enum: ['error', 'warning', 'info'] },
          message: text('What is wrong and what to do.'),
          note: text('Why it matters here.'),
          start: count('Where it begins in the text, in UTF-16 units.'),
          end: count('Where it ends.'),
          words: text('The words it is about.'),
          around: text('The words with some of what is around them, marked ⟦so⟧.'),
          dossier: text('The dossier it rests on.'),
          entity: text('The entity it is about.'),
          quote: quoteSchema,
          fix: changeSchema,
          suggestions: listOf(changeSchema, 'Changes to choose from; each needs somebody’s judgement.'),
        },
        { optional: ['note', 'dossier', 'entity', 'quote', 'fix', 'suggestions'] },
      ),
      'In the order of the text.',
    ),
    errors: count('How many findings of this severity there are in all.'),
    warnings: count('How many findings of this severity there are in all.'),
    infos: count('How many findings of this severity there are in all.'),
    more: count('How many findings more there are than are given.'),
    checkedAgainst: listOf({ type: 'string' }, 'The ids of the dossiers that held.'),
  }),
  draftIn: ({ text }) => text,
  use({ text, most = 100 }, { knowledge, settings }) {
    const { findings, errors } = lintText(text, knowledge, settings);
    const [bug] = errors;
    if (bug !== undefined) {
      throw new CannotAnswer(
        `The rule ${bug.rule} failed on this text, which is a mistake in Brief and not in the text. Please report it.`,
      );
    }
    const of = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
    return {
      findings: findings.slice(0, most).map((finding) => shown(finding, text)),
      errors: of('error'),
      warnings: of('warning'),
      infos: of('info'),
      more: Math.max(0, findings.length - most),
      checkedAgainst: knowledge.dossiers.map(({ id }) => id),
    };
  },
};

function shown(finding: Finding, text: string): object {
  const { rule, severity, message, note, span, dossier, entity, quote, fix, suggestions = [] } = finding;
  return {
    rule,
    severity,
    message,
    ...(note !== undefined && { note }),
    start: span.start,
    end: span.end,
    words: text.slice(span.start, span.end),
    around: around(text, span.start, span.end),
    ...(dossier !== undefined && { dossier }),
    ...(entity !== undefined && { entity }),
    ...(quote !== undefined && { quote: { paragraph: quote.paragraph, exact: quote.exact } }),
    ...(fix !== undefined && { fix: change(fix, fix.title, text) }),
    ...(suggestions.length > 0 && { suggestions: suggestions.map(({ title, edit }) => change(edit, title, text)) }),
  };
}

const change = ({ span, text: put }: Edit, title: string, text: string): object => ({
  start: span.start,
  end: span.end,
  replace: text.slice(span.start, span.end),
  with: put,
  title,
});

/** On its line, cut between words. */
function around(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - margin), start)
    .split(/[\r\n]/)
    .at(-1);
  const [after] = text.slice(end, end + margin).split(/[\r\n]/);
  const head = before?.length === margin ? before.replace(/^\S*\s/, '… ') : before;
  const tail = after?.length === margin ? after.replace(/\s\S*$/, ' …') : after;
  return `${head}⟦${text.slice(start, end)}⟧${tail}`;
}

const margin = 60;
