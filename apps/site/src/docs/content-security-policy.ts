/**
 * What the browser lets a page do, written into each page: run what the site brings and talk to nobody. A text that a
 * visitor types has no way out, whatever the code does.
 */
import { createHash } from 'node:crypto';

export function contentSecurityPolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) =>
    hash(code ?? ''),
  );
  const policy = [
    "default-src 'self'",
    ['script-src', "'self'", ...new Set(inline)].join(' '),
    // Highlighted code and the editor set styles in place; a style can fetch nothing from elsewhere.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'none'",
    // A worker made of a blob is bound by this policy, too; one loaded by its address would not be.
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace(
    '<meta charset="utf-8">',
    `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
