export { config as default } from '../src/docs/config.ts';
