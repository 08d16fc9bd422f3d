/** The version that every result carries. A test keeps it equal to package.json. */
export const nosographVersion = '0.1.0';
