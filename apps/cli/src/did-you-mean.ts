/** Asks what was probably meant. A door of its own, so that asking loads this and nothing else of the core. */
export { didYouMean } from '@brief/core';
