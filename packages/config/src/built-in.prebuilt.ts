/** Run when a program is bundled: what the function returns then is JSON inside the program. */
import { compileVocabulary, mitPriorities, type PackedVocabulary, packVocabulary } from '@brief/core';

export const packed = (): PackedVocabulary => packVocabulary(compileVocabulary([mitPriorities]));
