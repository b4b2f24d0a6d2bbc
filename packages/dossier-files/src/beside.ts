/** Where `text:` may lead: to a file beside the dossier or in a folder below, and nowhere else. */

/** Why a path is refused, in words that follow “expected …; found …”; `undefined` when it may be read. */
export function refusedPath(path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return 'an address or a drive';
  if (/^[/\\]/.test(path)) return 'a path from the root';
  if (path.includes('\\')) return 'a backslash; folders are divided by “/”';
  if (path.split('/').includes('..')) return 'a way out of the folder of the dossier';
  return /[\0-\x1f]/.test(path) ? 'a control character' : undefined;
}
