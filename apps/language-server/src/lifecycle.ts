/**
 * The order in which LSP lets messages come: nothing before `initialize`, one `initialize`, nothing after `shutdown` but
 * `exit`. The library under us does not hold that order, so it stands in front of it. Messages that may pass are passed
 * on unchanged; the others are answered here.
 */
import type { Disposable, Message, MessageReader, MessageWriter } from 'vscode-languageserver-protocol';

type State = 'new' | 'initialized' | 'shutDown';

/** JSON-RPC messages as they come: everything may be missing or of the wrong type. */
interface Envelope {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

export interface Lifecycle {
  readonly reader: MessageReader;
  /** Whether `shutdown` has been asked for: it decides the exit code. */
  readonly wasShutDown: () => boolean;
}

const serverNotInitialized = -32002;
const invalidRequest = -32600;

/** A reader that passes on what may pass. `exit` is called for the `exit` notification, with its exit code. */
export function enforceLifecycle(
  reader: MessageReader,
  writer: MessageWriter,
  exit: (code: number) => void,
): Lifecycle {
  let state: State = 'new';

  const refuse = (id: unknown, code: number, message: string) => {
    void writer.write({ jsonrpc: '2.0', id, error: { code, message } } as Message);
  };

  /** Whether the message may go on. */
  const admit = (envelope: Envelope | null | undefined): boolean => {
    if (typeof envelope !== 'object' || envelope === null || Array.isArray(envelope)) {
      refuse(null, invalidRequest, 'This is not a JSON-RPC message: a message is an object.');
      return false;
    }
    const { id, method } = envelope;
    if (method === undefined) return state !== 'new' && isId(id);
    const isRequest = 'id' in envelope;
    if (typeof method !== 'string' || (isRequest && !isId(id))) {
      refuse(
        isId(id) ? id : null,
        invalidRequest,
        'This is not a JSON-RPC request: method is a string, id a string or an integer.',
      );
      return false;
    }
    if (method === 'exit') {
      exit(state === 'shutDown' ? 0 : 1);
      return false;
    }
    if (!isRequest)
      return state === 'initialized' && (method !== '$/cancelRequest' || isId((envelope.params as Envelope)?.id));
    if (state === 'shutDown') {
      refuse(id, invalidRequest, `The server has been shut down; ${method} cannot be answered.`);
      return false;
    }
    if (method === 'initialize') {
      if (state === 'initialized') {
        refuse(id, invalidRequest, 'The server is initialized already; a session has one initialize request.');
        return false;
      }
      state = 'initialized';
      return true;
    }
    if (state === 'new') {
      refuse(id, serverNotInitialized, `${method} came before initialize. Send initialize first.`);
      return false;
    }
    if (method === 'shutdown') state = 'shutDown';
    return true;
  };

  return {
    wasShutDown: () => state === 'shutDown',
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback): Disposable =>
        reader.listen((message) => {
          if (admit(message as Envelope)) callback(withParams(message));
        }),
      dispose: () => reader.dispose(),
    },
  };
}

/**
 * LSP's parameters are one object. The library hands lists over one by one and nothing for nothing, and a handler would
 * take what comes next for its parameters; with an empty object it finds what is missing.
 */
function withParams(message: Message): Message {
  const { method, params } = message as Envelope;
  const isOne = typeof params === 'object' && params !== null && !Array.isArray(params);
  return method === undefined || method === 'shutdown' || isOne ? message : ({ ...message, params: {} } as Message);
}

function isId(id: unknown): id is string | number {
  return typeof id === 'string' || (typeof id === 'number' && Number.isInteger(id));
}
