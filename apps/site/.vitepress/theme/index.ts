export { theme as default } from '../../src/docs/theme.ts';
