/** Text made safe for HTML, in content and in quoted attributes; and addresses that may become links. */

/** What would be markup is written out; characters that no HTML page can hold are replaced. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => references[sign] ?? sign);

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A link where the address is of the web, else its text. */
export const linkOrText = (address: string): string =>
  /^https?:\/\/[^\s]+$/i.test(address)
    ? `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(address.replace(/^https?:\/\/(?:www\.)?/i, ''))}</a>`
    : escapeHtml(address);
