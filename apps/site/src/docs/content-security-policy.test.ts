import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const policyOf = (html: string) => /content="([^"]*)"/.exec(contentSecurityPolicy(html))?.[1];

test('a page may run what the site brings and talk to nobody', () => {
  const policy = policyOf('<head>\n<meta charset="utf-8">\n<script type="module" src="/app.js"></script></head>');
  expect(policy).toContain("default-src 'self'; script-src 'self'; ");
  expect(policy).toContain("connect-src 'none'");
});

test('a script in the page itself is allowed by what it says, to the letter', () => {
  // From the specification of the policy.
  const policy = policyOf(`<meta charset="utf-8"><script id="x">alert('Hello, world.');</script>`);
  expect(policy).toContain("script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});
