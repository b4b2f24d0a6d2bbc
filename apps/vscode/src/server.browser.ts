/** The server as a web worker. */
import '@brief/language-server/browser';
