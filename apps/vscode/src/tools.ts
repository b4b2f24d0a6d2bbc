/**
 * The tools for assistants, offered to the language models of the editor where it has an interface for that: the editors
 * we support from the oldest on do not all have one. What a tool does is the server’s affair.
 */
import * as vscode from 'vscode';
import type { DraftInView } from './draft-in-view.ts';
import type { Requests } from './requests.ts';

export function registerTools(manifest: Manifest, requests: Requests, draft: DraftInView): vscode.Disposable {
  const { lm, LanguageModelTextPart: Text, LanguageModelToolResult: Result }: Partial<NewerEditor> = vscode as object;
  if (lm?.registerTool === undefined || Text === undefined || Result === undefined) return { dispose() {} };
  const { registerTool } = lm;
  const registered = manifest.contributes.languageModelTools.map(({ name, displayName }) =>
    registerTool(name, {
      prepareInvocation: () => ({ invocationMessage: displayName }),
      async invoke({ input }) {
        const { ok, text } = await requests.useTool(placeOf(draft), name.slice('brief_'.length), input);
        // The editor hands the model what is thrown.
        if (!ok) throw new Error(text);
        return new Result([new Text(text)]);
      },
    }),
  );
  return vscode.Disposable.from(...registered);
}

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly { readonly name: string; readonly displayName: string }[];
  };
}

/** What is used of the interface that came with version 1.95. */
interface NewerEditor {
  readonly lm: {
    readonly registerTool?: (
      name: string,
      tool: {
        prepareInvocation(): { readonly invocationMessage: string };
        invoke(options: { readonly input: unknown }): Promise<object>;
      },
    ) => vscode.Disposable;
  };
  readonly LanguageModelTextPart: new (text: string) => object;
  readonly LanguageModelToolResult: new (parts: readonly object[]) => object;
}

/** Where what holds is looked for: at the draft in view, else at one that could be in the first folder. */
function placeOf(draft: DraftInView): vscode.Uri {
  if (draft.current !== undefined) return draft.current.uri;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? vscode.Uri.parse('untitled:draft.md') : vscode.Uri.joinPath(folder.uri, 'draft.md');
}
