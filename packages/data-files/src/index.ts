/** Data as people write it: read with places, held to a shape, and what is wrong said in words. */
export { type Entry, inWords, type Located, type Misreading, type Parsed } from './located.ts';
export { quickJson } from './quick-json.ts';
export { type DataLanguage, languageOf, mostBytes, readData } from './read-data.ts';
export { readRoughly } from './rough/read-roughly.ts';
export { readWritten, type WrittenText } from './rough/written-text.ts';
export {
  boolean,
  byForm,
  type Fault,
  faultInWords,
  type JsonSchema,
  list,
  number,
  object,
  oneOf,
  oneOrMore,
  type Placed,
  record,
  refuse,
  type Shape,
  string,
  table,
  text,
} from './shape.ts';
