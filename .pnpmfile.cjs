// The packages that carry a Node binary name their platform as a string, which pnpm overlooks: it would fetch the
// binaries of every platform. As a list it is understood.
const readPackage = (manifest) => {
  if (/^node-(?:bin-)?(?:darwin|linux|win)-/.test(manifest.name)) {
    manifest.os = [manifest.os].flat();
    manifest.cpu = [manifest.cpu].flat();
  }
  return manifest;
};

module.exports = { hooks: { readPackage } };
