/** What the bundler makes of imports with a question mark. */
declare module '*?raw' {
  const text: string;
  export default text;
}
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module '*.css';
