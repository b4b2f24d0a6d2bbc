/**
 * Puts entities from a list together to a dossier that says honestly what it is: names, and nothing that anybody says.
 * Two things of one name cannot be told apart in a draft, so one name has one owner: the first in the file. What that
 * costs is noted, never guessed around.
 */
import type { Dossier, Entity, Kind, Label } from '@brief/core';

/** What is known about a list besides its names. */
export interface ListHead {
  /** Id of the dossier to make. */
  readonly id: string;
  /** What the list is called: the name of its file. */
  readonly name: string;
  /** The day it is imported, as YYYY-MM-DD. */
  readonly day: string;
  /** BCP 47 tag of the language the names are in. Default: `en`. */
  readonly lang?: string;
}

export interface Imported {
  readonly dossier: Dossier;
  /** What was left out or put together, in the order of the file. */
  readonly notes: readonly Note[];
}

export interface Note {
  /** 1-based; absent for what holds for the whole file. */
  readonly line?: number;
  readonly message: string;
}

/** An entity as the file has it, or one more name of it. */
export interface Listed {
  /** The file’s own id; entries with one id are one entity. */
  readonly id?: string | undefined;
  readonly kind: Kind;
  readonly label: Label;
  readonly is?: string | undefined;
  readonly labels: readonly Label[];
  readonly line: number;
}

export interface Gathering {
  /** False for a name that is not the preferred one of anything before it. */
  add(listed: Listed): boolean;
  note(note: Note): void;
  /** The dossier; call it once. */
  finish(): Imported;
}

export function gather(head: ListHead): Gathering {
  const gathered: Gathered[] = [];
  const notes: Note[] = [];
  const byFileId = new Map<string, Gathered | undefined>();
  const owners = new Map<string, Gathered>();
  const idOf = idMaker();
  const unsaid = new Map<Kind, string>();

  function add(listed: Listed): boolean {
    const { id, label, labels, line } = listed;
    const owner = owners.get(keyOf(label));
    if (id !== undefined && byFileId.has(id)) {
      const known = byFileId.get(id);
      if (known !== undefined) merge(known, listed);
    } else if (label.use !== 'preferred') return false;
    else if (owner === undefined) {
      const one = open(listed);
      for (const other of labels) addLabel(one, other, line);
    } else if (isSame(owner, listed, nothingOf(listed.kind))) merge(owner, listed);
    else {
      if (id !== undefined) byFileId.set(id, undefined);
      const whose = `a name of “${owner.entity.id}” (line ${owner.line})`;
      notes.push({
        line,
        message: `“${label.text}” is left out: it is ${whose}, and a draft could not tell the two apart`,
      });
    }
    return true;
  }

  function open({ id, label, kind, is, line }: Listed): Gathered {
    const labels = [label];
    const entity: Entity = {
      id: idOf(id ?? label.text, kind),
      kind,
      label: label.text,
      labels,
      is: is ?? nothingOf(kind),
    };
    const one = { entity, labels, line };
    gathered.push(one);
    owners.set(keyOf(label), one);
    if (id !== undefined) byFileId.set(id, one);
    return one;
  }

  /** Another entry for one thing adds its names. */
  function merge(known: Gathered, { kind, label, labels, line }: Listed): void {
    const { entity } = known;
    if (entity.kind !== kind) {
      notes.push({
        line,
        message: `“${label.text}” is taken for a ${entity.kind}, as on line ${known.line}, not a ${kind}`,
      });
    }
    addLabel(known, label.use === 'preferred' ? { ...label, use: 'accepted' } : label, line);
    for (const other of labels) addLabel(known, other, line);
  }

  function addLabel(to: Gathered, label: Label, line: number): void {
    const owner = owners.get(keyOf(label));
    if (owner === undefined) {
      owners.set(keyOf(label), to);
      to.labels.push(label);
    } else if (owner !== to) {
      const whose = `it is one of “${owner.entity.id}” (line ${owner.line})`;
      notes.push({ line, message: `“${label.text}” is not taken for a name of “${to.entity.id}”: ${whose}` });
    }
  }

  /** One text for all of a kind: there may be half a million. */
  function nothingOf(kind: Kind): string {
    const known = unsaid.get(kind);
    if (known !== undefined) return known;
    const made = `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} in ${head.name}, which says no more.`;
    unsaid.set(kind, made);
    return made;
  }

  return {
    add,
    note: (note) => notes.push(note),
    finish() {
      for (const one of gathered) keepKnownReplacements(one, notes);
      return { dossier: dossierOf(head, gathered), notes };
    },
  };
}

interface Gathered {
  readonly entity: Entity;
  /** The entity’s, to add to. */
  readonly labels: Label[];
  readonly line: number;
}

/** As names are compared by a dossier’s check. */
const keyOf = ({ text }: Label): string => text.normalize('NFC');

/** An entry without an id that says all the same as one before is that one again. */
const isSame = ({ entity }: Gathered, { id, label, kind, is }: Listed, unsaid: string): boolean =>
  id === undefined && entity.label === label.text && entity.kind === kind && (is ?? unsaid) === entity.is;

/** What is to be written instead of a name is another name of the thing, and a good one. */
function keepKnownReplacements({ labels, line }: Gathered, notes: Note[]): void {
  for (const [index, label] of labels.entries()) {
    const { instead, ...rest } = label;
    if (instead === undefined) continue;
    if (labels.some(({ text, use }) => text === instead && use !== 'deprecated' && text !== label.text)) continue;
    labels[index] = rest;
    notes.push({
      line,
      message: `“${instead}” is not taken as what to write for “${label.text}”: it is no good name of it`,
    });
  }
}

function dossierOf({ id, name, day, lang = 'en' }: ListHead, gathered: readonly Gathered[]): Dossier {
  const title = `Names from ${name}`;
  const source: Entity = {
    id: freeId('list', new Set(gathered.map(({ entity }) => entity.id))),
    kind: 'source',
    label: title,
    labels: [{ text: title, use: 'preferred' }],
    is: 'A list of names, which says nothing about them.',
  };
  const count = gathered.length === 1 ? '1 name was' : `${gathered.length.toLocaleString('en')} names were`;
  return {
    id,
    source: {
      title,
      lang,
      published: { iso: day, basis: 'The day on which the list was imported; the list itself gives none.' },
      note: `Made from ${name}, which lists names. There is no article behind it, so nobody is quoted and nothing is stated.`,
      paragraphs: { 0: title, 1: `${count} imported from ${name}.` },
    },
    subjects: [],
    voice: source.id,
    entities: [...gathered.map(({ entity }) => entity), source],
    statements: [],
  };
}

const freeId = (wanted: string, taken: ReadonlySet<string>): string =>
  taken.has(wanted) ? freeId(`${wanted}_`, taken) : wanted;

/** Ids that can be typed: the name’s own letters where they are ASCII without their accents, else its kind; each once. */
function idMaker(): (text: string, kind: Kind) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (text, kind) => {
    const plain = text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/ı/g, 'i')
      .replace(/[^A-Za-z0-9_]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const base = plain === '' ? kind : /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
    let id = base;
    for (let number = next.get(base) ?? 2; used.has(id); number++) {
      id = `${base}-${number}`;
      next.set(base, number + 1);
    }
    used.add(id);
    return id;
  };
}
