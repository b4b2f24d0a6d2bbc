/**
 * What Brief's server and the VS Code extension say to each other beyond LSP. Both sides import this file, and nothing
 * else of each other, so it imports no library. Places are LSP ranges; kinds and ids are those of the dossier.
 */

export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Method names. Requests go to the server unless said otherwise. */
export const methods = {
  /** `EntitiesParams` → `EntityItem[]` */
  entities: 'brief/entities',
  /** `EntitiesParams` → `SourceChoice[]` */
  sources: 'brief/sources',
  /** `SourceParams` → `SourceItem | null` */
  source: 'brief/source',
  /** `CoverageParams` → `string | null` */
  coveragePage: 'brief/coveragePage',
  /** `ConfigurationParams` → `string` */
  effectiveConfiguration: 'brief/effectiveConfiguration',
  /** `LintFileParams` → LSP `Diagnostic[]` */
  lintFile: 'brief/lintFile',
  /** `UseToolParams` → `ToolAnswer` */
  useTool: 'brief/useTool',
  /** `NewDossierParams` → `NewDossier` */
  newDossier: 'brief/newDossier',
  /** `EditableParams` → `EditableDossier[]` */
  editableDossiers: 'brief/editableDossiers',
  /** `QuoteParams` → `QuoteItem` */
  quote: 'brief/quote',
  /** `AddToDossierParams` → `AddedToDossier` */
  addToDossier: 'brief/addToDossier',
  /** To the client: `ReadFileParams` → `string | null` */
  readFile: 'brief/readFile',
  /** To the client: `ListFolderParams` → `string[]` */
  listFolder: 'brief/listFolder',
  /** Notification to the client: `StatusParams` */
  status: 'brief/status',
} as const;

/** Documents of this scheme show sources and entities; the server gives their text (`workspace/textDocumentContent`). */
export const sourceScheme = 'brief-source';

/** What the client says of itself in `initializationOptions`. */
export interface InitializationOptions {
  /** The client answers `readFile` and `listFolder`: for workspaces that are not on disk, and for servers without a disk. */
  readonly readsFiles?: boolean;
  /** The client shows documents of `sourceScheme` by asking for `SourceText`. */
  readonly showsSources?: boolean;
  /**
   * Languages in which somebody else in the editor holds dossiers against their JSON Schema: what that tells and completes is
   * not told a second time.
   */
  readonly checksBySchema?: readonly ('json' | 'yaml')[];
}

/** The entities of the dossiers in force for a draft, with their places in it. */
export interface EntitiesParams {
  readonly uri?: string;
}
export interface EntityItem {
  readonly dossier: string;
  readonly entity: string;
  readonly kind: string;
  readonly label: string;
  readonly is: string;
  /** Where the draft names it, in order; empty when it does not. */
  readonly mentions: readonly Range[];
  /** Its passage in the source document. */
  readonly source?: { readonly uri: string; readonly range: Range };
}

/** The source as a document, with the passages a draft uses. */
export interface SourceParams {
  /** Address of the source document. */
  readonly uri: string;
  readonly draft?: string;
}
export interface SourceItem {
  readonly uri: string;
  readonly dossier: string;
  readonly title: string;
  readonly text: string;
  /** What it says of entities that the draft names: in order, without overlaps. */
  readonly passages: readonly SourcePassage[];
  /** As `brief coverage` measures it; absent without a draft that names something of the source. */
  readonly coverage?: SourceCoverage;
}
/** How many of the source’s statements the draft uses. */
export interface SourceCoverage {
  readonly covered: number;
  readonly total: number;
  /** In their order, with the headline (0) first. */
  readonly paragraphs: readonly ParagraphCoverage[];
}
export interface ParagraphCoverage {
  readonly number: number;
  /** Of the statements that are made in it. */
  readonly covered: number;
  readonly total: number;
  /** Its words that the draft quotes, in order. */
  readonly quoted: readonly Range[];
}
export interface SourcePassage {
  readonly range: Range;
  /** Preferred names of the entities. */
  readonly names: readonly string[];
  /** Where the draft names them, in order. */
  readonly mentions: readonly Range[];
}

/** The sources there are, for a choice. */
export interface SourceChoice {
  readonly uri: string;
  readonly dossier: string;
  readonly title: string;
  readonly published: string;
}

/** What an open draft uses of its sources, as a page for a browser; null when it names nothing of one, or is not checked. */
export interface CoverageParams {
  readonly uri: string;
  /** What the draft is called on the page. */
  readonly name: string;
}

/** What holds for a draft and where each value comes from, as text to show. */
export interface ConfigurationParams {
  readonly uri: string;
}

/** Sent whenever what is known of an open draft has changed. */
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  /** Entities the draft names, of those in force. */
  readonly entities: number;
  readonly entitiesInForce: number;
  /** Why the draft is not checked, when it is not. */
  readonly unchecked?: string;
  /** Dossiers that cannot be read as they are now; those that are held are in force as they last could be. */
  readonly broken?: readonly { readonly name: string; readonly isHeld: boolean }[];
}

/** Findings of drafts that are not open, by address; for the command that checks a whole workspace. */
export interface LintFileParams {
  readonly uri: string;
  readonly text: string;
}

/** One of the tools for assistants, used with what holds at an address: a draft’s, or one where a draft could be. */
export interface UseToolParams {
  readonly uri: string;
  readonly tool: string;
  readonly input: unknown;
}
export interface ToolAnswer {
  /** Whether it is an answer, and not why there is none. */
  readonly ok: boolean;
  readonly text: string;
}

/** Asked of the client: the text of a file, or null where there is none. */
export interface ReadFileParams {
  readonly uri: string;
  /** In bytes; a larger file is an error. */
  readonly limit: number;
}

/** Asked of the client: names of what is in a folder; none where there is no such folder. */
export interface ListFolderParams {
  readonly uri: string;
}

/** A first dossier of an article. */
export interface NewDossierParams {
  readonly uri: string;
  readonly text: string;
}
export interface NewDossier {
  /** Where it belongs: beside the article. */
  readonly uri: string;
  readonly text: string;
}

/** The dossier files that can be added to, for a document that is a draft, an article, a source or a dossier itself. */
export interface EditableParams {
  readonly uri: string;
}
export interface EditableDossier {
  readonly uri: string;
  /** As it is called beside the document. */
  readonly shown: string;
  readonly title: string;
  /** The entity that stands for the source. */
  readonly voice: string;
  /** Kinds there are, in their order. */
  readonly kinds: readonly string[];
  readonly entities: readonly EditableEntity[];
}
export interface EditableEntity {
  readonly id: string;
  readonly label: string;
  /** Absent while it is open. */
  readonly kind?: string;
  /** What can be said of it as a relation, and of whom. */
  readonly relations: readonly {
    readonly predicate: string;
    readonly words: string;
    readonly objects: readonly { readonly id: string; readonly label: string; readonly kind: string }[];
  }[];
}

/** Words that somebody has marked, to be quoted; an error says why they cannot be. */
export interface QuoteParams {
  readonly dossier: string;
  readonly words: string;
}
export interface QuoteItem {
  readonly paragraph: number;
  readonly exact: string;
}

/** One thing more for a dossier file; an error says why it cannot be added. */
export interface AddToDossierParams {
  readonly dossier: string;
  readonly add: Addition;
}
export type Addition =
  | { readonly what: 'entity'; readonly label: string; readonly kind?: string; readonly is?: string }
  | { readonly what: 'name'; readonly entity: string; readonly name: string; readonly use?: string }
  | {
      readonly what: 'statement';
      readonly subject: string;
      readonly predicate?: string;
      readonly object?: string;
      readonly text?: string;
      readonly by?: string;
      readonly words: string;
    };
export interface AddedToDossier {
  /** Id of what was added, or of the entity that has the name now. */
  readonly id: string;
  /** An LSP `WorkspaceEdit`. */
  readonly edit: unknown;
  /** Where what is new will begin. */
  readonly at: Position;
}
