/** What a writing assistant can ask of the dossiers in force, as tools: values in, values out, whatever protocol is between. */
export { blockedBy, meantBy, type Subject, subjectsOf } from './find-entity.ts';
export { type SourcePage, sourcePages } from './source-pages.ts';
export { CannotAnswer, type Desk, type ObjectSchema, type Tool } from './tool.ts';
export { instructions, tools } from './tools.ts';
export { type Answer, useTool } from './use-tool.ts';
