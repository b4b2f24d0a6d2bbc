/** The server as its own process beside the extension host; how it talks is in its arguments. */
import { run } from '@brief/language-server';

run(process.argv.slice(2));
