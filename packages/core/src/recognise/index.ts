/** Recognition: which stretches of a text name which entities of some dossiers. */

export { foldWord } from './fold.ts';
export { mayName, mayNameBy } from './may-name.ts';
export { type PackedVocabulary, packVocabulary, unpackVocabulary } from './packed.ts';
export { type RawIndex, rawIndexOf } from './raw-index.ts';
export { recognise } from './recognise.ts';
export type { Owner, Recognition, Spelling } from './recognition.ts';
export { type SettledRun, settle, settleRuns } from './settle.ts';
export { type Sightings, sight } from './sight.ts';
export { compileVocabulary, type Vocabulary } from './vocabulary.ts';
