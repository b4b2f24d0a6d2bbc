/** That everything before went by without an error. Runs last. */
import { loggedErrors } from './editor.ts';
import { equal, test } from './harness.ts';

test('has logged no error', async () => equal(loggedErrors, []));
