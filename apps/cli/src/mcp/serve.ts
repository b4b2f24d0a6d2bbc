/** Offers the tools and the sources over MCP. What they do is not known here, only how the protocol is told. */
import { CannotAnswer, type Desk, instructions, sourcePages, tools, useTool } from '@brief/assistant';
import {
  type CallToolResult,
  fromJsonSchema,
  type JsonSchemaType,
  type jsonSchemaValidator,
  McpServer,
  type ReadResourceResult,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import manifest from '../../package.json' with { type: 'json' };
import { tell } from '../terminal/output.ts';

type DeskFor = (draft: string | undefined) => Promise<Desk>;

/** Resolves to an exit code when the client is gone: 2 when it was left because of what it sent. */
export function serve(deskFor: DeskFor): Promise<number> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: largestMessage });
  return new Promise((resolve) => {
    let hasEnded = false;
    process.stdin.once('end', () => {
      hasEnded = true;
    });
    serveStdio(() => serverWith(deskFor), {
      transport,
      onerror: ({ message }) => tell(`Error: ${inOneLine(message)}\n`),
    });
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      process.stdin.destroy();
      resolve(hasEnded ? 0 : 2);
    };
  });
}

/** What cannot be read as a message is told in a page of JSON otherwise. */
const inOneLine = (message: string): string =>
  message.includes('\n') ? 'Something came in that is no message of the protocol; it is passed over.' : message;

/** In bytes: the longest text that a tool takes, in letters of four bytes that are written as escapes. */
const largestMessage = 8_000_000;

function serverWith(deskFor: DeskFor): McpServer {
  const server = new McpServer({ name: 'brief', title: 'Brief', version: manifest.version }, { instructions });
  for (const { name, title, description, input, output } of tools) {
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: fromJsonSchema(input as JsonSchemaType, checkedElsewhere),
        outputSchema: fromJsonSchema(output as JsonSchemaType, checkedElsewhere),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (given) => answer(name, given, deskFor),
    );
  }
  addSources(server, deskFor);
  return server;
}

/** What comes in is checked where the tools are, which says better what is wrong; what goes out, by the tests. */
const checkedElsewhere: jsonSchemaValidator = {
  getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
};

async function answer(name: string, given: unknown, deskFor: DeskFor): Promise<CallToolResult> {
  try {
    const answered = await useTool(name, given, deskFor);
    const content = [{ type: 'text' as const, text: answered.text }];
    return answered.ok ? { content, structuredContent: { ...answered.value } } : { content, isError: true };
  } catch (error) {
    tell(`Error: ${error instanceof Error ? error.stack : error}\n`);
    const text =
      'Brief made a mistake; its standard error says where. Please report it. Another question may still do.';
    return { content: [{ type: 'text', text }], isError: true };
  }
}

function addSources(server: McpServer, deskFor: DeskFor): void {
  const pages = async () => {
    try {
      return sourcePages((await deskFor(undefined)).knowledge.dossiers);
    } catch (error) {
      // There is nothing to read then; the tools say why.
      if (error instanceof CannotAnswer) return [];
      throw error;
    }
  };
  const read = async (uri: URL): Promise<ReadResourceResult> => {
    const page = (await pages()).find((one) => one.uri === uri.href);
    if (page === undefined) throw new ResourceNotFoundError(uri.href);
    return { contents: [{ uri: page.uri, mimeType: page.type, text: page.text() }] };
  };
  const listed = (start: string) => async () => ({
    resources: (await pages())
      .filter(({ uri }) => uri.startsWith(start) && uri.split('/').length === 4)
      .map(({ uri, title, description, type }) => ({ uri, name: uri, title, description, mimeType: type })),
  });
  const templates = [
    ['source', 'brief://source/{dossier}', 'A source, with its paragraphs', listed('brief://source/')],
    ['paragraph', 'brief://source/{dossier}/{paragraph}', 'One paragraph of a source', undefined],
    ['entities', 'brief://entities/{dossier}', 'Who and what a source names', listed('brief://entities/')],
  ] as const;
  for (const [name, template, title, list] of templates) {
    server.registerResource(name, new ResourceTemplate(template, { list }), { title }, read);
  }
}
