/**
 * Whether anything can be found in a text by the built-in dossiers, known without them: a program that starts for one
 * draft in which there is nothing needs no more than this.
 */
import { unpackData } from '@brief/core';
import { type Gate, type GateParts, gateFrom } from '@brief/lint';
import { packed } from './built-in-gate.prebuilt.ts';

/** The gate of all of them together. */
export function builtInGate(): Gate {
  gate ??= gateFrom(unpackData(packed()) as GateParts);
  return gate;
}

let gate: Gate | undefined;
