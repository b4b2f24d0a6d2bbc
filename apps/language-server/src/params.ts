/**
 * What a client sends, looked at before it is used. A parameter that is not what LSP says is the client's fault and is
 * answered so; it never reaches a feature.
 */
import type { Span } from '@brief/core';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';

type Fields = Readonly<Record<string, unknown>>;

/** @throws {ResponseError} InvalidParams */
export function uriOf(params: unknown): string {
  const uri = fields(fields(params, 'params')['textDocument'], 'textDocument')['uri'];
  if (typeof uri !== 'string') throw invalid('textDocument.uri', 'a string');
  return uri;
}

/** Offset of `params.position`, clamped to the document as LSP says. @throws {ResponseError} InvalidParams */
export function offsetOf(params: unknown, document: TextDocument): number {
  return document.offsetAt(position(fields(params, 'params')['position'], 'position'));
}

/** Span of `params.range`, clamped to the document. @throws {ResponseError} InvalidParams */
export function spanOf(params: unknown, document: TextDocument): Span {
  const range = fields(fields(params, 'params')['range'], 'range');
  const start = document.offsetAt(position(range['start'], 'range.start'));
  const end = document.offsetAt(position(range['end'], 'range.end'));
  return start <= end ? { start, end } : { start: end, end: start };
}

/** @throws {ResponseError} InvalidParams */
export function stringOf(params: unknown, name: string): string {
  const value = fields(params, 'params')[name];
  if (typeof value !== 'string') throw invalid(name, 'a string');
  return value;
}

/** @throws {ResponseError} InvalidParams */
export function fields(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name, 'an object');
  return value as Fields;
}

export function invalid(name: string, expected: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `${name} must be ${expected}.`);
}

function position(value: unknown, name: string): { line: number; character: number } {
  const { line, character } = fields(value, name);
  if (!isPlace(line)) throw invalid(`${name}.line`, 'a non-negative integer');
  if (!isPlace(character)) throw invalid(`${name}.character`, 'a non-negative integer');
  return { line, character };
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
