/** Text made safe for a page: whatever a source or a draft holds, it is words there, and what cannot be seen is spelt out. */
export const escaped = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu,
      (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`,
    )
    .replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
