/** `--print-config F`: what is in force for a draft and who says so, as JSON. The draft need not be there. */
import { dirname, resolve } from 'node:path';
import { complaintInWords, createResolver, type DossierInForce, type Origin, type RuleSetting } from '@brief/config';
import { resolveSettings } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import { disk, pathInside } from '../files/disk.ts';
import { givenBy } from '../run/drafts.ts';
import { known } from '../run/in-force.ts';
import { deliverText } from './deliver.ts';

export async function printConfig(args: Arguments, rules: ReadonlyMap<string, RuleSetting>): Promise<number> {
  const folder = process.cwd();
  const file = resolve(folder, args.value('print-config') ?? '');
  const here = await createResolver(disk, known, givenBy(args, { rules }, folder)).at(dirname(file));
  const effective = here.effective(file);
  const shown = (path: string) => (path === folder ? '.' : (pathInside(folder, path) ?? path));
  const origin = (from: Origin | DossierInForce['from']) => {
    if (typeof from === 'string') return from;
    return 'folder' in from ? `found in ${shown(from.folder)}` : `${shown(from.file)}:${from.line}:${from.column}`;
  };
  const ignored = here.ignored(file, 'file');
  const { rules: settings } = resolveSettings([
    {
      rules: Object.fromEntries(
        [...effective.rules].map(([id, { level, options }]) => [id, [level, options] as const]),
      ),
    },
  ]);
  const answer = {
    file: shown(file),
    configFiles: effective.files.map(shown),
    ...(ignored && {
      ignoredBy: {
        pattern: ignored.pattern,
        from: ignored.from === 'command line' ? ignored.from : `${shown(ignored.from.file)}:${ignored.from.line}`,
      },
    }),
    dossiers: effective.dossiers.map(({ name }) => name),
    ...(effective.complaints.length > 0 && {
      complaints: effective.complaints.map((one) => complaintInWords({ ...one, file: shown(one.file) })),
    }),
    rules: Object.fromEntries(
      [...settings].map(([id, { level, options }]) => [
        id,
        Object.keys(options).length === 0 ? level : [level, options],
      ]),
    ),
    from: {
      dossiers: Object.fromEntries(effective.dossiers.map(({ name, from }) => [name, origin(from)])),
      rules: Object.fromEntries([...effective.rules].map(([id, { from }]) => [id, origin(from)])),
      options: Object.fromEntries(
        [...settings]
          .filter(([, { options }]) => Object.keys(options).length > 0)
          .map(([id, { options }]) => [
            id,
            Object.fromEntries(
              Object.keys(options).map((name) => [
                name,
                origin(effective.rules.get(id)?.optionsFrom[name] ?? 'default'),
              ]),
            ),
          ]),
      ),
    },
  };
  await deliverText(args.value('output-file'), `${JSON.stringify(answer, undefined, 2)}\n`);
  return 0;
}
