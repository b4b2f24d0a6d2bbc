/**
 * Tells what an extension wrote to the console from what the workbench writes there by itself. A line of the workbench
 * that is not known here is shown, which is harmless; no line of an extension begins like these.
 */
const workbench = [
  /^(Resolv(ing|ed) connection token|Creating a socket|\[Service Worker\]|\[reconnection-grace-time\])/,
  /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|RemoteAgentHostProtocol|lifecycle|remote-connection|driver)\b/,
  /^(Updating additional builtin|Ignoring fetching additional builtin|Loading development extension at)/,
  /^(Timed out waiting for authentication provider|DialogService: Dialog requested during smoke test)/,
  /^Request to '.*package\.nls(\.\w+)?\.json' failed with status code 404/,
  /^Failed to load resource: (net::ERR_NAME_NOT_RESOLVED|the server responded with a status of 404)/,
  /^The web worker extension host is started in a same-origin iframe|^An iframe which has both allow-scripts/,
];

export function isWorkbenchLine(line) {
  return workbench.some((beginning) => beginning.test(line)) || isWorkbenchError(line);
}

/** An error whose every frame is in the workbench's own bundle. */
function isWorkbenchError(line) {
  const frames = line.split('\n').filter((one) => /^\s+at /.test(one));
  return frames.some((frame) => frame.includes('/workbench/workbench.js:')) && !frames.some(isElsewhere);
}

function isElsewhere(frame) {
  return /[/\\]/.test(frame) && !frame.includes('/workbench/workbench.js:');
}

/** Without the colours that the workbench gives to its lines in the console of a browser. */
export function plainLine(line) {
  return line.replace(/^%c\s*(TRACE|DEBUG|INFO|WARN|ERR)\s+color: #\w+ /, '');
}
