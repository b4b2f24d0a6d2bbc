/** Compiled, never run: the literal types arrive with the packages. */
import { mitPriorities, organizations } from '@brief/core';
import { coverageOf, evidenceOf } from '@brief/coverage';
import { analyse, defaultSettings, type Finding, lintText, prepare } from '@brief/lint';

const label: 'President of Türkiye' = organizations.mit.reportsTo.label;
const knowledge = prepare([mitPriorities]);
const findings: readonly Finding[] = lintText(label, knowledge, defaultSettings).findings;
export const covered: number = coverageOf(mitPriorities, [evidenceOf(analyse('', knowledge), knowledge)]).share.covered;
export const found = findings.length;
// @ts-expect-error: an id that nobody has.
export const nobody = organizations.mti;
