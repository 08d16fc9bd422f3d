/** What the bundler makes of files that are no code, for compilers that do not know the bundler. */
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
declare module '*.css';
declare module '@fontsource-variable/*';
