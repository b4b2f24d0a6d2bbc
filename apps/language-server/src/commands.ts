/**
 * Commands the server carries out itself, so that they work in every editor: explain a rule, open a source. Our own
 * extension puts its own commands on code lenses; other clients get those the server can do.
 */
import type { CodeLens } from '@brief/language-service';
import { type Knowledge, rules } from '@brief/lint';
import { type Command, ErrorCodes, LSPErrorCodes, MessageType, ResponseError } from 'vscode-languageserver-protocol';
import { everyInForce, type Session } from './session.ts';
import { rulePage } from './to-lsp.ts';

export const commandNames = ['brief.server.explainRule', 'brief.server.openSource'] as const;

export const commands = {
  explainRule: (rule: string, _session: Session): Command => ({
    title: `Explain ${rule}`,
    command: 'brief.server.explainRule',
    arguments: [rule],
  }),

  /** Nothing where the client could not do anything with a click. */
  ofLens(lens: CodeLens, session: Session, knowledge: Knowledge): Command | undefined {
    if (session.client.isOurs) {
      const command = { entities: 'brief.showCoverage', findings: 'brief.showFindings', source: 'brief.openSource' }[
        lens.shows
      ];
      const dossier = lens.dossier === undefined ? undefined : knowledge.dossier(lens.dossier);
      const uri = dossier === undefined ? undefined : session.sources.sourceUri(dossier);
      return { title: lens.title, command, ...(uri !== undefined && { arguments: [uri] }) };
    }
    if (lens.shows === 'source' && lens.dossier !== undefined) {
      return { title: lens.title, command: 'brief.server.openSource', arguments: [lens.dossier] };
    }
    // An empty command shows the words and cannot be clicked.
    return { title: lens.title, command: '' };
  },

  ofCoverage: (title: string, { client }: Session): Command => ({
    title,
    command: client.isOurs ? 'brief.showCoveragePage' : '',
  }),

  async execute(session: Session, command: string, given: readonly unknown[]): Promise<null> {
    const [argument] = given;
    if (command === 'brief.server.explainRule') {
      const rule = rules.find(({ id }) => id === argument);
      if (rule === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, `There is no rule ${JSON.stringify(argument)}.`);
      await explain(session, rule.id, rule.summary);
      return null;
    }
    if (command === 'brief.server.openSource') {
      const dossiers = (await everyInForce(session)).flatMap(({ knowledge }) => knowledge.dossiers);
      const dossier = dossiers.find(({ id }) => id === argument) ?? dossiers[0];
      const uri = dossier === undefined ? undefined : session.sources.sourceUri(dossier);
      if (uri === undefined || !session.client.showDocument) {
        throw new ResponseError(
          LSPErrorCodes.RequestFailed,
          'The source cannot be shown: the editor opens no documents for a server.',
        );
      }
      await session.connection.window.showDocument({ uri, takeFocus: true });
      return null;
    }
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      `There is no command ${JSON.stringify(command)}. There are: ${commandNames.join(', ')}.`,
    );
  },
};

async function explain(session: Session, rule: string, summary: string): Promise<void> {
  if (session.client.showDocument) {
    const { success } = await session.connection.window.showDocument({ uri: rulePage(rule), external: true });
    if (success) return;
  }
  const message = { type: MessageType.Info, message: `${rule}: ${summary} ${rulePage(rule)}` };
  await session.connection.sendNotification('window/showMessage', message);
}
