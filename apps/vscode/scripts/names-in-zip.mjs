/** The names of the files in a zip archive, out of its central directory. It unpacks nothing. */

/** @param {Buffer} zip @returns {string[]} In the order of the archive. @throws {Error} When it is no zip archive. */
export function namesInZip(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('This is no zip archive: it has no central directory.');
  const count = zip.readUInt16LE(end + 10);
  const names = [];
  for (let at = zip.readUInt32LE(end + 16); names.length < count; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}
