/** Run when a program is bundled: what the function returns then is JSON inside the program. */
import { compileVocabulary, mitPriorities, type Packed, packData } from '@brief/core';
import { gatePartsOf } from '@brief/lint';

export const packed = (): Packed => packData(gatePartsOf(compileVocabulary([mitPriorities])));
